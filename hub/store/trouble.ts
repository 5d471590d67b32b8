/**
 * What an error of the database means to whoever asked: `full` and `busy` pass by themselves and are
 * tried again later, anything else is a bug of ours.
 */
export type Trouble = 'full' | 'busy';

/** SQLITE_BUSY, LOCKED, IOERR, CANTOPEN, PROTOCOL. */
const SQLITE_BUSY = new Set([5, 6, 10, 14, 15]);
const SQLITE_FULL = 13;
/** Classes of SQLSTATE: connection, transaction rollback, resources, operator, system. */
const POSTGRES_BUSY = /^(08|40|53|55P03|57|58)/;
const POSTGRES_FULL = '53100';
const NETWORK =
  /^(ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)|terminat|timeout exceeded|not queryable/i;

/** The trouble behind `error`; null when it is none of the database's. */
export function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null;
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  if (code === 'ERR_SQLITE_ERROR') {
    const primary = Number(errcode) & 0xff;
    if (primary === SQLITE_FULL) return 'full';
    return SQLITE_BUSY.has(primary) ? 'busy' : null;
  }
  if (code === 'ERR_INVALID_STATE' || error.message.includes('driver has already been destroyed'))
    return 'busy';
  if (code === POSTGRES_FULL) return 'full';
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && POSTGRES_BUSY.test(code))
    return 'busy';
  return NETWORK.test(typeof code === 'string' ? code : '') || NETWORK.test(error.message)
    ? 'busy'
    : null;
}

import type { Kysely, Transaction } from 'kysely';
import type { Act } from '../../src/core/audit.ts';
import {
  CODE_TRIES,
  type KioskListed,
  type KioskReport,
  type KioskSettings,
  type KioskStanding,
} from '../../src/core/kiosk.ts';
import { writeLine } from './audit.ts';
import type { Database } from './open.ts';
import type { Tables } from './schema.ts';
import type { StaffRow } from './staff.ts';

/** Who does something to a screen, and on which day. */
export interface Change {
  readonly by: StaffRow;
  /** Days since 1970. */
  readonly day: number;
}

/** Eight digits, hashed, and the minute until which they hold. */
export interface OpenCode {
  readonly code: Uint8Array;
  readonly until: number;
}

export interface Kiosk {
  readonly id: string;
  readonly point: string;
  readonly settings: KioskSettings;
  /** Base64url; null until somebody came with the code. */
  readonly publicKey: string | null;
  readonly revoked: boolean;
}

/** Waiting-room screens of a point. Every time is in minutes since 1970. */
export class Kiosks {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async list(point: string, now: number): Promise<KioskListed[]> {
    const { db } = this.#database;
    await sweep(db, now);
    const rows = await db
      .selectFrom('kiosks')
      .selectAll()
      .where('point', '=', point)
      .orderBy('id')
      .execute();
    return rows.map((row) => toListed(row, now));
  }

  /** The screen of an id, of whichever point; null when there is none. */
  async byId(id: string): Promise<Kiosk | null> {
    const row = await this.#database.db
      .selectFrom('kiosks')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? toKiosk(row) : null;
  }

  /** A new screen that waits for its code. False when another waits with the same one. */
  create(
    change: Change,
    { id, settings, code, until }: OpenCode & { id: string; settings: KioskSettings },
    now: number,
  ): Promise<boolean> {
    return this.#database.transact(async (trx) => {
      await sweep(trx, now);
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('kiosks')
        .values({
          ...{ id, point: change.by.point, settings: JSON.stringify(settings), code, until },
          ...{ tries: 0, used: 0, public_key: null, revoked: 0, report: null, heard: null },
        })
        .onConflict((conflict) => conflict.column('code').doNothing())
        .executeTakeFirstOrThrow();
      if (!numInsertedOrUpdatedRows) return false;
      await write(trx, change, 'kiosk-opened', settings.name);
      return true;
    });
  }

  /** A fresh code for a screen that is there: whoever comes with it takes its place. */
  reopen(
    change: Change,
    id: string,
    { code, until }: OpenCode,
    now: number,
  ): Promise<'open' | 'none' | 'in use'> {
    return this.#database.transact(async (trx) => {
      await sweep(trx, now);
      const kiosk = await find(trx, change, id);
      if (!kiosk) return 'none';
      const taken = await trx
        .selectFrom('kiosks')
        .select('id')
        .where('code', '=', code)
        .executeTakeFirst();
      if (taken) return 'in use';
      await trx
        .updateTable('kiosks')
        .set({ code, until, tries: 0, used: 0 })
        .where('id', '=', id)
        .execute();
      await write(trx, change, 'kiosk-opened', kiosk.settings.name);
      return 'open';
    });
  }

  /** False when there is no such screen. */
  configure(change: Change, id: string, settings: KioskSettings): Promise<boolean> {
    return this.#database.transact(async (trx) => {
      if (!(await find(trx, change, id))) return false;
      await trx
        .updateTable('kiosks')
        .set({ settings: JSON.stringify(settings) })
        .where('id', '=', id)
        .execute();
      await write(trx, change, 'kiosk-changed', settings.name);
      return true;
    });
  }

  /** Refuses its signatures and ends its code. False when there is no such screen. */
  revoke(change: Change, id: string): Promise<boolean> {
    return this.#database.transact(async (trx) => {
      const kiosk = await find(trx, change, id);
      if (!kiosk) return false;
      await trx
        .updateTable('kiosks')
        .set({ revoked: 1, code: null, until: null })
        .where('id', '=', id)
        .execute();
      if (!kiosk.revoked) await write(trx, change, 'kiosk-revoked', kiosk.settings.name);
      return true;
    });
  }

  /** Takes a screen off the list, with its key. */
  remove(change: Change, id: string): Promise<void> {
    return this.#database.transact(async (trx) => {
      const kiosk = await find(trx, change, id);
      if (!kiosk) return;
      await trx.deleteFrom('kiosks').where('id', '=', id).execute();
      await write(trx, change, 'kiosk-removed', kiosk.settings.name);
    });
  }

  /**
   * The screen that a code lets in, now with this key: the first that comes, and the same one again
   * after a lost answer. A wrong code counts against every code that is open; after five they end.
   * Null for a wrong code, and when it is used or over.
   */
  async enrol(code: Uint8Array, publicKey: string, now: number): Promise<Kiosk | null> {
    const { db } = this.#database;
    await sweep(db, now);
    await db
      .updateTable('kiosks')
      .set({ used: 1, public_key: publicKey, revoked: 0, report: null, heard: null })
      .where('code', '=', code)
      .where('used', '=', 0)
      .execute();
    const row = await db
      .selectFrom('kiosks')
      .selectAll()
      .where('code', '=', code)
      .where('public_key', '=', publicKey)
      .where('used', '=', 1)
      .executeTakeFirst();
    if (row) return toKiosk(row);
    const open = db.updateTable('kiosks').where('code', 'is not', null).where('used', '=', 0);
    await open.set((eb) => ({ tries: eb('tries', '+', 1) })).execute();
    await open.set({ code: null, until: null }).where('tries', '>=', CODE_TRIES).execute();
    return null;
  }

  /** Keeps the last report only. */
  async report(id: string, report: KioskReport, now: number): Promise<void> {
    await this.#database.db
      .updateTable('kiosks')
      .set({ report: JSON.stringify(report), heard: now })
      .where('id', '=', id)
      .execute();
  }
}

/** Codes that are over leave nothing behind. */
async function sweep(db: Kysely<Tables>, now: number): Promise<void> {
  await db
    .updateTable('kiosks')
    .set({ code: null, until: null })
    .where('until', '<', now)
    .execute();
}

async function find(trx: Transaction<Tables>, { by }: Change, id: string): Promise<Kiosk | null> {
  const row = await trx
    .selectFrom('kiosks')
    .selectAll()
    .where('point', '=', by.point)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toKiosk(row) : null;
}

function write(trx: Transaction<Tables>, { by, day }: Change, act: Act, name: string) {
  return writeLine(trx, by, day, act, name);
}

function toKiosk(row: Tables['kiosks']): Kiosk {
  const { id, point } = row;
  const settings = JSON.parse(row.settings) as KioskSettings;
  return { id, point, settings, publicKey: row.public_key, revoked: row.revoked === 1 };
}

function toListed(row: Tables['kiosks'], now: number): KioskListed {
  const { id, settings } = toKiosk(row);
  const open = row.code !== null && row.until !== null && row.used === 0;
  return {
    id,
    state: standing(row, open),
    settings,
    codeLeft: open ? Math.max(1, (row.until ?? now) - now) : null,
    report: row.report === null ? null : (JSON.parse(row.report) as KioskReport),
    heardAgo: row.heard === null ? null : Math.max(0, now - row.heard),
  };
}

function standing(row: Tables['kiosks'], open: boolean): KioskStanding {
  if (row.revoked === 1) return 'revoked';
  if (row.public_key !== null) return 'on';
  return open ? 'waiting' : 'over';
}

import { fromBase64Url, toBase64Url } from '../../src/core/bytes.ts';
import { mac, macKey, sameSecret, type MacKey } from '../crypto.ts';
import type { StaffRow } from '../store/staff.ts';

/** Chromium takes this prefix on http://desk.localhost too; elsewhere the desk needs https. */
export const COOKIE = '__Host-desk';
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Strict';
const IDLE_MS = 30 * 60_000;
const LONGEST_MS = 12 * 60 * 60_000;

/**
 * Who is at the desk, in a signed cookie: `point.id.since.until.mac`. Nothing is stored. The mac
 * covers the proof's hash and a salt that log-out renews, so both end every earlier session.
 */
export class Sessions {
  readonly #key: MacKey;
  readonly #now: () => number;

  constructor(secret: MacKey, now: () => number) {
    this.#key = macKey(mac(secret, 'steunpunt/session/v1'));
    this.#now = now;
  }

  /** A Set-Cookie value that lasts half an hour from now; `since` is when the session began. */
  cookie(staff: StaffRow, since: number = this.#now()): string {
    const until = Math.min(this.#now() + IDLE_MS, since + LONGEST_MS);
    const claims = `${staff.point}.${staff.id}.${since}.${until}`;
    return `${COOKIE}=${claims}.${toBase64Url(this.#sign(claims, staff))}; ${ATTRIBUTES}; Max-Age=${IDLE_MS / 1_000}`;
  }

  /** A Set-Cookie value that takes the cookie away. */
  farewell(): string {
    return `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
  }

  /**
   * Whom the cookie names and when the session began; null when it is not ours or is over. `find`
   * looks the person up.
   */
  async read(
    cookie: string | undefined,
    find: (point: string, id: string) => Promise<StaffRow | null>,
  ): Promise<{ staff: StaffRow; since: number } | null> {
    const [point, id, since, until, signature, ...rest] = (cookie ?? '').split('.');
    if (!point || !id || !since || !until || !signature || rest.length > 0) return null;
    const signed = fromBase64Url(signature);
    if (!signed || !(Number(until) > this.#now())) return null;
    const staff = await find(point, id);
    if (!staff || !sameSecret(signed, this.#sign(`${point}.${id}.${since}.${until}`, staff)))
      return null;
    return { staff, since: Number(since) };
  }

  #sign(claims: string, { auth, sessionSalt }: StaffRow): Uint8Array {
    return mac(this.#key, claims, auth, sessionSalt);
  }
}

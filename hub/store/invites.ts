import { INVITE_TRIES, type Claim } from '../../src/core/invite.ts';
import type { Role } from '../../src/core/staff.ts';
import type { Database } from './open.ts';
import type { Tables } from './schema.ts';

export interface Invite {
  readonly id: string;
  readonly point: string;
  readonly role: Role;
  /** SHA-256; null until somebody came with the code. */
  readonly ticket: Uint8Array | null;
  readonly auth: Uint8Array | null;
  readonly claim: Claim | null;
  readonly accepted: boolean;
}

/** People on their way in. Every time is in minutes since 1970. */
export class Invites {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** False when another open invitation has this code. */
  async create(
    invite: { id: string; point: string; code: Uint8Array; role: Role; until: number },
    now: number,
  ): Promise<boolean> {
    await this.#sweep(now);
    const { numInsertedOrUpdatedRows } = await this.#database.db
      .insertInto('invites')
      .values({ ...invite, tries: 0, ticket: null, auth: null, claim: null, accepted: 0 })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .executeTakeFirstOrThrow();
    return Boolean(numInsertedOrUpdatedRows);
  }

  /**
   * The invitation of a code. A wrong one counts against every invitation that waits for its code;
   * after five they end. Null for a wrong code, and when it is over.
   */
  async byCode(code: Uint8Array, now: number): Promise<Invite | null> {
    await this.#sweep(now);
    const { db } = this.#database;
    const row = await db
      .selectFrom('invites')
      .selectAll()
      .where('code', '=', code)
      .executeTakeFirst();
    if (row) return toInvite(row);
    await db
      .updateTable('invites')
      .set((eb) => ({ tries: eb('tries', '+', 1) }))
      .where('claim', 'is', null)
      .execute();
    await db
      .deleteFrom('invites')
      .where('claim', 'is', null)
      .where('tries', '>=', INVITE_TRIES)
      .execute();
    return null;
  }

  /** The first claim counts: false when there is one already. */
  async claim(
    id: string,
    { ticket, auth, claim }: { ticket: Uint8Array; auth: Uint8Array; claim: Claim },
    until: number,
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.#database.db
      .updateTable('invites')
      .set({ ticket, auth, claim: JSON.stringify(claim), until })
      .where('id', '=', id)
      .where('claim', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }

  async list(point: string, now: number): Promise<Invite[]> {
    await this.#sweep(now);
    const rows = await this.#database.db
      .selectFrom('invites')
      .selectAll()
      .where('point', '=', point)
      .execute();
    return rows.map(toInvite);
  }

  async byId(point: string, id: string, now: number): Promise<Invite | null> {
    return (await this.list(point, now)).find((invite) => invite.id === id) ?? null;
  }

  async byTicket(ticket: Uint8Array, now: number): Promise<Invite | null> {
    await this.#sweep(now);
    const row = await this.#database.db
      .selectFrom('invites')
      .selectAll()
      .where('ticket', '=', ticket)
      .executeTakeFirst();
    return row ? toInvite(row) : null;
  }

  async remove(point: string, id: string): Promise<void> {
    await this.#database.db
      .deleteFrom('invites')
      .where('point', '=', point)
      .where('id', '=', id)
      .execute();
  }

  async #sweep(now: number): Promise<void> {
    await this.#database.db.deleteFrom('invites').where('until', '<', now).execute();
  }
}

function toInvite(row: Tables['invites']): Invite {
  const { id, point, role, ticket, auth } = row;
  const claim = row.claim === null ? null : (JSON.parse(row.claim) as Claim);
  return { id, point, role, ticket, auth, claim, accepted: row.accepted === 1 };
}

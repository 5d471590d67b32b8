import { sameBytes } from '../../src/core/bytes.ts';
import type { RecoveryRecord, Role, Roster, StaffRecord } from '../../src/core/staff.ts';
import type { Database } from './open.ts';
import { nameKey, recoverySetting } from './schema.ts';

export interface StaffRow {
  readonly point: string;
  readonly id: string;
  readonly auth: Uint8Array;
  readonly sessionSalt: Uint8Array;
  readonly record: StaffRecord;
  readonly role: Role;
}

/** People who may log in at the desk. */
export class Staff {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  byName(name: string): Promise<StaffRow | null> {
    return this.#find({ name_key: nameKey(name) });
  }

  byId(point: string, id: string): Promise<StaffRow | null> {
    return this.#find({ point, id });
  }

  /** Whether what was true of this person at log-in still is. */
  async inSession({ point, id, auth, sessionSalt, role }: StaffRow): Promise<boolean> {
    const now = await this.byId(point, id);
    return (
      now?.role === role && sameBytes(now.auth, auth) && sameBytes(now.sessionSalt, sessionSalt)
    );
  }

  /** A new salt ends every session signed with the old one. */
  async endSessions({ point, id }: StaffRow, sessionSalt: Uint8Array): Promise<void> {
    await this.#database.db
      .updateTable('staff')
      .set({ session_salt: sessionSalt })
      .where('point', '=', point)
      .where('id', '=', id)
      .execute();
  }

  /** What the point keeps for all of its staff; null when there is no such point. */
  async shared(point: string): Promise<{ roster: Roster; recovery: RecoveryRecord } | null> {
    const row = await this.#database.db
      .selectFrom('points')
      .select(['roster', 'recovery'])
      .where('point', '=', point)
      .executeTakeFirst();
    if (!row) return null;
    return {
      roster: JSON.parse(row.roster) as Roster,
      recovery: JSON.parse(row.recovery) as RecoveryRecord,
    };
  }

  /** SHA-256 of the proof of the recovery sheet; null when the point has none. */
  async recoveryAuth(point: string): Promise<Uint8Array | null> {
    const row = await this.#database.db
      .selectFrom('settings')
      .select('value')
      .where('name', '=', recoverySetting(point))
      .executeTakeFirst();
    return row?.value ?? null;
  }

  /**
   * A new passphrase: record, proof and roster together, which ends every session of this person.
   * False when the roster is no longer `before`.
   */
  replace(fresh: StaffRow, roster: Roster, before: Roster): Promise<boolean> {
    return this.#database.transact(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('points')
        .set({ roster: JSON.stringify(roster) })
        .where('point', '=', fresh.point)
        .where('roster', '=', JSON.stringify(before))
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) return false;
      await trx
        .updateTable('staff')
        .set({
          auth: fresh.auth,
          session_salt: fresh.sessionSalt,
          record: JSON.stringify(fresh.record),
        })
        .where('point', '=', fresh.point)
        .where('id', '=', fresh.id)
        .execute();
      // They wrap the old pair.
      if (fresh.record.publicKey !== keyOf(before, fresh.id))
        await trx
          .deleteFrom('passkeys')
          .where('point', '=', fresh.point)
          .where('staff', '=', fresh.id)
          .execute();
      return true;
    });
  }

  async #find(
    where: { name_key: string } | { point: string; id: string },
  ): Promise<StaffRow | null> {
    const row = await this.#database.db
      .selectFrom('staff')
      .selectAll()
      .where((eb) => eb.and(where))
      .executeTakeFirst();
    if (!row) return null;
    return {
      point: row.point,
      id: row.id,
      auth: row.auth,
      sessionSalt: row.session_salt,
      record: JSON.parse(row.record) as StaffRecord,
      role: row.role,
    };
  }
}

function keyOf({ staff }: Roster, own: string): string | undefined {
  return staff.find(({ id }) => id === own)?.publicKey;
}

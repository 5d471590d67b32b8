import type { Transaction } from 'kysely';
import type { Act } from '../../src/core/audit.ts';
import type { Content } from '../../src/core/content.ts';
import {
  RECOVERY_ID,
  type RecoveryRecord,
  type Roster,
  type StaffRecord,
} from '../../src/core/staff.ts';
import type { TurnOf } from '../../src/core/turn.ts';
import { randomBytes } from '../crypto.ts';
import { writeLine } from './audit.ts';
import type { Database } from './open.ts';
import type { Point } from './points.ts';
import { nameKey, recoverySetting, type Tables } from './schema.ts';
import type { StaffRow } from './staff.ts';

/** Who changes the team, on which day, and the roster it was when she looked. */
export interface Change {
  readonly by: StaffRow;
  readonly day: number;
  readonly before: Roster;
  readonly after: Roster;
}

/** Undoes a transaction whose premise does not hold any more. */
class Stale extends Error {}

/**
 * Changes of who holds keys. Each is one transaction that begins with the roster: of two at once one
 * wins, and for the other nothing happened (false).
 */
export class Team {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Somebody comes in. False too when her name was taken meanwhile. */
  admit(change: Change, newcomer: StaffRow, invite: string): Promise<boolean> {
    return this.#change(change, async (trx) => {
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('staff')
        .values({
          point: newcomer.point,
          id: newcomer.id,
          name_key: nameKey(newcomer.record.name),
          auth: newcomer.auth,
          session_salt: newcomer.sessionSalt,
          record: JSON.stringify(newcomer.record),
          role: newcomer.role,
        })
        .onConflict((conflict) => conflict.column('name_key').doNothing())
        .executeTakeFirstOrThrow();
      if (!numInsertedOrUpdatedRows) throw new Stale();
      await trx.updateTable('invites').set({ accepted: 1 }).where('id', '=', invite).execute();
      await writeLine(trx, change.by, change.day, 'member-joined', newcomer.record.name);
    });
  }

  /**
   * The locks are turned: everybody has a new keyring, and whoever leaves is gone with sessions and
   * passkeys. False too when the content is no longer `now`.
   */
  turn(
    change: Change,
    {
      turn,
      now,
      content,
      keyrings,
    }: {
      readonly turn: TurnOf;
      readonly now: Point;
      readonly content: Content;
      readonly keyrings: Readonly<Record<string, string>>;
    },
  ): Promise<boolean> {
    const { point } = change.by;
    return this.#change(change, async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('points')
        .set({ content: JSON.stringify(content) })
        .where('point', '=', point)
        .where('content', '=', now.json)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new Stale();
      if ('leaver' in turn) await this.#sendAway(trx, point, turn.leaver);
      const rows = await trx
        .selectFrom('staff')
        .select(['id', 'record'])
        .where('point', '=', point)
        .execute();
      for (const { id, record } of rows) {
        const keyring = keyrings[id];
        if (keyring === undefined) throw new Stale();
        const renewed = { ...(JSON.parse(record) as StaffRecord), keyring };
        await trx
          .updateTable('staff')
          // Ends every session: a desk that comes back gets its new keyring.
          .set({ record: JSON.stringify(renewed), session_salt: randomBytes(16) })
          .where('point', '=', point)
          .where('id', '=', id)
          .execute();
      }
      const { recovery } = await trx
        .selectFrom('points')
        .select('recovery')
        .where('point', '=', point)
        .executeTakeFirstOrThrow();
      const sheet = JSON.parse(recovery) as RecoveryRecord;
      const keyring = keyrings[RECOVERY_ID] ?? sheet.keyring;
      await this.#keepSheet(trx, point, { ...sheet, keyring });
      const { act, about } = lineOf(turn);
      const subject = change.before.staff.find(({ id }) => id === about)?.name;
      await writeLine(trx, change.by, change.day, act, subject);
    });
  }

  /** A new recovery sheet; the old one signs nobody in any more. `auth` is a SHA-256. */
  renewSheet(change: Change, recovery: RecoveryRecord, auth: Uint8Array): Promise<boolean> {
    const { point } = change.by;
    return this.#change(change, async (trx) => {
      await this.#keepSheet(trx, point, recovery);
      await trx
        .insertInto('settings')
        .values({ name: recoverySetting(point), value: auth })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: auth }))
        .execute();
      await writeLine(trx, change.by, change.day, 'sheet-renewed');
    });
  }

  async #sendAway(trx: Transaction<Tables>, point: string, leaver: string): Promise<void> {
    const theirs = trx.deleteFrom('passkeys').where('point', '=', point);
    await theirs.where('staff', '=', leaver).execute();
    const people = trx.deleteFrom('staff').where('point', '=', point);
    await people.where('id', '=', leaver).execute();
  }

  async #keepSheet(trx: Transaction<Tables>, point: string, sheet: RecoveryRecord): Promise<void> {
    await trx
      .updateTable('points')
      .set({ recovery: JSON.stringify(sheet) })
      .where('point', '=', point)
      .execute();
  }

  async #change(
    { by, before, after }: Change,
    work: (trx: Transaction<Tables>) => Promise<void>,
  ): Promise<boolean> {
    try {
      await this.#database.transact(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('points')
          .set({ roster: JSON.stringify(after) })
          .where('point', '=', by.point)
          .where('roster', '=', JSON.stringify(before))
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) throw new Stale();
        await work(trx);
      });
      return true;
    } catch (error) {
      if (error instanceof Stale) return false;
      throw error;
    }
  }
}

/** What the audit says of it, and the id of the person whom it is about. */
function lineOf(turn: TurnOf): { readonly act: Act; readonly about: string } {
  if ('leaver' in turn) return { act: 'member-left', about: turn.leaver };
  if ('reader' in turn) return { act: 'member-doors', about: turn.reader };
  return { act: turn.apart ? 'doors-apart' : 'doors-together', about: '' };
}

import type { Database } from './open.ts';

/** A mail that is due to a colleague. */
export interface DueNotice {
  readonly staff: string;
  readonly address: string;
}

/**
 * Where colleagues want to hear that something came, in the clear: their own work addresses. `due` is
 * the round (`hub/services/rounds.ts`) in which to tell that something came; 0 for nothing.
 */
export class Notices {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** null: this colleague gets no mail. */
  async address(point: string, staff: string): Promise<string | null> {
    const row = await this.#database.db
      .selectFrom('notices')
      .select('address')
      .where('point', '=', point)
      .where('staff', '=', staff)
      .executeTakeFirst();
    return row?.address ?? null;
  }

  async set(point: string, staff: string, address: string): Promise<void> {
    await this.#database.db
      .insertInto('notices')
      .values({ point, staff, address, due: 0 })
      .onConflict((conflict) => conflict.columns(['point', 'staff']).doUpdateSet({ address }))
      .execute();
    await this.#database.scrub();
  }

  /** Leaves nothing of the address. */
  async remove(point: string, staff: string): Promise<void> {
    await this.#database.db
      .deleteFrom('notices')
      .where('point', '=', point)
      .where('staff', '=', staff)
      .execute();
    await this.#database.scrub();
  }

  /** Something came: whoever waits for nothing yet hears of it in `round`, but those of `except`. */
  async arrived(point: string, round: number, except: readonly string[] = []): Promise<void> {
    const waiting = this.#database.db
      .updateTable('notices')
      .set({ due: round })
      .where('point', '=', point)
      .where('due', '=', 0);
    await (except.length > 0 ? waiting.where('staff', 'not in', [...except]) : waiting).execute();
  }

  /** This colleague looks herself: there is nothing to tell her. */
  async looked(point: string, staff: string): Promise<void> {
    await this.#database.db
      .updateTable('notices')
      .set({ due: 0 })
      .where('point', '=', point)
      .where('staff', '=', staff)
      .where('due', '>', 0)
      .execute();
  }

  /** Takes what is due by `round`: of several hubs one gets each. */
  async claim(point: string, round: number): Promise<DueNotice[]> {
    return (
      this.#database.db
        .updateTable('notices')
        .set({ due: 0 })
        .where('point', '=', point)
        .where('due', '>', 0)
        .where('due', '<=', round)
        // Whoever no longer reads messages hears of none.
        .where('staff', 'in', (query) =>
          query
            .selectFrom('staff')
            .select('id')
            .where('staff.point', '=', point)
            .where('role', 'in', ['coordinator', 'colleague']),
        )
        .returning(['staff', 'address'])
        .execute()
    );
  }

  /** A claimed one that could not be sent now. */
  async giveBack(point: string, staff: string, round: number): Promise<void> {
    await this.#database.db
      .updateTable('notices')
      .set({ due: round })
      .where('point', '=', point)
      .where('staff', '=', staff)
      .execute();
  }
}

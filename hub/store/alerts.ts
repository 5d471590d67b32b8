import type { Database } from './open.ts';

/**
 * The round (`hub/services/rounds.ts`) in which a point's own channel hears that something came; 0
 * for nothing. One row a point, so that however much came is told once.
 */
export class Alerts {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Something came, to be told in `round`, unless it is due already. */
  async arrived(point: string, round: number): Promise<void> {
    await this.#database.db
      .insertInto('alerts')
      .values({ point, due: round })
      .onConflict((conflict) =>
        conflict.column('point').doUpdateSet({ due: round }).where('alerts.due', '=', 0),
      )
      .execute();
  }

  /** Takes what is due by `round`: true for one of several hubs. */
  async claim(point: string, round: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#database.db
      .updateTable('alerts')
      .set({ due: 0 })
      .where('point', '=', point)
      .where('due', '>', 0)
      .where('due', '<=', round)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }
}

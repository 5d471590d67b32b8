import type { LocalLayer } from '../../src/core/library/types.ts';
import type { Database } from './open.ts';

/** Who published a layer, by the name of that day, and when. */
export interface Published {
  readonly name: string;
  /** Days since 1970. */
  readonly day: number;
}

/** A layer that a point published. */
export interface Version extends Published {
  /** From 0, which is what was there before the first publication that is kept. */
  readonly n: number;
  readonly layer: LocalLayer;
}

type Transaction = Parameters<Parameters<Database['transact']>[0]>[0];

/** What a point can go back to. */
export const KEPT_VERSIONS = 50;

/** The layers that points published, the newest of each. */
export class Versions {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Newest first. */
  async list(point: string): Promise<Version[]> {
    const rows = await this.#database.db
      .selectFrom('versions')
      .select(['n', 'name', 'day', 'local'])
      .where('point', '=', point)
      .orderBy('n', 'desc')
      .execute();
    return rows.map(({ local, ...row }) => ({ ...row, layer: JSON.parse(local) as LocalLayer }));
  }

  /** Null when there is none of this number (any more). */
  async layer(point: string, n: number): Promise<LocalLayer | null> {
    const row = await this.#database.db
      .selectFrom('versions')
      .select('local')
      .where('point', '=', point)
      .where('n', '=', n)
      .executeTakeFirst();
    return row ? (JSON.parse(row.local) as LocalLayer) : null;
  }
}

/** Numbers a layer that takes the place of another; the first time, that other one too. */
export async function keepVersion(
  trx: Transaction,
  point: string,
  { before, local, by }: { before: string; local: string; by: Published },
): Promise<void> {
  const newest = await trx
    .selectFrom('versions')
    .select('n')
    .where('point', '=', point)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  const n = (newest?.n ?? 0) + 1;
  if (!newest)
    await trx
      .insertInto('versions')
      .values({ point, n: 0, name: '', day: 0, local: before })
      .execute();
  await trx
    .insertInto('versions')
    .values({ point, n, ...by, local })
    .execute();
  // One more than can be gone back to: what changed in the oldest is seen against it.
  await trx
    .deleteFrom('versions')
    .where('point', '=', point)
    .where('n', '<', n - KEPT_VERSIONS)
    .execute();
}

import { sameBytes } from '../../src/core/bytes.ts';
import { EMPTY_LAYER } from '../../src/core/library/layered.ts';
import type { LocalLayer, Starter } from '../../src/core/library/types.ts';
import { sha256 } from '../crypto.ts';
import type { Database } from './open.ts';
import { publishPictures } from './pictures.ts';
import { keepVersion, type Published } from './versions.ts';

/** A starter set as it is kept: `digest` is SHA-256 of `json`. */
export interface StoredStarter {
  readonly digest: Uint8Array;
  readonly json: string;
}

/** Digests that together name what a point serves; `starter` is null where there was none to take. */
export interface LibraryNames {
  readonly starter: Uint8Array | null;
  readonly local: Uint8Array;
}

/** A point's library, read. */
export interface StoredLibrary {
  readonly names: LibraryNames;
  readonly starter: Starter | null;
  readonly layer: LocalLayer;
}

/** Setting that holds the digest of the last set found whole. */
const LATEST = 'starter';

/** Starter sets, and for each point which one it took and what it adds of its own. */
export class Libraries {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What `point` serves; null before {@link begin}. */
  async names(point: string): Promise<LibraryNames | null> {
    const row = await this.#database.db
      .selectFrom('libraries')
      .select(['starter', 'local_digest as local'])
      .where('point', '=', point)
      .executeTakeFirst();
    return row ?? null;
  }

  /** Gives a point without a set this one, and an empty layer where it has none. */
  async begin(point: string, starter: StoredStarter | null): Promise<void> {
    const local = JSON.stringify(EMPTY_LAYER);
    await this.#database.transact(async (trx) => {
      if (starter) await insertStarter(trx, starter);
      await trx
        .insertInto('libraries')
        .values({ point, starter: null, local, local_digest: sha256(local) })
        .onConflict((conflict) => conflict.column('point').doNothing())
        .execute();
      await trx
        .updateTable('libraries')
        .set({ starter: starter?.digest ?? null })
        .where('point', '=', point)
        .where('starter', 'is', null)
        .execute();
    });
  }

  /** From now on `point` serves `starter`. Sets that nobody serves any more are forgotten. */
  async adopt(point: string, starter: StoredStarter): Promise<void> {
    await this.#database.transact(async (trx) => {
      await insertStarter(trx, starter);
      await trx
        .updateTable('libraries')
        .set({ starter: starter.digest })
        .where('point', '=', point)
        .execute();
      await forgetUnused(trx);
    });
  }

  /** Remembers the last set found whole, for a start on which the files are not. */
  async keep(starter: StoredStarter): Promise<void> {
    await this.#database.transact(async (trx) => {
      await insertStarter(trx, starter);
      await trx
        .insertInto('settings')
        .values({ name: LATEST, value: starter.digest })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: starter.digest }))
        .execute();
      await forgetUnused(trx);
    });
  }

  /** The last set found whole; null when there never was one. */
  async latest(): Promise<StoredStarter | null> {
    const row = await this.#database.db
      .selectFrom('settings')
      .innerJoin('starters', 'starters.digest', 'settings.value')
      .select(['digest', 'starters.starter as json'])
      .where('name', '=', LATEST)
      .executeTakeFirst();
    return row ?? null;
  }

  /** All that `point` serves, as it is at one moment; null before {@link begin}. */
  async open(point: string): Promise<StoredLibrary | null> {
    const row = await this.#database.db
      .selectFrom('libraries')
      .leftJoin('starters', 'starters.digest', 'libraries.starter')
      .select(['digest', 'starters.starter as json', 'local', 'local_digest'])
      .where('point', '=', point)
      .executeTakeFirst();
    if (!row) return null;
    return {
      names: { starter: row.digest, local: row.local_digest },
      starter: row.json === null ? null : (JSON.parse(row.json) as Starter),
      layer: JSON.parse(row.local) as LocalLayer,
    };
  }

  /** The digest of the new layer; null when another than `expected` is there. */
  async replaceLocal(
    point: string,
    layer: LocalLayer,
    expected: Uint8Array,
    by: Published = { name: '', day: 0 },
  ): Promise<Uint8Array | null> {
    const local = JSON.stringify(layer);
    const digest = sha256(local);
    const { digest: published, erased } = await this.#database.transact(async (trx) => {
      const now = await trx
        .selectFrom('libraries')
        .select(['local', 'local_digest'])
        .where('point', '=', point)
        .executeTakeFirst();
      // A retry after a lost answer finds its own layer.
      if (now && sameBytes(now.local_digest, digest)) return { digest, erased: false };
      const { numUpdatedRows } = await trx
        .updateTable('libraries')
        .set({ local, local_digest: digest })
        .where('point', '=', point)
        .where('local_digest', '=', expected)
        .executeTakeFirstOrThrow();
      if (!now || numUpdatedRows === 0n) return { digest: null, erased: false };
      const erased = await publishPictures(trx, point, layer);
      await keepVersion(trx, point, { before: now.local, local, by });
      return { digest, erased };
    });
    if (erased) await this.#database.scrub();
    return published;
  }
}

type Transaction = Parameters<Parameters<Database['transact']>[0]>[0];

async function insertStarter(trx: Transaction, { digest, json }: StoredStarter): Promise<void> {
  await trx
    .insertInto('starters')
    .values({ digest, starter: json })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .execute();
}

async function forgetUnused(trx: Transaction): Promise<void> {
  await trx
    .deleteFrom('starters')
    .where((starters) =>
      starters.not(
        starters.exists(
          starters
            .selectFrom('libraries')
            .select('point')
            .whereRef('libraries.starter', '=', 'starters.digest'),
        ),
      ),
    )
    .where('digest', 'not in', (latest) =>
      latest.selectFrom('settings').select('value').where('name', '=', LATEST),
    )
    .execute();
}

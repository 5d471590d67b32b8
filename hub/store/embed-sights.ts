import { FEWEST_SHOWN, type DayCount } from '../../src/core/embed.ts';
import type { SightKind } from '../../src/core/embed-check.ts';
import type { Database } from './open.ts';

/** Something that was seen of a site in a place. */
export interface Seen {
  readonly key: string;
  readonly origin: string;
  readonly what: SightKind;
}

/** The same in a check; `other` is any sign of a site that is not in the list. */
export interface Checked extends Omit<Seen, 'what'> {
  readonly what: SightKind | 'other';
}

/** A page check that is on. `until` is in minutes since 1970. */
export interface OpenCheck {
  readonly key: string;
  readonly source: Uint8Array;
  readonly until: number;
}

/** Sites outside the list that a check remembers. */
const MOST_OTHERS = 5;

/** What is counted and seen of embeds: numbers and days, nothing of whoever was there. */
export class EmbedSights {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** One opening more on `day`. */
  async opened(key: string, day: number): Promise<void> {
    await this.#database.db
      .insertInto('embed_days')
      .values({ embed_key: key, day, openings: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['embed_key', 'day'])
          .doUpdateSet((eb) => ({ openings: eb('embed_days.openings', '+', 1) })),
      )
      .execute();
  }

  /**
   * By key, oldest first: the days before `today` with enough openings to be told. The day that runs
   * is not told: whoever looked again and again would see one visitor come.
   */
  async counts(keys: readonly string[], today: number): Promise<Map<string, DayCount[]>> {
    const counts = new Map<string, DayCount[]>();
    if (keys.length === 0) return counts;
    const rows = await this.#database.db
      .selectFrom('embed_days')
      .selectAll()
      .where('embed_key', 'in', keys)
      .where('day', '<', today)
      .where('openings', '>=', FEWEST_SHOWN)
      .orderBy('day')
      .execute();
    for (const { embed_key: key, day, openings } of rows)
      counts.set(key, [...(counts.get(key) ?? []), { day, openings }]);
    return counts;
  }

  /** Keeps `day` as the last one. */
  async saw({ key, origin, what }: Seen, day: number): Promise<void> {
    await this.#database.db
      .insertInto('embed_sights')
      .values({ embed_key: key, origin, what, day })
      .onConflict((conflict) =>
        conflict.columns(['embed_key', 'origin', 'what']).doUpdateSet({ day }),
      )
      .execute();
  }

  async seen(keys: readonly string[]): Promise<(Seen & { readonly day: number })[]> {
    if (keys.length === 0) return [];
    const rows = await this.#database.db
      .selectFrom('embed_sights')
      .selectAll()
      .where('embed_key', 'in', keys)
      .execute();
    return rows.map(({ embed_key: key, ...row }) => ({ key, ...row }));
  }

  /** Begins a check, anew where one was on. */
  async begin({ key, source, until }: OpenCheck): Promise<void> {
    await this.#database.transact(async (trx) => {
      await trx.deleteFrom('embed_checked').where('embed_key', '=', key).execute();
      await trx
        .insertInto('embed_checks')
        .values({ embed_key: key, source, until })
        .onConflict((conflict) => conflict.column('embed_key').doUpdateSet({ source, until }))
        .execute();
    });
  }

  /** Those that are on at the minute `now`. What is over leaves nothing behind. */
  async open(now: number): Promise<OpenCheck[]> {
    const rows = await this.#database.db.selectFrom('embed_checks').selectAll().execute();
    const open = rows.filter(({ until }) => until > now);
    if (open.length < rows.length) await this.#eraseChecks(now);
    return open.map(({ embed_key: key, source, until }) => ({ key, source, until }));
  }

  /** What the check of `key` that is on brought. */
  async checked({ key, origin, what }: Checked): Promise<void> {
    if (what === 'other' && (await this.#others(key)) >= MOST_OTHERS) return;
    await this.#database.db
      .insertInto('embed_checked')
      .values({ embed_key: key, origin, what })
      .onConflict((conflict) => conflict.columns(['embed_key', 'origin', 'what']).doNothing())
      .execute();
  }

  async inChecks(keys: readonly string[]): Promise<Checked[]> {
    if (keys.length === 0) return [];
    const rows = await this.#database.db
      .selectFrom('embed_checked')
      .selectAll()
      .where('embed_key', 'in', keys)
      .execute();
    return rows.map(({ embed_key: key, ...row }) => ({ key, ...row }));
  }

  /** Erases counts of before `day`, and checks that were over before the minute `now`. */
  async erase(day: number, now: number): Promise<void> {
    await this.#database.db.deleteFrom('embed_days').where('day', '<', day).execute();
    await this.#eraseChecks(now);
  }

  async #eraseChecks(now: number): Promise<void> {
    const { db } = this.#database;
    await db
      .deleteFrom('embed_checked')
      .where('embed_key', 'not in', (eb) =>
        eb.selectFrom('embed_checks').select('embed_key').where('until', '>', now),
      )
      .execute();
    await db.deleteFrom('embed_checks').where('until', '<=', now).execute();
  }

  async #others(key: string): Promise<number> {
    const rows = await this.#database.db
      .selectFrom('embed_checked')
      .select('origin')
      .where('embed_key', '=', key)
      .where('what', '=', 'other')
      .execute();
    return rows.length;
  }
}

import type { Transaction } from 'kysely';
import type { Act } from '../../src/core/audit.ts';
import {
  FIRST_EMBED,
  type Embed,
  type EmbedSettings,
  type EmbedState,
} from '../../src/core/embed.ts';
import { writeLine } from './audit.ts';
import type { Database } from './open.ts';
import type { Tables } from './schema.ts';
import type { StaffRow } from './staff.ts';

/** Who changes an embed, and on which day. */
export interface Change {
  readonly by: StaffRow;
  /** Days since 1970. */
  readonly day: number;
}

/** An embed, and the point it leads to. */
export interface PointEmbed extends Embed {
  readonly point: string;
}

/** The list of embeds is read again no more often than this. */
const READ_MS = 5_000;
/** What those made before they had names are called. */
const UNNAMED = 'Eerste plek';

const ACTS: Readonly<Record<EmbedState, Act>> = {
  active: 'embed-resumed',
  paused: 'embed-paused',
  revoked: 'embed-revoked',
};

/** The places where visitors meet a point. */
export class Embeds {
  readonly #database: Database;
  #known = new Map<string, PointEmbed>();
  #knownUntil = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The embed of a key, as it is now; null when there is none. */
  async get(key: string): Promise<PointEmbed | null> {
    const row = await this.#database.db
      .selectFrom('embeds')
      .selectAll()
      .where('embed_key', '=', key)
      .executeTakeFirst();
    return row ? toEmbed(row) : null;
  }

  /** Of one point. */
  async list(point: string): Promise<PointEmbed[]> {
    const rows = await this.#database.db
      .selectFrom('embeds')
      .selectAll()
      .where('point', '=', point)
      .orderBy('embed_key')
      .execute();
    return rows.map(toEmbed);
  }

  /** The embed whose page is the point's own: one that opens, at the start if it can be. Null: none does. */
  async page(point: string): Promise<string | null> {
    const open = (await this.list(point)).filter(({ state }) => state === 'active');
    return (open.find(({ start }) => start === FIRST_EMBED.start) ?? open[0])?.key ?? null;
  }

  /** All of them by key. What another hub changed may take seconds to be known here. */
  async known(): Promise<ReadonlyMap<string, PointEmbed>> {
    if (this.#knownUntil < Date.now()) {
      this.#knownUntil = Date.now() + READ_MS;
      const rows = await this.#database.db.selectFrom('embeds').selectAll().execute();
      this.#known = new Map(rows.map((row) => [row.embed_key, toEmbed(row)]));
    }
    return this.#known;
  }

  /** Whether an embed has this key, as far as is known here. */
  async knows(key: string): Promise<boolean> {
    return this.#known.has(key) || (await this.known()).has(key);
  }

  async create(change: Change, key: string, settings: EmbedSettings): Promise<void> {
    const { point } = change.by;
    await this.#database.transact(async (trx) => {
      await trx
        .insertInto('embeds')
        .values({ embed_key: key, point, ...rowOf(settings) })
        .execute();
      await writeLine(trx, change.by, change.day, 'embed-made', settings.name);
    });
    this.#knownUntil = 0;
  }

  /** Null when there is no such embed; a revoked one stays as it is. */
  configure(
    change: Change,
    key: string,
    settings: EmbedSettings,
  ): Promise<PointEmbed | 'revoked' | null> {
    return this.#change(change, key, async (trx, embed) => {
      if (embed.state === 'revoked') return 'revoked';
      await trx.updateTable('embeds').set(rowOf(settings)).where('embed_key', '=', key).execute();
      await writeLine(trx, change.by, change.day, 'embed-changed', settings.name);
      return { ...embed, ...settings };
    });
  }

  /** Null when there is no such embed; a revoked one never comes back. */
  move(change: Change, key: string, state: EmbedState): Promise<PointEmbed | 'revoked' | null> {
    return this.#change(change, key, async (trx, embed) => {
      if (embed.state === state) return embed;
      if (embed.state === 'revoked') return 'revoked';
      await trx.updateTable('embeds').set({ state }).where('embed_key', '=', key).execute();
      await writeLine(trx, change.by, change.day, ACTS[state], embed.name);
      return { ...embed, state };
    });
  }

  async #change<T>(
    { by }: Change,
    key: string,
    work: (trx: Transaction<Tables>, embed: PointEmbed) => Promise<T>,
  ): Promise<T | null> {
    const done = await this.#database.transact(async (trx) => {
      // Written first, so that two changes at once wait for each other here.
      const row = await trx
        .updateTable('embeds')
        .set((eb) => ({ state: eb.ref('state') }))
        .where('point', '=', by.point)
        .where('embed_key', '=', key)
        .returningAll()
        .executeTakeFirst();
      return row ? await work(trx, toEmbed(row)) : null;
    });
    this.#knownUntil = 0;
    return done;
  }
}

/** As a row keeps what staff decide. */
export function rowOf({ origins, ...settings }: EmbedSettings): {
  origins: string;
  settings: string;
} {
  return { origins: JSON.stringify(origins), settings: JSON.stringify(settings) };
}

function toEmbed(row: {
  embed_key: string;
  point: string;
  origins: string;
  settings: string;
  state: EmbedState;
}): PointEmbed {
  const own = JSON.parse(row.settings) as Partial<EmbedSettings>;
  return {
    ...{ ...FIRST_EMBED, name: UNNAMED, ...own },
    key: row.embed_key,
    point: row.point,
    origins: JSON.parse(row.origins) as string[],
    state: row.state,
  };
}

import { fromBase64Url, type Bytes } from '../../src/core/bytes.ts';
import type { Idea, LocalLayer } from '../../src/core/library/types.ts';
import type { PictureType } from '../../src/core/picture-formats.ts';
import type { Database } from './open.ts';

export interface StoredPicture {
  readonly type: PictureType;
  readonly body: Uint8Array;
}

interface Brought extends StoredPicture {
  readonly digest: Uint8Array;
  /** Days since 1970-01-01. */
  readonly day: number;
}

/** What a point keeps at most: far more than it shows, and nobody fills the disk with it. */
export const MOST_PICTURES = 200;
/** Days that a photo waits for its idea to be published. */
export const WAITING_DAYS = 30;

type Transaction = Parameters<Parameters<Database['transact']>[0]>[0];

/** Photos by the digest of their bytes. Visitors see those of the layer that is published. */
export class Pictures {
  readonly #database: Database;
  /** One after the other: many that come at once would all find room for one. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(database: Database) {
    this.#database = database;
  }

  /** 'full' when the point has {@link MOST_PICTURES} others. */
  put(point: string, brought: Brought): Promise<'new' | 'known' | 'full'> {
    const turn = this.#turn.then(() => this.#put(point, brought));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #put(
    point: string,
    { digest, type, body, day }: Brought,
  ): Promise<'new' | 'known' | 'full'> {
    const { db } = this.#database;
    // Whoever chooses it again waits from today.
    const { numUpdatedRows } = await db
      .updateTable('pictures')
      .set({ day })
      .where('point', '=', point)
      .where('digest', '=', digest)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) return 'known';
    const { count } = await db
      .selectFrom('pictures')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('point', '=', point)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_PICTURES) return 'full';
    await db
      .insertInto('pictures')
      .values({ point, digest, type, body, day, published: 0 })
      .onConflict((conflict) => conflict.columns(['point', 'digest']).doNothing())
      .execute();
    return 'new';
  }

  /** Null when it is not there, or `published` and not shown to visitors. */
  async get(
    point: string,
    digest: Uint8Array,
    { published = false } = {},
  ): Promise<StoredPicture | null> {
    const row = await this.#database.db
      .selectFrom('pictures')
      .select(['type', 'body'])
      .where('point', '=', point)
      .where('digest', '=', digest)
      .where('published', '>=', published ? 1 : 0)
      .executeTakeFirst();
    return row ? { ...row, type: row.type as PictureType } : null;
  }

  /** The places of pictures in `layer` that are not here (any more): of its ideas, from 0. */
  async missing(point: string, layer: LocalLayer): Promise<number[]> {
    if (digestsOf(layer).length === 0) return [];
    const rows = await this.#database.db
      .selectFrom('pictures')
      .select('digest')
      .where('point', '=', point)
      .execute();
    const here = new Set(rows.map(({ digest }) => Buffer.from(digest).toString('base64url')));
    return (layer.ideas ?? []).flatMap(({ picture }, at) =>
      picture && !here.has(picture.digest) ? [at] : [],
    );
  }

  /** Erases what waited since before `day` for an idea that never came. */
  async eraseWaiting(day: number): Promise<void> {
    const { numDeletedRows } = await this.#database.db
      .deleteFrom('pictures')
      .where('published', '=', 0)
      .where('day', '<', day)
      .executeTakeFirstOrThrow();
    if (numDeletedRows > 0n) await this.#database.scrub();
  }
}

/**
 * Shows the photos of `layer`, and erases those that were shown and are not in it any more. Whether
 * there were any.
 */
export async function publishPictures(
  trx: Transaction,
  point: string,
  layer: LocalLayer,
): Promise<boolean> {
  const digests = digestsOf(layer);
  let gone = trx.deleteFrom('pictures').where('point', '=', point).where('published', '=', 1);
  if (digests.length > 0) {
    gone = gone.where('digest', 'not in', digests);
    await trx
      .updateTable('pictures')
      .set({ published: 1 })
      .where('point', '=', point)
      .where('digest', 'in', digests)
      .execute();
  }
  const { numDeletedRows } = await gone.executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** `layer` without the pictures of the ideas in these places. */
export function withoutPictures(layer: LocalLayer, places: readonly number[]): LocalLayer {
  if (places.length === 0) return layer;
  const ideas = layer.ideas?.map((idea, at) => {
    const left: { -readonly [Field in keyof Idea]: Idea[Field] } = { ...idea };
    if (places.includes(at)) delete left.picture;
    return left;
  });
  return { ...layer, ...(ideas && { ideas }) };
}

function digestsOf({ ideas = [] }: LocalLayer): Bytes[] {
  return ideas.flatMap(({ picture }) => (picture && fromBase64Url(picture.digest)) ?? []);
}

import type { Content } from '../../src/core/content.ts';
import type { RecoveryRecord, Roster, StaffRecord } from '../../src/core/staff.ts';
import { toBase64Url } from '../../src/core/bytes.ts';
import { sha256 } from '../crypto.ts';
import type { Database } from './open.ts';
import { nameKey, recoverySetting } from './schema.ts';

export interface Point {
  readonly content: Content;
  /** The content as stored and served. */
  readonly json: string;
  /** Names this content: base64url SHA-256 of `json`. */
  readonly version: string;
  /** Every kid the point ever published, base64url. */
  readonly kids: ReadonlySet<string>;
}

export interface NewPoint {
  readonly content: Content;
  readonly embed: { readonly key: string; readonly origins: readonly string[] };
  readonly staff: StaffRecord;
  /** SHA-256 of the staff member's proof. */
  readonly auth: Uint8Array;
  readonly sessionSalt: Uint8Array;
  readonly recovery: RecoveryRecord;
  /** SHA-256 of what the holder of the recovery sheet signs in with; null for none. */
  readonly recoveryAuth?: Uint8Array | null;
  readonly roster: Roster;
}

/** Support points: what they publish, and how the first one comes. */
export class Points {
  readonly #database: Database;
  readonly #read = new Map<string, Point>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The point as it is now; null when there is none. */
  async get(point: string): Promise<Point | null> {
    const row = await this.#database.db
      .selectFrom('points')
      .select('content')
      .where('point', '=', point)
      .executeTakeFirst();
    return row ? this.#parsed(point, row.content) : null;
  }

  /**
   * The point, as it was when last read if it then had `kid`: keys are only ever added. Null when
   * there is no such point.
   */
  async withKid(point: string, kid: string): Promise<Point | null> {
    const read = this.#read.get(point);
    return read?.kids.has(kid) ? read : this.get(point);
  }

  /** The hub's only point; null before set-up. */
  async only(): Promise<Point | null> {
    const row = await this.#database.db
      .selectFrom('points')
      .select(['point', 'content'])
      .orderBy('point')
      .limit(1)
      .executeTakeFirst();
    return row ? this.#parsed(row.point, row.content) : null;
  }

  /** Stores the first point with all that belongs to it; false when the hub already has one. */
  create(fresh: NewPoint): Promise<boolean> {
    const { content, embed, staff } = fresh;
    const { point } = content;
    return this.#database.transact(async (trx) => {
      // One row of this name: two set-ups at once wait for each other here.
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('settings')
        .values({ name: 'point', value: Buffer.from(point) })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .executeTakeFirstOrThrow();
      if (!numInsertedOrUpdatedRows) return false;
      await trx
        .insertInto('points')
        .values({
          point,
          content: JSON.stringify(content),
          recovery: JSON.stringify(fresh.recovery),
          roster: JSON.stringify(fresh.roster),
        })
        .execute();
      if (fresh.recoveryAuth)
        await trx
          .insertInto('settings')
          .values({ name: recoverySetting(point), value: fresh.recoveryAuth })
          .execute();
      await trx
        .insertInto('embeds')
        .values({ embed_key: embed.key, point, origins: JSON.stringify(embed.origins) })
        .execute();
      await trx
        .insertInto('staff')
        .values({
          point,
          id: staff.id,
          name_key: nameKey(staff.name),
          auth: fresh.auth,
          session_salt: fresh.sessionSalt,
          record: JSON.stringify(staff),
          role: 'coordinator',
        })
        .execute();
      return true;
    });
  }

  /** Replaces the content if it still is `version`; false when another was faster. */
  async replace(content: Content, version: string): Promise<boolean> {
    const { point } = content;
    const known = this.#read.get(point);
    if (known?.version !== version) return false;
    const { numUpdatedRows } = await this.#database.db
      .updateTable('points')
      .set({ content: JSON.stringify(content) })
      .where('point', '=', point)
      .where('content', '=', known.json)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }

  #parsed(point: string, json: string): Point {
    const known = this.#read.get(point);
    if (known?.json === json) return known;
    const content = JSON.parse(json) as Content;
    const kids = new Set(content.keyList.keys.map(({ kid }) => kid));
    const parsed = { content, json, version: toBase64Url(sha256(json)), kids };
    this.#read.set(point, parsed);
    return parsed;
  }
}

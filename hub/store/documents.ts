import { sql } from 'kysely';
import { sameBytes } from '../../src/core/bytes.ts';
import { sha256 } from '../crypto.ts';
import type { Database } from './open.ts';

/** Whose documents they are: the staff's, or also the network group's. */
export type Room = 'desk' | 'network';

/** What a writer believes is there: a document with this digest, or none at all. */
export type Expected = { readonly digest: Uint8Array } | 'none';

export interface StoredDocument {
  readonly name: string;
  /** SHA-256 of `body`. */
  readonly digest: Uint8Array;
  readonly body: Uint8Array;
}

/** Sealed documents of a point: the hub keeps their bytes under names that say nothing. */
export class Documents {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Those of `names` that are there. */
  read(point: string, names: readonly string[], room: Room = 'desk'): Promise<StoredDocument[]> {
    if (names.length === 0) return Promise.resolve([]);
    return this.#in(point, room)
      .select(['name', 'digest', 'body'])
      .where('name', 'in', [...names])
      .execute();
  }

  /** The same without their bodies, with the size of each in bytes. */
  async sizes(
    point: string,
    names: readonly string[],
    room: Room = 'desk',
  ): Promise<(Omit<StoredDocument, 'body'> & { readonly size: number })[]> {
    if (names.length === 0) return [];
    const rows = await this.#in(point, room)
      .select(['name', 'digest', sql<number | string>`length(body)`.as('size')])
      .where('name', 'in', [...names])
      .orderBy('name')
      .execute();
    return rows.map(({ size, ...row }) => ({ ...row, size: Number(size) }));
  }

  /** How many there are in a room. */
  async count(point: string, room: Room): Promise<number> {
    const { count } = await this.#database.db
      .selectFrom('documents')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('point', '=', point)
      .where('room', '=', room)
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  /** Every name with its digest. */
  list(point: string, room: Room = 'desk'): Promise<Omit<StoredDocument, 'body'>[]> {
    return this.#in(point, room).select(['name', 'digest']).orderBy('name').execute();
  }

  /** How many, in every room, are sealed under another key than those of `kids` (8 bytes each). */
  async countOlder(point: string, kids: readonly Uint8Array[]): Promise<number> {
    const { count } = await this.#database.db
      .selectFrom('documents')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('point', '=', point)
      // After the four letters that every sealed document begins with.
      .where(sql<Uint8Array>`substr(body, 5, 8)`, 'not in', [...kids])
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  async get(point: string, name: string, room: Room = 'desk'): Promise<StoredDocument | null> {
    const [document] = await this.read(point, [name], room);
    return document ?? null;
  }

  /** The digest of what was written; null when something else than `expected` is there. */
  async put(
    point: string,
    name: string,
    body: Uint8Array,
    expected: Expected,
    room: Room = 'desk',
  ): Promise<Uint8Array | null> {
    const { db } = this.#database;
    const digest = sha256(body);
    const written =
      expected === 'none'
        ? (
            await db
              .insertInto('documents')
              .values({ point, name, digest, body, room })
              .onConflict((conflict) => conflict.columns(['point', 'name']).doNothing())
              .executeTakeFirstOrThrow()
          ).numInsertedOrUpdatedRows
        : (
            await db
              .updateTable('documents')
              .set({ digest, body })
              .where('point', '=', point)
              .where('room', '=', room)
              .where('name', '=', name)
              .where('digest', '=', expected.digest)
              .executeTakeFirstOrThrow()
          ).numUpdatedRows;
    if (written) return digest;
    // A retry after a lost answer: the document already is what this writer wants.
    const kept = await this.get(point, name, room);
    return kept && sameBytes(kept.digest, digest) ? digest : null;
  }

  /** False when something else than `digest` is there. Removing what is gone is done. */
  async remove(
    point: string,
    name: string,
    digest: Uint8Array,
    room: Room = 'desk',
  ): Promise<boolean> {
    const { numDeletedRows } = await this.#database.db
      .deleteFrom('documents')
      .where('point', '=', point)
      .where('room', '=', room)
      .where('name', '=', name)
      .where('digest', '=', digest)
      .executeTakeFirstOrThrow();
    if (numDeletedRows > 0n) await this.#database.scrub();
    return numDeletedRows > 0n || (await this.get(point, name, room)) === null;
  }

  #in(point: string, room: Room) {
    return this.#database.db
      .selectFrom('documents')
      .where('point', '=', point)
      .where('room', '=', room);
  }
}

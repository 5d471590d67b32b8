import { sameBytes } from '../../src/core/bytes.ts';
import { sha256 } from '../crypto.ts';
import type { Database } from './open.ts';

/** What a writer believes is there: a document with this digest, or none at all. */
export type Expected = { readonly digest: Uint8Array } | 'none';

/** Sealed documents of a point: the hub keeps their bytes and knows their names. */
export class Documents {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async get(point: string, name: string): Promise<{ digest: Uint8Array; body: Uint8Array } | null> {
    const row = await this.#database.db
      .selectFrom('documents')
      .select(['digest', 'body'])
      .where('point', '=', point)
      .where('name', '=', name)
      .executeTakeFirst();
    return row ?? null;
  }

  /** The digest of what was written; null when something else than `expected` is there. */
  async put(
    point: string,
    name: string,
    body: Uint8Array,
    expected: Expected,
  ): Promise<Uint8Array | null> {
    const { db } = this.#database;
    const digest = sha256(body);
    if (expected === 'none') {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('documents')
        .values({ point, name, digest, body })
        .onConflict((conflict) => conflict.columns(['point', 'name']).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows ? digest : null;
    }
    const { numUpdatedRows } = await db
      .updateTable('documents')
      .set({ digest, body })
      .where('point', '=', point)
      .where('name', '=', name)
      .where('digest', '=', expected.digest)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) return digest;
    // A retry after a lost answer: the document already is what this writer wants.
    const kept = await this.get(point, name);
    return kept && sameBytes(kept.digest, digest) ? digest : null;
  }
}

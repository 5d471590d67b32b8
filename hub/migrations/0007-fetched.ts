import type { Kysely } from 'kysely';

/** How far the holder of the code fetched what the desk wrote. A number of a message, and no day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('mailboxes')
    .addColumn('fetched', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}

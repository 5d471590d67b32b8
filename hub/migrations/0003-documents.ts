import type { Kysely } from 'kysely';

/** Documents stand in a room: who may not enter it does not get them, sealed or not. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('documents')
    .addColumn('room', 'text', (c) => c.notNull().defaultTo('desk'))
    .execute();
}

import type { Kysely } from 'kysely';

/** The day until which a desk needs a thread that is quiet for longer than others; null for most. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('mailboxes').addColumn('kept_until', 'integer').execute();
}

import { PostgresAdapter, sql, type Kysely } from 'kysely';

/** Whether a point's own channel has to hear, in a round, that something came. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const builder = db.schema.createTable('alerts');
  const table = postgres ? builder : builder.modifyEnd(sql`strict, without rowid`);
  await table
    .addColumn('point', 'text', (c) => c.primaryKey().notNull())
    .addColumn('due', 'integer', (c) => c.notNull())
    .execute();
}

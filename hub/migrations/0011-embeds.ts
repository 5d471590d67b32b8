import { PostgresAdapter, sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** Embeds as staff make them, what is counted of them, and what a page check saw. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const bytes = postgres ? sql`bytea` : sql`blob`;
  const table = <T extends string>(name: T): CreateTableBuilder<T> => {
    const builder = db.schema.createTable(name);
    return postgres ? builder : builder.modifyEnd(sql`strict, without rowid`);
  };

  const embeds = db.schema.alterTable('embeds');
  // Those that are here have none of their own: they are read as what a new one begins with.
  await embeds.addColumn('settings', 'text', (c) => c.notNull().defaultTo('{}')).execute();
  await embeds.addColumn('state', 'text', (c) => c.notNull().defaultTo('active')).execute();
  await sql`update embeds set state = 'revoked' where revoked = 1`.execute(db);
  await embeds.dropColumn('revoked').execute();

  await table('embed_days')
    .addColumn('embed_key', 'text', (c) => c.notNull().references('embeds.embed_key'))
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('openings', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('embed_days_key', ['embed_key', 'day'])
    .execute();

  await table('embed_sights')
    .addColumn('embed_key', 'text', (c) => c.notNull().references('embeds.embed_key'))
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('day', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('embed_sights_key', ['embed_key', 'origin', 'what'])
    .execute();

  await table('embed_checks')
    .addColumn('embed_key', 'text', (c) => c.notNull().primaryKey().references('embeds.embed_key'))
    .addColumn('source', bytes, (c) => c.notNull())
    .addColumn('until', 'integer', (c) => c.notNull())
    .execute();

  await table('embed_checked')
    .addColumn('embed_key', 'text', (c) => c.notNull().references('embeds.embed_key'))
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('embed_checked_key', ['embed_key', 'origin', 'what'])
    .execute();
}

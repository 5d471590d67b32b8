import { PostgresAdapter, sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** Starter sets by their digest, and for each point which one it took and what it adds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const bytes = postgres ? sql`bytea` : sql`blob`;
  const table = <T extends string>(name: T): CreateTableBuilder<T> => {
    const builder = db.schema.createTable(name);
    return postgres ? builder : builder.modifyEnd(sql`strict, without rowid`);
  };

  await table('starters')
    .addColumn('digest', bytes, (c) => c.notNull().primaryKey())
    .addColumn('starter', 'text', (c) => c.notNull())
    .execute();

  await table('libraries')
    .addColumn('point', 'text', (c) => c.notNull().primaryKey().references('points.point'))
    .addColumn('starter', bytes, (c) => c.references('starters.digest'))
    .addColumn('local', 'text', (c) => c.notNull())
    .addColumn('local_digest', bytes, (c) => c.notNull())
    .execute();
}

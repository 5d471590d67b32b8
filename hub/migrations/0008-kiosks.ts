import { PostgresAdapter, sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** Waiting-room screens: how each stands there, the key it signs with, and how it fares. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const bytes = postgres ? sql`bytea` : sql`blob`;
  const table = <T extends string>(name: T): CreateTableBuilder<T> => {
    const builder = db.schema.createTable(name);
    return postgres ? builder : builder.modifyEnd(sql`strict, without rowid`);
  };

  await table('kiosks')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('point', 'text', (c) => c.notNull().references('points.point'))
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('code', bytes, (c) => c.unique())
    .addColumn('until', 'integer')
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('used', 'integer', (c) => c.notNull())
    .addColumn('public_key', 'text')
    .addColumn('revoked', 'integer', (c) => c.notNull())
    .addColumn('report', 'text')
    .addColumn('heard', 'integer')
    .execute();
}

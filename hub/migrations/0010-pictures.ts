import { PostgresAdapter, sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** Photos of what was made of an idea. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const bytes = postgres ? sql`bytea` : sql`blob`;
  const table = <T extends string>(name: T): CreateTableBuilder<T> => {
    const builder = db.schema.createTable(name);
    return postgres ? builder : builder.modifyEnd(sql`strict, without rowid`);
  };

  await table('pictures')
    .addColumn('point', 'text', (c) => c.notNull().references('points.point'))
    .addColumn('digest', bytes, (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('body', bytes, (c) => c.notNull())
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('published', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('pictures_key', ['point', 'digest'])
    .execute();
  if (postgres)
    // Photos are packed already.
    await sql`alter table pictures alter column body set storage external`.execute(db);
}

import { PostgresAdapter, type CreateTableBuilder, sql, type Kysely } from 'kysely';

/** Every layer a point published, so that one can be put back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const table = <T extends string>(name: T): CreateTableBuilder<T> => {
    const builder = db.schema.createTable(name);
    return postgres ? builder : builder.modifyEnd(sql`strict, without rowid`);
  };

  await table('versions')
    .addColumn('point', 'text', (c) => c.notNull().references('points.point'))
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('local', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('versions_key', ['point', 'n'])
    .execute();
}

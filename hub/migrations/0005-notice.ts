import { PostgresAdapter, type CreateTableBuilder, sql, type Kysely } from 'kysely';

/** Where a colleague wants to hear that something came, and whether something did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const table = <T extends string>(name: T): CreateTableBuilder<T> => {
    const builder = db.schema.createTable(name);
    return postgres ? builder : builder.modifyEnd(sql`strict, without rowid`);
  };

  await table('notices')
    .addColumn('point', 'text', (c) => c.notNull())
    .addColumn('staff', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('due', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('notices_key', ['point', 'staff'])
    .addForeignKeyConstraint(
      'notices_staff',
      ['point', 'staff'],
      'staff',
      ['point', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();
}

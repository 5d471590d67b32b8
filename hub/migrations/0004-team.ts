import { PostgresAdapter, sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** More people than one: what each may do, how one comes in, passkeys, and who did what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const bytes = postgres ? sql`bytea` : sql`blob`;
  const table = <T extends string>(name: T): CreateTableBuilder<T> => {
    const builder = db.schema.createTable(name);
    return postgres ? builder : builder.modifyEnd(sql`strict, without rowid`);
  };

  await db.schema
    .alterTable('staff')
    .addColumn('role', 'text', (c) => c.notNull().defaultTo('coordinator'))
    .execute();

  await table('invites')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('point', 'text', (c) => c.notNull().references('points.point'))
    .addColumn('code', bytes, (c) => c.notNull().unique())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('until', 'integer', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('ticket', bytes)
    .addColumn('auth', bytes)
    .addColumn('claim', 'text')
    .addColumn('accepted', 'integer', (c) => c.notNull())
    .execute();

  await table('passkeys')
    .addColumn('credential', bytes, (c) => c.notNull().primaryKey())
    .addColumn('point', 'text', (c) => c.notNull())
    .addColumn('staff', 'text', (c) => c.notNull())
    .addColumn('auth', bytes, (c) => c.notNull())
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('wrapped_key', 'text', (c) => c.notNull())
    .addForeignKeyConstraint(
      'passkeys_staff',
      ['point', 'staff'],
      'staff',
      ['point', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute();

  // Its ids are random, so that the lines of one day have no order.
  await table('audit')
    .addColumn('id', bytes, (c) => c.notNull().primaryKey())
    .addColumn('point', 'text', (c) => c.notNull().references('points.point'))
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('staff', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('audit_day').on('audit').columns(['point', 'day']).execute();
}

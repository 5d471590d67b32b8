import { PostgresAdapter, sql, type CreateTableBuilder, type Kysely } from 'kysely';

/**
 * SQLite tables are strict. Small ones have no rowid: rows lie in the order of random ids. The
 * envelopes have one: they are written at the end, which is what makes a commit cheap, and their
 * overflow pages would show the order of arrival in any layout.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const bytes = postgres ? sql`bytea` : sql`blob`;
  const table = <T extends string>(name: T, rowid = false): CreateTableBuilder<T> => {
    const builder = db.schema.createTable(name);
    if (postgres) return builder;
    return builder.modifyEnd(rowid ? sql`strict` : sql`strict, without rowid`);
  };

  await table('settings')
    .addColumn('name', 'text', (c) => c.notNull().primaryKey())
    .addColumn('value', bytes, (c) => c.notNull())
    .execute();

  await table('points')
    .addColumn('point', 'text', (c) => c.notNull().primaryKey())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('recovery', 'text', (c) => c.notNull())
    .addColumn('roster', 'text', (c) => c.notNull())
    .execute();

  await table('embeds')
    .addColumn('embed_key', 'text', (c) => c.notNull().primaryKey())
    .addColumn('point', 'text', (c) => c.notNull().references('points.point'))
    .addColumn('origins', 'text', (c) => c.notNull())
    .addColumn('revoked', 'integer', (c) => c.notNull())
    .execute();

  await table('staff')
    .addColumn('point', 'text', (c) => c.notNull().references('points.point'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('name_key', 'text', (c) => c.notNull().unique())
    .addColumn('auth', bytes, (c) => c.notNull())
    .addColumn('session_salt', bytes, (c) => c.notNull())
    .addColumn('record', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('staff_key', ['point', 'id'])
    .execute();

  await table('documents')
    .addColumn('point', 'text', (c) => c.notNull().references('points.point'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('digest', bytes, (c) => c.notNull())
    .addColumn('body', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('documents_key', ['point', 'name'])
    .execute();

  await table('mailboxes')
    .addColumn('mailbox', bytes, (c) => c.notNull().primaryKey())
    .addColumn('point', 'text', (c) => c.notNull().references('points.point'))
    .addColumn('token', bytes, (c) => c.notNull())
    .addColumn('last_day', 'integer', (c) => c.notNull())
    .addColumn('archived', 'integer', (c) => c.notNull())
    .execute();

  await table('submissions', true)
    .addColumn('sid', bytes, (c) => c.notNull().primaryKey())
    .addColumn('point', 'text', (c) => c.notNull())
    .addColumn('mailbox', bytes, (c) => c.notNull().references('mailboxes.mailbox'))
    .addColumn('kid', bytes, (c) => c.notNull())
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('digest', bytes, (c) => c.notNull())
    .addColumn('envelope', bytes, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('submissions_mailbox').on('submissions').column('mailbox').execute();

  await table('messages')
    .addColumn('mailbox', bytes, (c) => c.notNull().references('mailboxes.mailbox'))
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('message', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('messages_key', ['mailbox', 'n'])
    .execute();

  await table('tombstones')
    .addColumn('hash', bytes, (c) => c.notNull().primaryKey())
    .execute();

  if (postgres) {
    // Sealed bytes do not compress: no use in trying.
    await sql`alter table submissions alter column envelope set storage external`.execute(db);
    await sql`alter table messages alter column message set storage external`.execute(db);
  }
}

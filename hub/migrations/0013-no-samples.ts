import { PostgresAdapter, sql, type Kysely } from 'kysely';

/** What names or holds something of a visitor's, or of what the desk keeps for itself. */
const COLUMNS = {
  mailboxes: ['mailbox', 'token'],
  submissions: ['sid', 'mailbox', 'digest', 'envelope'],
  messages: ['mailbox', 'message'],
  documents: ['name', 'digest', 'body'],
};

/**
 * PostgreSQL keeps samples of each column beside its tables, where they outlive an erased row. Of
 * these it takes none: every one is found by a unique index, so no plan gets worse.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  for (const [table, columns] of Object.entries(COLUMNS))
    for (const column of columns)
      await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} set statistics 0`.execute(
        db,
      );
}

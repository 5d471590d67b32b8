import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { migrations } from '../migrations/index.ts';
import type { Tables } from './schema.ts';

/** Brings the tables up to date. Throws when a migration fails, or when the database is newer. */
export async function migrate(
  db: Kysely<Tables>,
  steps: Record<string, Migration> = migrations,
): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(steps) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed');
}

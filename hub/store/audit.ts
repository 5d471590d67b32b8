import type { Kysely } from 'kysely';
import { ACTS, type Act } from '../../src/core/audit.ts';
import { randomBytes } from '../crypto.ts';
import type { Database } from './open.ts';
import type { Tables } from './schema.ts';
import type { StaffRow } from './staff.ts';

export interface AuditLine {
  readonly day: number;
  readonly name: string;
  readonly act: Act;
  /** Name of the colleague or screen that it was about, or ''. */
  readonly subject: string;
}

/** Of each act: more than two part-timers do in two years, and many of one hide no other. */
const LINES = 1_000;

/** One line: who did what on which day, and to which colleague. Never about which thread. */
export async function writeLine(
  db: Kysely<Tables>,
  { point, id, record }: Pick<StaffRow, 'point' | 'id' | 'record'>,
  day: number,
  act: Act,
  subject = '',
): Promise<void> {
  await db
    .insertInto('audit')
    .values({ id: randomBytes(16), point, day, staff: id, name: record.name, act, subject })
    .execute();
}

/** What was done at the desk. Lines are only ever added, until they are too old. */
export class Audit {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  add(staff: StaffRow, day: number, act: Act): Promise<void> {
    return writeLine(this.#database.db, staff, day, act);
  }

  /** Newest day first; the lines of one day have no order. */
  async list(point: string): Promise<AuditLine[]> {
    const lists = await Promise.all(ACTS.map((act) => this.#newest(point, act)));
    return lists
      .flat()
      .sort((a, b) => b.day - a.day || Buffer.compare(a.id, b.id))
      .map(({ day, name, act, subject }) => ({ day, name, act, subject }));
  }

  async #newest(point: string, act: Act): Promise<(AuditLine & { readonly id: Uint8Array })[]> {
    const rows = await this.#database.db
      .selectFrom('audit')
      .select(['id', 'day', 'name', 'subject'])
      .where('point', '=', point)
      .where('act', '=', act)
      .orderBy('day', 'desc')
      .orderBy('id')
      .limit(LINES)
      .execute();
    return rows.map((row) => ({ ...row, act }));
  }

  async eraseBefore(day: number): Promise<void> {
    await this.#database.db.deleteFrom('audit').where('day', '<', day).execute();
  }
}

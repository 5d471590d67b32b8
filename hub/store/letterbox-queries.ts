import { sql, type Kysely } from 'kysely';
import { overRows, type OverRows } from './over-rows.ts';
import type { Tables } from './schema.ts';

/** Nobody writes this often in one thread; a desk reads a thread whole, and must be able to. */
export const MOST_SUBMISSIONS = 1_000;

/** What the letterbox asks of its tables, for many arrivals at once. */
export interface LetterboxQueries {
  /** Those of the hashes that are of something erased. */
  readonly graves: OverRows<Tables['tombstones'], Tables['tombstones']>;
  /** What is stored under these sids. */
  readonly stored: OverRows<
    Pick<Tables['submissions'], 'sid'>,
    Pick<Tables['submissions'], 'sid' | 'point' | 'digest'>
  >;
  /** Those of the mailboxes that take no more. */
  readonly full: OverRows<
    Pick<Tables['submissions'], 'mailbox'>,
    Pick<Tables['submissions'], 'mailbox'>
  >;
  /** Makes or reopens mailboxes, each named once; gives those whose token and point are right. */
  readonly openMailboxes: OverRows<
    Omit<Tables['mailboxes'], 'fetched' | 'kept_until'>,
    Pick<Tables['mailboxes'], 'mailbox'>
  >;
  /** Stores submissions; gives those that were not there. */
  readonly insert: OverRows<Tables['submissions'], Pick<Tables['submissions'], 'sid'>>;
}

export function letterboxQueries(db: Kysely<Tables>): LetterboxQueries {
  return {
    graves: overRows(['hash'], (rows) => {
      const hashes = rows.map(({ hash }) => hash);
      return db.selectFrom('tombstones').select('hash').where('hash', 'in', hashes).compile();
    }),

    stored: overRows(['sid'], (rows) => {
      const sids = rows.map(({ sid }) => sid);
      const columns = ['sid', 'point', 'digest'] as const;
      return db.selectFrom('submissions').select(columns).where('sid', 'in', sids).compile();
    }),

    full: overRows(['mailbox'], (rows) => {
      const mailboxes = rows.map(({ mailbox }) => mailbox);
      return db
        .selectFrom('submissions')
        .select('mailbox')
        .where('mailbox', 'in', mailboxes)
        .groupBy('mailbox')
        .having((eb) => eb.fn.countAll(), '>=', sql.lit(MOST_SUBMISSIONS))
        .compile();
    }),

    openMailboxes: overRows(['mailbox', 'point', 'token', 'last_day', 'archived'], (rows) =>
      db
        .insertInto('mailboxes')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .column('mailbox')
            .doUpdateSet((eb) => ({
              last_day: eb.ref('excluded.last_day'),
              archived: eb.ref('excluded.archived'),
            }))
            .whereRef('mailboxes.token', '=', 'excluded.token')
            .whereRef('mailboxes.point', '=', 'excluded.point'),
        )
        .returning('mailbox')
        .compile(),
    ),

    insert: overRows(['sid', 'point', 'mailbox', 'kid', 'day', 'digest', 'envelope'], (rows) =>
      db
        .insertInto('submissions')
        .values(rows)
        .onConflict((conflict) => conflict.column('sid').doNothing())
        .returning('sid')
        .compile(),
    ),
  };
}

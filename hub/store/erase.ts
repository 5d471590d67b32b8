import type { Transaction } from 'kysely';
import { sha256 } from '../crypto.ts';
import type { Tables } from './schema.ts';

/**
 * Erases a thread with all that is in it, and remembers the hashes of what was there. The hashes;
 * null when there is no such thread, or none of `point` where that is given.
 */
export async function eraseThread(
  trx: Transaction<Tables>,
  mailbox: Uint8Array,
  point?: string,
): Promise<Uint8Array[] | null> {
  // First the row that every new submission of this thread has to wait for.
  let hold = trx.updateTable('mailboxes').set({ archived: 1 }).where('mailbox', '=', mailbox);
  if (point !== undefined) hold = hold.where('point', '=', point);
  const { numUpdatedRows } = await hold.executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return null;
  const rows = await trx
    .selectFrom('submissions')
    .select('sid')
    .where('mailbox', '=', mailbox)
    .execute();
  const graves = [sha256(mailbox), ...rows.map(({ sid }) => sha256(sid))];
  await bury(trx, graves);
  await trx.deleteFrom('submissions').where('mailbox', '=', mailbox).execute();
  await trx.deleteFrom('messages').where('mailbox', '=', mailbox).execute();
  await trx.deleteFrom('mailboxes').where('mailbox', '=', mailbox).execute();
  return graves;
}

/** Remembers hashes of what was erased; those that are there already do no harm. */
export async function bury(trx: Transaction<Tables>, graves: readonly Uint8Array[]): Promise<void> {
  // SQLite takes 32,766 values in one statement.
  for (let i = 0; i < graves.length; i += 10_000)
    await trx
      .insertInto('tombstones')
      .values(graves.slice(i, i + 10_000).map((hash) => ({ hash })))
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute();
}

import * as v from 'valibot';
import { decodeBatch, type Batch } from '../../src/core/desk/thread-batch.ts';
import type { Answer } from '../answer.ts';
import type { HubClient } from '../hub-client.ts';

const Index = v.object({
  threads: v.array(
    v.object({
      mailbox: v.string(),
      archived: v.boolean(),
      lastDay: v.number(),
      revision: v.string(),
      fetched: v.optional(v.number()),
    }),
  ),
  next: v.nullable(v.string()),
});

/** What the hub knows of its threads without their bytes; `next` is where another page begins. */
export type ThreadIndex = v.InferOutput<typeof Index>;

/** All open threads, newest activity first; or `limit` archived ones at most, from `after` on. */
export function threadIndex(
  hub: HubClient,
  archived: boolean,
  after = '',
  limit = 100,
): Promise<Answer<ThreadIndex>> {
  const query = archived ? `?archived=1&after=${after}&limit=${limit}` : '';
  return hub.ask(Index, 'GET', `threads${query}`);
}

/** Those of at most 50 `mailboxes` that are there, sealed. A batch says what did not fit. */
export async function readThreads(
  hub: HubClient,
  mailboxes: readonly string[],
  signal: AbortSignal,
): Promise<Answer<Batch>> {
  const answer = await hub.request('POST', 'threads/read', { body: { mailboxes }, signal });
  if (answer.kind !== 'ok') return answer;
  const octets = await answer.value.arrayBuffer().catch(() => new ArrayBuffer());
  const batch = decodeBatch(new Uint8Array(octets));
  return batch ? { kind: 'ok', value: batch } : { kind: 'offline' };
}

import assert from 'node:assert/strict';
import { loopback } from '../../../demo/loopback.ts';
import { HubClient } from '../../../desk/hub-client.ts';
import { openKeys } from '../../../desk/opened-keys.ts';
import { readThreads, threadIndex } from '../../../desk/threads/thread-routes.ts';
import { BATCH_THREADS } from '../../../src/core/desk/thread-batch.ts';
import type { Submission } from '../../../src/core/message.ts';
import { argon2 } from '../../../src/seal/argon2.ts';
import { openEnvelope } from '../../../src/seal/envelope.ts';
import { passphraseKeys } from '../../../src/seal/staff.ts';
import { fetchOver } from '../../desk/support/fetch-over.ts';
import { valueOf } from '../../desk/support/real-desk.ts';
import type { Stage } from './stage.ts';

/** Every submission that the hub has in open threads, as a colleague's own keys open it. */
export async function openedAtDesk({
  desk,
  demo,
}: Pick<Stage, 'desk' | 'demo'>): Promise<Submission[]> {
  const hub = new HubClient(desk, fetchOver(loopback));
  const { name, passphrase } = demo.staff;
  const { salt } = valueOf(await hub.loginParams(name));
  const { auth, kek } = await passphraseKeys(passphrase, salt, argon2);
  const signedIn = valueOf(await hub.login(name, auth));
  const epochs = (await openKeys(signedIn, kek))?.unlocked?.epochs;
  assert.ok(epochs, 'a colleague without keys');
  const { point } = signedIn.content;
  const queue = valueOf(await threadIndex(hub, false)).threads.map(({ mailbox }) => mailbox);
  const opened: Submission[] = [];
  while (queue.length > 0) {
    const asked = queue.splice(0, BATCH_THREADS);
    const { threads, left } = valueOf(await readThreads(hub, asked, AbortSignal.timeout(60_000)));
    queue.push(...left);
    for (const { bytes } of threads.flatMap(({ submissions }) => submissions)) {
      const tried = [...epochs.values()].map((epoch) => openEnvelope({ point, epoch, bytes }));
      const found = (await Promise.all(tried)).find((one) => one !== null);
      assert.ok(found, 'an envelope that no key opens');
      opened.push(found.submission);
    }
  }
  return opened;
}

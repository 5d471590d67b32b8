import { defineDesk } from '../../desk/define.ts';
import { HubClient } from '../../desk/hub-client.ts';
import { define } from '../../desk/rooms/threads.ts';
import { Shelf } from '../../desk/threads/shelf.ts';
import { toBase64Url, type Bytes } from '../../src/core/bytes.ts';
import { BATCH_THREADS, encodeBatch, revisionOf } from '../../src/core/desk/thread-batch.ts';
import type { Question } from '../../src/core/message.ts';
import { sealSubmission } from '../../src/seal/envelope.ts';
import type { EpochKey } from '../../src/seal/point-keys.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { newEpoch, POINT } from './support/visitor.ts';

/** A thousand sealed threads, opened in a real page that has to stay usable. */

const COUNT = 1_000;
const random = (size: number): Bytes => crypto.getRandomValues(new Uint8Array(size));

interface Sealed {
  readonly mailbox: string;
  readonly sid: string;
  readonly bytes: Bytes;
}

async function seal({ pk }: EpochKey, i: number): Promise<Sealed> {
  const [mailboxHash, tokenHash] = [random(32), random(32)];
  const [replyKey, followKey] = [toBase64Url(random(32)), toBase64Url(random(32))];
  const submission: Question = {
    ...{ v: 1, type: 'question', door: 'parent', locale: 'nl', site: '', consent: '1' },
    ...{ writtenAt: '2026-11-20T10:00', text: `Vraag ${i}`, replyKey, followKey },
  };
  const sealed = await sealSubmission({ point: POINT, pk, mailboxHash, tokenHash, submission });
  return { mailbox: toBase64Url(mailboxHash), sid: sealed.sid, bytes: sealed.bytes };
}

/** Stands where the network is: answers as the hub's two routes do. */
function answerAsHub(threads: readonly Sealed[], asked: string[][]): typeof fetch {
  const known = new Map(threads.map((one) => [one.mailbox, one]));
  const lines = threads.map(({ mailbox }) => ({
    ...{ mailbox, archived: false, lastDay: 20_000, revision: revisionOf(1, 0) },
  }));
  return (_url, init) => {
    if (init?.method === 'GET')
      return Promise.resolve(Response.json({ v: 1, threads: lines, next: null }));
    const { mailboxes } = JSON.parse(init?.body as string) as { mailboxes: string[] };
    asked.push(mailboxes);
    const batch = mailboxes.flatMap((mailbox) => {
      const one = known.get(mailbox);
      const submissions = one ? [{ sid: one.sid, day: 20_000, bytes: one.bytes }] : [];
      return one ? [{ mailbox, archived: false, submissions, messages: [] }] : [];
    });
    return Promise.resolve(new Response(encodeBatch({ threads: batch, left: [] })));
  };
}

/** How often the page could not answer for 50 ms while `work` ran. */
async function longTasks(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const observer = new PerformanceObserver((list) => (count += list.getEntries().length));
  observer.observe({ type: 'longtask' });
  await work();
  // The last entries are handed over after a frame.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  count += observer.takeRecords().length;
  observer.disconnect();
  return count;
}

/** Counts the turns that the page was given. */
function countTurns(): { turns: () => number; restore: () => void } {
  const { scheduler } = globalThis as unknown as { scheduler: { yield: () => Promise<void> } };
  const own = scheduler.yield.bind(scheduler);
  let turns = 0;
  scheduler.yield = () => {
    turns++;
    return own();
  };
  return { turns: () => turns, restore: () => (scheduler.yield = own) };
}

describe('opening a thousand threads', () => {
  let epoch: EpochKey;
  let threads: Sealed[];
  const realFetch = globalThis.fetch;

  before(async function () {
    this.timeout(60_000);
    defineDesk();
    define();
    epoch = await newEpoch();
    threads = [];
    for (let at = 0; at < COUNT; at += 50)
      threads.push(
        ...(await Promise.all(Array.from({ length: 50 }, (_, i) => seal(epoch, at + i)))),
      );
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
    document.body.replaceChildren();
  });

  it('fills the first screen first, tells how far it is, and lets the page have its turns', async function () {
    this.timeout(60_000);
    const asked: string[][] = [];
    globalThis.fetch = answerAsHub(threads, asked);
    const list = Object.assign(document.createElement('steunpunt-desk-list'), { today: 20_000 });
    document.body.append(list);
    const told: string[] = [];
    const shown: number[] = [];
    const shelf: Shelf = new Shelf(new HubClient(), { point: POINT, epochs: [epoch] }, () => {
      Object.assign(list, { threads: shelf.views, progress: shelf.progress });
      shown.push(shelf.views.length);
      const { progress } = shelf;
      told.push(progress ? `${progress.opened}/${progress.of}` : '');
    });

    const control = await longTasks(() => {
      const until = performance.now() + 80;
      while (performance.now() < until);
      return new Promise((done) => setTimeout(done));
    });
    assert(control >= 1, 'control: a page that is kept waiting is noticed');
    const counted = countTurns();
    let done: unknown;
    const long = await longTasks(async () => {
      done = await shelf.refresh();
      await list.updateComplete;
    });
    counted.restore();
    console.log(`${COUNT} opened: ${counted.turns()} turns, ${long} long tasks`);

    equal(done, { kind: 'ok' }, 'done');
    equal(shelf.views.length, COUNT, 'opened');
    assert(
      shelf.views.every(({ readable }) => readable),
      'all can be read',
    );
    equal(
      asked[0],
      threads.slice(0, 20).map(({ mailbox }) => mailbox),
      'the first screen first',
    );
    assert(
      asked.every(({ length }) => length <= BATCH_THREADS),
      'no batch is larger than the hub gives',
    );
    equal([shown[0], told[0], told.at(-1)], [20, '20/1000', ''], 'progress');
    equal(list.renderRoot.querySelectorAll('[data-mailbox]').length, 100, 'rows');
    // How many depends on the machine; `slices.test.ts` counts them on a clock of its own.
    assert(counted.turns() > 0, 'the page never had its turn');

    asked.length = 0;
    await shelf.refresh();
    equal(asked.length, 0, 'nothing changed, nothing is read');
    shelf.close();
  });

  it('stops at a lock, and leaves nothing', async function () {
    this.timeout(60_000);
    const asked: string[][] = [];
    globalThis.fetch = answerAsHub(threads, asked);
    const shelf: Shelf = new Shelf(new HubClient(), { point: POINT, epochs: [epoch] }, () => {
      if (shelf.views.length > 100) shelf.close();
    });
    const done = await shelf.refresh();
    equal(done.kind, 'signed-out', 'locked');
    equal([shelf.views.length, shelf.progress, shelf.keys], [0, null, null], 'nothing left');
    assert(asked.flat().length < COUNT / 2, 'and nothing more was asked for');
  });
});

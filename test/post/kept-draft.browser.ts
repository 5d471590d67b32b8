import type { Draft } from '../../src/core/post-office.ts';
import { openEnvelope } from '../../src/seal/envelope.ts';
import { DEVICE_DATABASE } from '../../src/store/device.ts';
import { OUTBOX_DATABASE } from '../../src/store/rows.ts';
import { POINT } from '../seal/support/fixtures.ts';
import { check, equal, names, request, wipe } from '../store/support/browser.ts';
import { epoch, office, START } from './support/whole-office.ts';

const CANARY = 'Kanarie: mijn zoon Sem durft niet meer naar school.';
const HOUR = 3_600_000;

const draft: Draft = { text: CANARY, door: 'parent', locale: 'nl', consent: '1' };

describe('a question half written', () => {
  beforeEach(async () => {
    await wipe(DEVICE_DATABASE);
    await wipe(OUTBOX_DATABASE);
  });

  it('is nothing at first, and asking makes nothing', async () => {
    equal(await office().post.draft(), null, 'draft');
    check(!(await names()).includes(DEVICE_DATABASE), 'a database was made');
  });

  it('comes back in another page, with its door, and the newest only', async () => {
    const { post } = office();
    equal(await post.keepDraft('eerst', 'parent'), true, 'kept');
    await post.keepDraft(CANARY, 'youth');
    equal(await office().post.draft(), { text: CANARY, door: 'youth' }, 'draft');
  });

  it('is not on disk as anybody could read it', async () => {
    await office().post.keepDraft(CANARY, 'parent');
    const before = await plainOnDisk('Kanarie');
    check(before.values > 0, 'nothing was looked at');
    equal(before.hits, 0, 'readable');
    await plant('Kanarie in gewone letters');
    equal((await plainOnDisk('Kanarie')).hits, 1, 'control: plain text is found');
  });

  it('is there for a day and no longer, whichever way the clock jumps', async () => {
    for (const [hours, there] of [
      [0, true],
      [23.9, true],
      [-23.9, true],
      [24, false],
      [-24, false],
      [9_999, false],
    ] as const) {
      const time = { now: START };
      const { post } = office(time);
      await post.keepDraft(CANARY, 'parent');
      time.now = START + hours * HOUR;
      equal((await post.draft())?.text ?? null, there ? CANARY : null, `after ${hours} hours`);
      time.now = START;
      equal((await post.draft()) !== null, there, `an old one is wiped, ${hours} hours`);
    }
  });

  it('of another point is not shown there, and not lost', async () => {
    await office().post.keepDraft(CANARY, 'parent');
    equal(await office(undefined, 'een-ander').post.draft(), null, 'elsewhere');
    equal((await office().post.draft())?.text, CANARY, 'here');
  });

  it('goes once its question is asked, and only then', async () => {
    const { post, outbox } = office();
    await post.keepDraft(CANARY, 'parent');
    equal((await post.ask({ ...draft, text: 'x'.repeat(9_000) })).kind, 'too-long', 'too long');
    equal((await post.draft())?.text, CANARY, 'still there');
    equal((await post.ask(draft)).kind, 'asked', 'asked');
    equal(await post.draft(), null, 'draft');
    check(!(await names()).includes(DEVICE_DATABASE), 'the name is gone');
    equal(outbox.rows().length, 1, 'rows');
    post.close();
  });

  it('stays when it is a sticker on an idea', async () => {
    const { post } = office();
    await post.keepDraft(CANARY, 'parent');
    const form: Draft['form'] = {
      ...{ script: 'sticker', about: 'lunch' },
      answers: { yes: { kind: 'option', id: 'yes' } },
    };
    equal((await post.ask({ ...draft, text: '', form })).kind, 'asked', 'asked');
    equal((await post.draft())?.text, CANARY, 'draft');
    post.close();
  });

  it('stays when it is a call that was asked', async () => {
    const { post } = office();
    await post.keepDraft(CANARY, 'parent');
    const call: Draft['call'] = {
      phone: '+31612345678',
      daypart: 'morning',
      language: 'nl',
      interpreter: false,
      voicemail: false,
    };
    equal((await post.ask({ ...draft, text: '', call })).kind, 'asked', 'asked');
    equal((await post.draft())?.text, CANARY, 'draft');
    post.close();
  });

  it('goes with what is erased, also where the hub is out of reach', async () => {
    const { post } = office();
    const asked = await post.ask(draft);
    check(asked.kind === 'asked', 'asked');
    await post.remember(asked.thread);
    await post.keepDraft(CANARY, 'parent');
    await post.erase(asked.thread);
    equal(await post.draft(), null, 'draft');
    post.close();
  });

  it('goes when it is forgotten; a remembered thread does not', async () => {
    const { post } = office();
    const asked = await post.ask(draft);
    check(asked.kind === 'asked', 'asked');
    await post.keepDraft(CANARY, 'parent');
    await post.remember(asked.thread);
    await post.forgetDraft();
    equal(await post.draft(), null, 'draft');
    check((await post.remembered())[0]?.thread.handle === asked.thread.handle, 'thread');
    await post.keepDraft(CANARY, 'parent');
    await post.forget(asked.thread);
    equal((await post.draft())?.text, CANARY, 'the other way round');
    post.close();
  });

  it('outlives a quick exit, which wipes memory only', async () => {
    const { post } = office();
    await post.keepDraft(CANARY, 'parent');
    post.close();
    equal((await office().post.draft())?.text, CANARY, 'draft');
  });
});

describe('a call that is asked for', () => {
  it('reaches the desk with the entry that was read before', async () => {
    const { post, outbox } = office();
    const call = {
      phone: '+90 555 123 45 67',
      daypart: 'evening',
      language: 'tr',
      interpreter: true,
      voicemail: false,
    } as const;
    const asked = await post.ask({ ...draft, text: '', call, after: 'zit-thuis' });
    check(asked.kind === 'asked', 'asked');
    await post.followUp(asked.thread, { ...draft, call });
    const opened = await Promise.all(
      outbox.rows().map(({ bytes }) => openEnvelope({ point: POINT, epoch, bytes })),
    );
    equal(
      opened.map((one) => one?.submission.call),
      [call, call],
      'calls',
    );
    equal(opened[0]?.submission.after, 'zit-thuis', 'after');
    post.close();
  });
});

/** How many values of this page's databases hold `text`, as words or in bytes. */
async function plainOnDisk(text: string): Promise<{ hits: number; values: number }> {
  let [hits, values] = [0, 0];
  for (const name of await names()) {
    const db = await request(indexedDB.open(name ?? ''));
    for (const store of db.objectStoreNames)
      for (const value of (await request(
        db.transaction(store).objectStore(store).getAll(),
      )) as unknown[]) {
        values++;
        if (readable(value).includes(text)) hits++;
      }
    db.close();
  }
  return { hits, values };
}

function readable(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value);
  if (typeof value === 'object' && value !== null)
    return Object.values(value).map(readable).join(' ');
  return String(value);
}

async function plant(words: string): Promise<void> {
  const db = await request(indexedDB.open(DEVICE_DATABASE));
  const tx = db.transaction('remembered', 'readwrite');
  await request(
    tx.objectStore('remembered').put({ sealed: new TextEncoder().encode(words) }, 'planted'),
  );
  db.close();
}

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Documents } from '../../desk/documents.ts';
import { TallyKeeper } from '../../desk/signals/tally-keeper.ts';
import { viewThread, type ThreadView } from '../../desk/threads/threads.ts';
import { cardKind } from '../../src/core/desk/card.ts';
import { tallyKind, type TallyLine } from '../../src/core/desk/tally.ts';
import type { Question } from '../../src/core/message.ts';
import { documentKeys } from '../../src/seal/document.ts';
import { makePointSecrets } from '../../src/seal/point-secrets.ts';
import { openStage, type Stage } from '../hub/support/stage.ts';
import { documentHub } from './support/document-hub.ts';

const MONTH = '2026-11';
const call = { phone: '06', daypart: 'any', language: '', interpreter: false, voicemail: false };
const keys = await documentKeys('de-linde', await makePointSecrets());

function thread(name: string, more: Partial<Question> = {}, day = 20_777): ThreadView {
  const key = 'A'.repeat(43);
  const submission = {
    ...{ v: 1, type: 'question', door: 'parent', locale: 'nl', site: '', consent: '1' },
    ...{ writtenAt: '2026-11-20T10:00', text: 'CANARY', replyKey: key, followKey: key, ...more },
  } as Question;
  return viewThread({
    ...{ mailbox: name.padEnd(43, '-'), archived: false, rivals: false },
    submissions: [{ sid: name, day, submission, proven: true }],
    messages: [],
  });
}

/** A desk with these threads, and the way to let a round of it end. */
class Desk {
  readonly documents: Documents;
  threads: ThreadView[];
  readonly #follows: (() => Promise<void>)[] = [];
  readonly keeper: TallyKeeper;

  constructor(documents: Documents, threads: ThreadView[]) {
    this.documents = documents;
    this.threads = threads;
    const follow = (work: () => Promise<void>): (() => void) => {
      this.#follows.push(work);
      return () => undefined;
    };
    this.keeper = new TallyKeeper(this, documents);
    this.keeper.follow({ follow });
  }

  async round(): Promise<void> {
    await this.documents.read(
      cardKind,
      this.threads.map(({ mailbox }) => mailbox),
    );
    for (const work of this.#follows) await work();
  }

  async lines(month = MONTH): Promise<readonly TallyLine[]> {
    await this.documents.read(tallyKind, [month]);
    return this.documents.get(tallyKind, month).lines;
  }
}

describe('the tally of a month', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());
  const open = async (threads: ThreadView[], loses?: () => boolean): Promise<Desk> =>
    new Desk(new Documents(await documentHub(stage, loses), keys), threads);

  test('has a line for each thread, follows its card, and outlives it', async () => {
    const desk = await open([
      thread('one'),
      thread('two', { door: 'youth', call: call as NonNullable<Question['call']> }),
      thread('before', {}, 20_757),
    ]);
    await desk.round();
    const shown = async (month?: string) =>
      (await desk.lines(month)).map(({ id, door, channel, themes }) => [
        id.slice(0, 3),
        door,
        channel,
        themes.join(),
      ]);
    assert.deepEqual(await shown(), [
      ['one', 'parent', 'thread', ''],
      ['two', 'youth', 'call', ''],
    ]);
    assert.equal((await shown('2026-10')).length, 1, 'the month before');

    const label = { ...cardKind.empty, themes: ['thuis'] };
    await desk.documents.change(cardKind, desk.threads[0]!.mailbox, () => label);
    await desk.keeper.keep();
    assert.equal((await shown())[0]?.[3], 'thuis', 'at once, without a round');

    desk.threads = desk.threads.slice(1);
    await desk.round();
    assert.equal((await shown()).length, 2, 'the first thread is gone, its line is not');
    const other = await open([]);
    assert.ok(!JSON.stringify(await other.lines()).includes('CANARY'));
    assert.equal((await other.lines()).length, 2);
  });

  test('two desks at once, answers lost: every thread once', async (t) => {
    let [turn, lost] = [0, 0];
    const loses = (): boolean => {
      const gone = ++turn % 5 === 0;
      if (gone) lost++;
      return gone;
    };
    const all = Array.from({ length: 40 }, (_, i) => thread(`many${i}-`, {}, 20_801));
    const desks = [await open(all.slice(0, 25), loses), await open(all.slice(15), loses)];
    for (let round = 0; round < 6; round++) await Promise.all(desks.map((desk) => desk.round()));
    const lines = await (await open([])).lines('2026-12');
    assert.equal(lines.length, 40);
    assert.equal(new Set(lines.map(({ id }) => id)).size, 40);
    assert.ok(lost > 0, 'no answer was lost');
    t.diagnostic(`40 threads from two desks, ${lost} answers lost, ${lines.length} lines`);
  });

  test('nothing is written when nothing is new', async () => {
    const hub = await documentHub(stage);
    let writes = 0;
    const put: typeof hub.putDocument = (...sealed) => {
      writes++;
      return hub.putDocument(...sealed);
    };
    const counted = { ...hub, putDocument: put };
    const desk = new Desk(new Documents(counted, keys), [thread('still', {}, 20_840)]);
    await desk.round();
    assert.equal(writes, 1);
    for (let round = 0; round < 3; round++) await desk.round();
    assert.equal(writes, 1);
  });
});

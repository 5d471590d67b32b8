import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Documents } from '../../desk/documents.ts';
import { FeedbackKeeper } from '../../desk/signals/feedback-keeper.ts';
import type { Mailroom } from '../../desk/threads/mailroom.ts';
import { feedbackKind, type Feedback } from '../../src/core/desk/feedback.ts';
import type { Form } from '../../src/core/message.ts';
import { logInAt, openRealDesk, type RealDesk } from './support/real-desk.ts';
import { Visitor } from './support/visitor.ts';

/** Forms that nobody replies to, sealed, through a real hub, into the counts of a month. */

const option = (id: string) => ({ kind: 'option', id }) as const;
const TALK: Form = {
  script: 'na-gesprek',
  answers: {
    heard: option('yes'),
    about: option('yes'),
    way: option('no'),
    good: option('little'),
  },
};

interface Colleague {
  readonly mailroom: Mailroom;
  readonly documents: Documents;
  round(): Promise<void>;
}

describe('a form that nobody replies to', () => {
  let desk: RealDesk;
  before(async () => {
    desk = await openRealDesk();
  });
  after(() => desk.stage.close());

  const send = async (form?: Form, text = ''): Promise<Visitor> => {
    const visitor = await Visitor.come(desk.epoch, desk.stage.point.id);
    const sealed = await visitor.ask(text, 0, { ...(form && { form }) });
    assert.equal((await desk.stage.put(sealed)).status, 201);
    return visitor;
  };

  /** A desk of its own; answers to what it writes can get lost. */
  const colleague = async (loses = (): boolean => false): Promise<Colleague> => {
    const { hub, mailroom, documents } = await logInAt(desk.stage, desk.clock);
    const put = hub.putDocument.bind(hub);
    hub.putDocument = async (...args) => {
      const answer = await put(...args);
      return loses() ? { kind: 'offline' } : answer;
    };
    const follows: (() => Promise<void>)[] = [];
    const follow = (work: () => Promise<void>): (() => void) => {
      follows.push(work);
      return () => undefined;
    };
    new FeedbackKeeper(mailroom, documents).follow({ follow });
    return {
      ...{ mailroom, documents },
      round: async () => {
        await mailroom.refresh();
        for (const work of follows) await work();
      },
    };
  };

  const month = async ({ documents }: Colleague): Promise<Feedback> => {
    await documents.read(feedbackKind, ['2026-11']);
    return documents.get(feedbackKind, '2026-11');
  };

  test('is counted once by two desks, stands in no list, and is filed away', async (t) => {
    const asked = await send(undefined, 'Mag mijn kind later beginnen?');
    const words: Form = {
      ...TALK,
      answers: { ...TALK.answers, open: { kind: 'text', text: 'Fijn.' } },
    };
    for (let i = 0; i < 12; i++) await send(i < 3 ? words : TALK);
    await send({ script: 'smiley', answers: { today: option('eleven') } });
    // Whoever writes beside a form, or sends a form of another journey, waits for somebody.
    const beside = await send(TALK, 'Ik durf niet naar huis.');
    const buddy = await send({ script: 'buddy', answers: TALK.answers });

    let lost = 0;
    const loses = (): boolean => lost < 2 && ++lost > 0;
    const desks = [await colleague(loses), await colleague(loses)];
    for (let round = 0; round < 5; round++) await Promise.all(desks.map((one) => one.round()));
    const own = await colleague();
    await own.round();
    const { lines, words: apart, ignored } = await month(own);
    t.diagnostic(`${lines.length} lines from two desks, ${lost} answers lost`);
    assert.equal(lost, 2, 'answers lost');
    assert.deepEqual([lines.length, ignored.length, apart.length], [12, 1, 3]);
    const waiting = [asked, beside, buddy].map(({ mailbox }) => mailbox).sort();
    for (const { mailroom } of [...desks, own]) {
      assert.deepEqual(mailroom.threads.map(({ mailbox }) => mailbox).sort(), waiting);
      assert.equal(mailroom.noReplies.length, 0, 'all are filed away');
    }
    await own.mailroom.refresh(true);
    assert.equal(own.mailroom.threads.length, 3, 'nor do they stand among the closed ones');
    await own.round();
    assert.equal((await month(own)).lines.length, 12);
  });

  test('stays at the hub as it is while it cannot be counted', async () => {
    await send(TALK);
    const away = await colleague();
    away.documents.close();
    await away.round();
    assert.equal(away.mailroom.noReplies.length, 1);
    assert.equal(away.mailroom.threads.length, 3);
    const next = await colleague();
    await next.round();
    assert.equal((await month(next)).lines.length, 13);
    assert.equal(next.mailroom.noReplies.length, 0);
  });
});

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { More } from '../../src/seal/follow-up.ts';
import { mailConfig } from '../../hub/mail-config.ts';
import { openMailSink, type MailSink } from '../hub/support/mail-sink.ts';
import { until } from '../e2e/support/until.ts';
import { Tally } from '../seal/support/tally.ts';
import { openRealDesk, type RealDesk } from './support/real-desk.ts';
import { Visitor, type SealedSubmission } from './support/visitor.ts';

const own: More = { notice: { email: 'ouder@post.example' } };
const others: More = { notice: { email: 'ander@post.example' } };

let sink: MailSink;
let desk: RealDesk;
before(async () => {
  sink = await openMailSink();
  const from = 'bericht@steunpunt.example';
  const mail = mailConfig({ STEUNPUNT_SMTP: sink.url, STEUNPUNT_MAIL_FROM: from });
  desk = await openRealDesk({ mail });
});
after(async () => {
  await desk.stage.close();
  await sink.close();
});
beforeEach(() => {
  sink.caught.length = 0;
  sink.refuse = () => null;
});

async function put(...letters: SealedSubmission[]): Promise<void> {
  for (const letter of letters) assert.equal((await desk.stage.put(letter)).status, 201);
}

/** A visitor who asked, and wants to hear of the answer. */
async function asker(wish: More | null = own): Promise<Visitor> {
  const visitor = await Visitor.come(desk.epoch, desk.stage.point.id);
  await put(await visitor.ask('Mijn zoon zit thuis', 0));
  if (wish) await put(await visitor.follow('', 1, 0, '', { signed: wish, shown: wish }));
  await desk.mailroom.refresh();
  return visitor;
}

/** Answers, and waits for what becomes of the e-mail. */
async function answer({ mailbox }: Visitor, text: string): Promise<unknown> {
  const { mailroom } = desk;
  await mailroom.read([mailbox]);
  if (!mailroom.thread(mailbox)?.notice) throw new Error('nobody asked to hear of it');
  const told = new Promise((resolve) => {
    const stop = mailroom.subscribe(() => {
      const view = mailroom.thread(mailbox);
      const now = view && mailroom.notices.told(view);
      if (!now || now === 'busy') return;
      stop();
      resolve(now);
    });
  });
  assert.equal((await mailroom.answer(mailbox, text)).kind, 'ok');
  return told;
}

/** Nobody hears of it: not by itself, and not when the desk looks once more. */
async function nobodyHears({ mailbox }: Visitor): Promise<void> {
  await desk.mailroom.notices.answered(mailbox);
  assert.deepEqual(
    sink.caught.map(({ to }) => to),
    [],
  );
}

const told = (): string[] => sink.caught.flatMap(({ to }) => to);

describe('a visitor who asked to hear of an answer', () => {
  test('does so once for each, without a word of it', async () => {
    const visitor = await asker();
    assert.deepEqual(desk.mailroom.thread(visitor.mailbox)?.notice, own.notice);
    assert.equal(await answer(visitor, 'Kanarie-antwoord'), 'sent');
    assert.deepEqual(told(), ['ouder@post.example']);
    assert.ok(!sink.caught[0]?.raw.includes('Kanarie'));
    assert.ok(!sink.caught[0]?.raw.includes(visitor.mailbox));
    assert.equal(await answer(visitor, 'Nog iets'), 'sent');
    assert.equal(sink.caught.length, 2);
  });

  test('hears nothing of reading, or of closing without words', async () => {
    const visitor = await asker();
    await desk.mailroom.markRead(visitor.mailbox);
    await desk.mailroom.closeThread(visitor.mailbox, '');
    assert.equal(sink.caught.length, 0);
    const second = await asker();
    await desk.mailroom.closeThread(second.mailbox, 'Het beste!');
    await desk.mailroom.notices.answered(second.mailbox);
    assert.notEqual(told().length, 0, 'control: last words are words');
  });

  test('and took that back, does not, even when the desk did not look since', async () => {
    const visitor = await asker();
    await put(
      await visitor.follow('', 2, 0, '', { signed: { notice: null }, shown: { notice: null } }),
    );
    assert.deepEqual(desk.mailroom.thread(visitor.mailbox)?.notice, own.notice, 'not looked');
    assert.equal((await desk.mailroom.answer(visitor.mailbox, 'Dag')).kind, 'ok');
    await nobodyHears(visitor);
    await put(await visitor.follow('', 3, 0, '', { signed: others, shown: others }));
    assert.equal(await answer(visitor, 'Dag nog eens'), 'sent');
    assert.deepEqual(told(), ['ander@post.example'], 'the newest');
  });

  test('and erased, does not', async () => {
    const visitor = await asker();
    const { mailbox: id, token } = visitor.keys;
    assert.equal((await desk.stage.mailbox({ id, token }, 'DELETE')).status, 200);
    assert.equal((await desk.mailroom.answer(visitor.mailbox, 'Dag')).kind, 'gone');
    await nobodyHears(visitor);
  });

  test('is the only one who does: nobody else can put an address into the thread', async () => {
    const stranger = await Visitor.come(desk.epoch, desk.stage.point.id);
    const forge = {
      'an address with the mac of no words': (one: Visitor) =>
        one.follow('', 2, 0, '', { shown: others }),
      'another address under the mac of the own': (one: Visitor) =>
        one.follow('', 2, 0, '', { signed: own, shown: others }),
      'taken back under the mac of an address': (one: Visitor) =>
        one.follow('', 2, 0, '', { signed: own, shown: { notice: null } }),
      'an address beside words that are proven alone': (one: Visitor) =>
        one.follow('Dag', 2, 0, 'Dag', { shown: others }),
      'an address with the mac of words that say it': (one: Visitor) =>
        one.follow('', 2, 0, JSON.stringify([null, null, 'ander@post.example']), { shown: others }),
      "a stranger's own key": (one: Visitor) => one.forged(stranger, 2, others),
      "a stranger's own key, as the first": (one: Visitor) => one.forged(stranger, 1, others),
    };
    const tally = new Tally('forged notices at the desk');
    for (const [what, make] of Object.entries(forge)) {
      sink.caught.length = 0;
      const visitor = await asker();
      await put(await make(visitor));
      await answer(visitor, 'Dag');
      tally.count(told().join() === 'ouder@post.example', `${what}: ${told().join()}`);
      const silent = await asker(null);
      await put(await make(silent));
      sink.caught.length = 0;
      await desk.mailroom.answer(silent.mailbox, 'Dag');
      await desk.mailroom.notices.answered(silent.mailbox);
      tally.count(sink.caught.length === 0, `${what}, alone: ${told().join()}`);
    }
    tally.close(14);
  });

  test('does once where the answer arrived and the hub was not heard', async () => {
    const { hub } = desk;
    const put = hub.putMessage.bind(hub);
    const loseOnce = (): void => {
      hub.putMessage = async (...message) => {
        hub.putMessage = put;
        await put(...message);
        return { kind: 'offline' };
      };
    };
    const visitor = await asker();
    loseOnce();
    assert.equal((await desk.mailroom.answer(visitor.mailbox, 'Dag')).kind, 'offline');
    assert.equal(sink.caught.length, 0, 'nobody knows yet');
    assert.equal(await answer(visitor, 'Dag'), 'sent', 'the same words again');
    assert.deepEqual(told(), ['ouder@post.example']);
    sink.caught.length = 0;
    const second = await asker();
    loseOnce();
    await desk.mailroom.answer(second.mailbox, 'Dag');
    const other = await desk.mailroom.answer(second.mailbox, 'Andere woorden');
    assert.equal(other.kind, 'earlier-arrived');
    await until('the mail', () => told().length > 0);
    assert.deepEqual(told(), ['ouder@post.example'], 'of the words that arrived');
  });

  test('does when a first try failed, once', async () => {
    const visitor = await asker();
    sink.refuse = () => ({ code: 451, words: 'later' });
    assert.equal(await answer(visitor, 'Dag'), 'failed');
    sink.refuse = () => null;
    await desk.mailroom.notices.answered(visitor.mailbox);
    const view = desk.mailroom.thread(visitor.mailbox);
    assert.ok(view);
    assert.equal(desk.mailroom.notices.told(view), 'sent');
    assert.equal(sink.caught.length, 1);
    sink.refuse = () => ({ code: 550, words: 'nobody' });
    assert.equal(await answer(visitor, 'Nog iets'), 'refused');
  });

  test('and nothing is left of it once the desk is locked', async () => {
    const visitor = await asker();
    await answer(visitor, 'Dag');
    const view = desk.mailroom.thread(visitor.mailbox);
    assert.ok(view);
    desk.mailroom.close();
    assert.equal(desk.mailroom.notices.told(view), null);
    sink.caught.length = 0;
    await nobodyHears(visitor);
  });
});

test('a hub that sends no mail says so, and the answer is there all the same', async () => {
  const plain = await openRealDesk();
  try {
    const visitor = await Visitor.come(plain.epoch, plain.stage.point.id);
    await plain.stage.put(await visitor.ask('Dag', 0));
    await plain.stage.put(await visitor.follow('', 1, 0, '', { signed: own, shown: own }));
    await plain.mailroom.refresh();
    assert.equal((await plain.mailroom.answer(visitor.mailbox, 'Dag')).kind, 'ok');
    await plain.mailroom.notices.answered(visitor.mailbox);
    const view = plain.mailroom.thread(visitor.mailbox);
    assert.equal(view?.state, 'answered');
    assert.equal(plain.mailroom.notices.told(view), 'unable');
  } finally {
    await plain.stage.close();
  }
});

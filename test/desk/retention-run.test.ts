import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { keepRetention } from '../../hub/services/retention.ts';
import { RetentionRun } from '../../desk/settings/retention-run.ts';
import { buddyKind } from '../../src/core/desk/buddy.ts';
import { choose } from '../../src/core/desk/buddy-commands.ts';
import { cardKind } from '../../src/core/desk/card.ts';
import type { DocumentKind } from '../../src/core/desk/kind.ts';
import { end, hear, introduce, meet } from '../../src/core/desk/match-commands.ts';
import { LEDGER_ID, matchLedgerKind } from '../../src/core/desk/match-ledger.ts';
import { keepUntil } from '../../src/core/desk/retention.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import { feedbackKind } from '../../src/core/desk/feedback.ts';
import { tallyKind, type TallyLine } from '../../src/core/desk/tally.ts';
import type { Question } from '../../src/core/message.ts';
import { logInAt, openRealDesk, type RealDesk } from './support/real-desk.ts';
import { Visitor } from './support/visitor.ts';

const DAY_MS = 86_400_000;

describe('retention at the desk', () => {
  let desk: RealDesk;
  before(async () => (desk = await openRealDesk()));
  after(() => desk.stage.close());
  const today = (): number => Math.floor(desk.clock.now() / DAY_MS);
  /** Days go by; the colleague logs in again, as after a night. */
  const sleep = async (days: number): Promise<RetentionRun> => {
    desk.clock.sleep(days * DAY_MS);
    desk = await logInAt(desk.stage, desk.clock);
    assert.equal((await desk.mailroom.refresh()).kind, 'ok');
    return new RetentionRun(desk, desk.clock);
  };
  const ask = async (text: string, more: Partial<Question> = {}): Promise<Visitor> => {
    const visitor = await Visitor.come(desk.epoch);
    const sealed = await visitor.ask(text, today(), more);
    assert.equal((await desk.stage.put(sealed)).status, 201);
    return visitor;
  };
  const card = async (
    mailbox: string,
    kind: DocumentKind<unknown> = cardKind,
  ): Promise<boolean> => {
    const fresh = await logInAt(desk.stage, desk.clock);
    await fresh.documents.read(kind, [mailbox]);
    return fresh.documents.has(kind, mailbox);
  };
  const note = (mailbox: string, day: number) =>
    desk.documents.change(cardKind, mailbox, keepUntil(null, day));
  const cleaned = async (run: RetentionRun) => {
    const done = await run.daily();
    assert.ok(done?.kind === 'ok', done?.kind);
    return done.value;
  };

  test('erases by door what is old, with its card, and leaves what is kept', async () => {
    await desk.documents.change(settingsKind, SETTINGS_ID, (now) => ({
      ...now,
      retention: { parent: 60, youth: 20, buddies: 365, heard: 30 },
    }));
    const parent = await ask('van een ouder');
    const young = await ask('van een jongere', { door: 'youth' });
    const kept = await ask('bewaard', { door: 'youth' });
    const closed = await ask('gesloten', { door: 'youth' });
    assert.equal((await desk.hub.setArchived(closed.mailbox, true)).kind, 'ok');
    await note(young.mailbox, today() + 1);
    await note(kept.mailbox, today() + 40);
    await note(parent.mailbox, today() + 1);

    let run = await sleep(14);
    assert.deepEqual(await cleaned(run), { threads: 0, cards: 0, months: 0 });
    const coming = run
      .coming()
      .map(({ thread, ending }) => [thread.firstLine, ending.day - today()]);
    assert.deepEqual(Object.fromEntries(coming), { 'van een jongere': 6, gesloten: 6 });
    const shorter = { parent: 14, youth: 14, buddies: 365, heard: 30 };
    assert.equal(await run.endingUnder(shorter), 3, 'under shorter terms');
    assert.equal(await run.daily(), null, 'once a day');

    run = await sleep(6);
    assert.deepEqual(await cleaned(run), { threads: 2, cards: 0, months: 0 });
    for (const { mailbox, keys } of [young, closed]) {
      assert.equal(desk.mailroom.thread(mailbox), null);
      assert.equal((await desk.stage.mailbox({ id: keys.mailbox, token: keys.token })).status, 404);
      assert.equal(await card(mailbox), false);
    }
    assert.equal(await card(kept.mailbox), true, 'control');

    run = await sleep(20);
    assert.deepEqual(await cleaned(run), { threads: 1, cards: 0, months: 0 }, 'kept until then');
    run = await sleep(20);
    assert.deepEqual(await cleaned(run), { threads: 1, cards: 0, months: 0 }, 'the parent');
  });

  test('writes in the book that it did', async () => {
    const audit = await desk.stage.hub.services.store.audit.list(desk.stage.point.id);
    const acts = audit.map(({ act }) => act);
    assert.equal(acts.filter((act) => act === 'thread-expired').length, 4);
    assert.equal(acts.filter((act) => act === 'thread-erased').length, 0);
  });

  test('takes a card away whose thread its visitor erased', async () => {
    const gone = await ask('gewist door de ouder');
    const stays = await ask('blijft');
    await note(gone.mailbox, today() + 100);
    await note(stays.mailbox, today() + 100);
    for (const { mailbox } of [gone, stays])
      await desk.documents.change(buddyKind, mailbox, choose('vogUntil', null, today() + 100));
    const pair = { id: 'p', request: gone.mailbox, buddy: stays.mailbox, since: 1, asked: 2 };
    for (const command of [introduce(pair, 1), hear('p', 'buddy', false)])
      await desk.documents.change(matchLedgerKind, LEDGER_ID, command);
    const { mailbox: id, token } = gone.keys;
    assert.equal((await desk.stage.mailbox({ id, token }, 'DELETE')).status, 200);
    assert.equal(await card(gone.mailbox), true, 'control: nobody told the desk');
    let run = await sleep(0);
    assert.deepEqual(await cleaned(run), { threads: 0, cards: 0, months: 0 }, 'once a week');
    run = await sleep(8);
    assert.deepEqual(await cleaned(run), { threads: 0, cards: 2, months: 0 });
    const fresh = await logInAt(desk.stage, desk.clock);
    await fresh.documents.read(matchLedgerKind, [LEDGER_ID]);
    assert.ok(fresh.documents.has(matchLedgerKind, LEDGER_ID));
    assert.deepEqual(fresh.documents.get(matchLedgerKind, LEDGER_ID).pairs, []);
    for (const kind of [cardKind, buddyKind]) {
      assert.equal(await card(gone.mailbox, kind), false);
      assert.equal(await card(stays.mailbox, kind), true);
    }
  });

  test('who has a buddy is kept by desk and hub, for as long as they go on', async (t) => {
    const form = (script: string) => ({ form: { script, answers: {} } });
    const asker = await ask('', form('buddy'));
    const buddy = await ask('', form('buddy-worden'));
    const waits = await ask('', form('buddy'));
    const other = await ask('', form('idee'));
    const pair = { id: 'q', request: asker.mailbox, buddy: buddy.mailbox, since: 1, asked: 2 };
    const yes = (side: 'request' | 'buddy') => hear('q', side, true);
    for (const command of [introduce(pair, 1), yes('request'), yes('buddy'), meet('q', today())])
      await desk.documents.change(matchLedgerKind, LEDGER_ID, command);
    const stays = async (visitor: Visitor): Promise<boolean> => {
      const { mailbox: id, token } = visitor.keys;
      return (await desk.stage.mailbox({ id, token })).status === 200;
    };
    const left = () => Promise.all([asker, buddy, waits, other].map(stays));
    let nights = 0;
    const pass = async (days: number): Promise<RetentionRun> => {
      const run = await sleep(days);
      await cleaned(run);
      await keepRetention(desk.stage.hub.services)();
      nights++;
      return run;
    };
    await pass(100);
    assert.deepEqual(await left(), [true, true, true, false], 'another journey ends by its door');
    for (let i = 0; i < 2; i++) await pass(130);
    assert.deepEqual(
      await left(),
      [true, true, true, false],
      'day 360: longer than the hub by itself',
    );
    const run = await pass(1);
    const soon = run.coming().filter(({ thread }) => thread.mailbox === waits.mailbox);
    assert.deepEqual(
      soon.map(({ ending }) => ending.why),
      ['buddies'],
      'told a week before',
    );
    await pass(10);
    assert.deepEqual(await left(), [true, true, false, false], 'who waited a year');
    for (let i = 0; i < 5; i++) await pass(130);
    assert.deepEqual(await left(), [true, true, false, false], 'years together');
    await desk.documents.change(matchLedgerKind, LEDGER_ID, end('q', today(), 'done'));
    for (let i = 0; i < 3; i++) await pass(120);
    assert.deepEqual(await left(), [true, true, false, false], 'not yet a year after the end');
    await pass(10);
    assert.deepEqual(await left(), [false, false, false, false], 'it is over');

    const forgotten = await ask('', form('buddy'));
    await pass(61);
    desk.clock.sleep(149 * DAY_MS);
    await keepRetention(desk.stage.hub.services)();
    assert.equal(await stays(forgotten), true);
    desk.clock.sleep(2 * DAY_MS);
    await keepRetention(desk.stage.hub.services)();
    assert.equal(await stays(forgotten), false, 'a desk that nobody opens keeps nothing for ever');
    await sleep(0);
    t.diagnostic(`5 threads, ${nights} nights`);
  });

  test('empties sentences that were heard long ago, and goes on counting them', async () => {
    const line = (id: string, day: number): TallyLine => ({
      ...{ id, day, door: 'parent', channel: 'met', themes: ['thuis'], region: '', language: '' },
      text: 'gehoord in het café',
    });
    const month = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 7);
    const days = [today() - 100, today() - 31, today() - 29];
    for (const [i, day] of days.entries())
      await desk.documents.change(tallyKind, month(day), (now) => ({
        ...now,
        lines: [...now.lines, line(`l${i}`, day)],
      }));
    const beside = { id: 'w', text: 'Fijn gesprek.' };
    const old = month(today() - 100);
    for (const id of [old, month(today())])
      await desk.documents.change(feedbackKind, id, (now) => ({ ...now, words: [beside] }));
    const run = await sleep(0);
    const { months } = await cleaned(run);
    assert.equal(months, new Set(days.slice(0, 2).map(month)).size + 1);
    const left = [old, month(today())].map(
      (id) => desk.documents.get(feedbackKind, id).words.length,
    );
    assert.deepEqual(left, [0, 1], 'words beside answers too');
    const lines = [...new Set(days.map(month))].flatMap(
      (id) => desk.documents.get(tallyKind, id).lines,
    );
    assert.deepEqual(
      lines.sort((a, b) => a.day - b.day).map(({ text }) => text !== ''),
      [false, false, true],
    );
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bringIn,
  lineId,
  noteDown,
  takeBack,
  threadLine,
  type ThreadFacts,
} from '../../../src/core/desk/tally-lines.ts';
import { tallyKind, type Tally, type TallyLine } from '../../../src/core/desk/tally.ts';
import { randomFrom } from '../counting/support/lines.ts';

const facts: ThreadFacts = {
  ...{ mailbox: 'abcdefghijklmnopqrstuvwxyz0123456789-_ABCDE', day: 20_777 },
  ...{ door: 'parent', called: false, locale: 'tr' },
};
const card = { themes: ['thuis'], region: 'Noord' };
const { empty } = tallyKind;

test('a thread is a line without its words', () => {
  assert.deepEqual(threadLine(facts, card), {
    ...{ id: 'abcdefghijklmnop', day: 20_777, door: 'parent', channel: 'thread' },
    ...{ themes: ['thuis'], region: 'Noord', language: 'tr', text: '' },
  });
  assert.equal(threadLine({ ...facts, called: true }, card).channel, 'call');
  assert.equal(lineId(facts.mailbox).length, 16);
  assert.ok(tallyKind.parse({ v: 1, lines: [threadLine(facts, card)] }));
});

test('a line is there once, follows its card, and stays when its thread is gone', () => {
  const first = bringIn([threadLine(facts, card)])(empty);
  assert.equal(first?.lines.length, 1);
  assert.equal(bringIn([threadLine(facts, card)])(first), null, 'nothing new, nothing written');
  const next = bringIn([threadLine(facts, { themes: ['plek'], region: '' })])(first);
  assert.deepEqual(
    next?.lines.map(({ themes, region }) => [themes, region]),
    [[['plek'], '']],
  );
  assert.equal(bringIn([])(first), null);
});

test('a desk that has not seen the call does not take it away', () => {
  const called = bringIn([threadLine({ ...facts, called: true }, card)])(empty);
  assert.ok(called);
  assert.equal(bringIn([threadLine(facts, card)])(called), null);
});

test('what was noted is there once, and can be taken back once', () => {
  const noted: TallyLine = {
    ...threadLine(facts, card),
    id: 'noted',
    channel: 'phone',
    text: 'Zin',
  };
  const once = noteDown(noted)(empty);
  assert.deepEqual(once?.lines, [noted]);
  assert.equal(noteDown(noted)(once), null);
  assert.deepEqual(takeBack('noted')(once)?.lines, []);
  assert.equal(takeBack('noted')(empty), null);
});

test('a full month takes no more', () => {
  const line = threadLine(facts, card);
  const full: Tally = {
    v: 1,
    lines: Array.from({ length: 5_000 }, (_, i) => ({ ...line, id: `${i}` })),
  };
  assert.ok(tallyKind.parse(full));
  assert.equal(bringIn([line])(full), null);
  assert.equal(noteDown(line)(full), null);
  assert.equal(bringIn([{ ...line, id: '7', region: 'Zuid' }])(full)?.lines.length, 5_000);
});

test('the order in which two desks bring lines in does not matter', (t) => {
  const random = randomFrom(11);
  let orders = 0;
  for (; orders < 300; orders++) {
    const sets = Array.from({ length: 4 }, () =>
      Array.from({ length: 6 }, () => {
        const mailbox = String(Math.floor(random() * 9)).repeat(43);
        return threadLine({ ...facts, mailbox, called: random() < 0.3 }, card);
      }),
    );
    const end = (some: readonly TallyLine[][]): string[] =>
      some
        .reduce((now: Tally, lines) => bringIn(lines)(now) ?? now, empty)
        .lines.map(({ id, channel }) => `${id} ${channel}`)
        .sort();
    const seen = end(sets);
    assert.equal(new Set(seen.map((one) => one.split(' ')[0])).size, seen.length, 'twice');
    assert.deepEqual(end([...sets].reverse()), seen);
  }
  t.diagnostic(`${orders} orders passed, 0 failed`);
});

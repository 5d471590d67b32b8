import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buddyKind, type BuddyCard } from '../../src/core/desk/buddy.ts';
import type { Pair } from '../../src/core/desk/match-ledger.ts';
import type { Due } from '../../desk/today/due.ts';
import { dueItems } from '../../desk/today/today.ts';
import { generated, threadOf, TODAY, worldOf } from './support/worlds.ts';

/** What is due for buddies: one thing at a time, and over worlds that nobody thought of. */

const answered = [
  { by: 'visitor', day: TODAY - 9 } as const,
  { by: 'desk', day: TODAY - 2, type: 'answer' } as const,
];
const asker = threadOf('anna', { happenings: answered, script: 'buddy' });
const offerer = threadOf('els', { happenings: answered, script: 'buddy-worden' });
const both = { request: 'yes', buddy: 'yes' } as const;
const pair = (more: Partial<Pair>): Pair => ({
  ...{ id: 'p', request: 'anna', buddy: 'els', state: 'asked', since: TODAY - 9 },
  ...{ asked: TODAY - 5, said: { request: 'none', buddy: 'none' }, told: false },
  ...{ introduced: null, check: null, ended: null },
  ...more,
});

const said = (items: readonly Due[]): string[] =>
  items.map(
    ({ task, when, thread }) =>
      `${when} ${task.kind} ${task.kind === 'pair' ? task.next : ''} ${thread?.mailbox ?? ''}`,
  );
const withPair = (more: Partial<Pair>): string[] =>
  said(dueItems(worldOf([asker, offerer], {}, { pairs: [pair(more)] })));
const withVog = (card: Partial<BuddyCard>): string[] => {
  const buddy = () => ({ ...buddyKind.empty, ...card });
  return said(dueItems(worldOf([asker, offerer], {}, { buddy })));
};

void test('two yeses are for today, and nothing before', () => {
  assert.deepEqual(withPair({}), []);
  assert.deepEqual(withPair({ said: { request: 'yes', buddy: 'none' } }), []);
  assert.deepEqual(withPair({ said: both }), ['today pair introduce anna']);
});

void test('a no stands with whoever has to hear it, until they did', () => {
  const no = { state: 'declined', said: { request: 'no', buddy: 'yes' } } as const;
  assert.deepEqual(withPair(no), ['today pair tell els']);
  assert.deepEqual(withPair({ ...no, said: { request: 'none', buddy: 'no' } }), [
    'today pair tell anna',
  ]);
  assert.deepEqual(withPair({ ...no, told: true }), []);
});

void test('a row with a yes leads to the room, not to an answer in words', () => {
  const waits = threadOf('anna', {
    happenings: [...answered, { by: 'visitor', day: TODAY }],
    script: 'buddy',
  });
  const due = dueItems(worldOf([waits], {}, { pairs: [pair({ said: both })] }));
  assert.deepEqual(said(due), ['today pair introduce anna', 'today question  anna']);
});

void test('after six weeks both are asked how it goes', () => {
  const met = (ago: number) =>
    withPair({ state: 'met', said: both, introduced: TODAY - ago, check: null });
  assert.deepEqual(met(34), []);
  assert.deepEqual(met(35), ['week pair check anna']);
  assert.deepEqual(met(42), ['today pair check anna']);
});

void test('what does not go well is for now, until somebody spoke with them', () => {
  const check = (buddy: 'yes' | 'no', talked = false) =>
    withPair({
      ...{ state: 'met', said: both, introduced: TODAY - 50 },
      check: { day: TODAY - 3, said: { request: 'yes', buddy }, talked },
    });
  assert.deepEqual(check('yes'), []);
  assert.deepEqual(check('no'), ['now pair unwell anna']);
  assert.deepEqual(check('no', true), []);
});

void test('a certificate is asked for eight weeks before it ends', () => {
  assert.deepEqual(withVog({ vogUntil: null }), [], 'the room says that there is none');
  assert.deepEqual(withVog({ vogUntil: TODAY + 57 }), []);
  assert.deepEqual(withVog({ vogUntil: TODAY + 56 }), ['week vog  els']);
  assert.deepEqual(withVog({ vogUntil: TODAY - 1 }), ['today vog  els']);
  const ended = { day: TODAY - 1, reason: 'moved' as const };
  assert.deepEqual(withVog({ vogUntil: TODAY - 1, ended }), []);
});

void test('nobody who said that it does not go well is ever missing', (t) => {
  let [unwell, yeses, caught] = [0, 0, 0];
  fc.assert(
    fc.property(generated, ({ world }) => {
      const items = dueItems(world);
      const isOpen = (mailbox: string): boolean =>
        world.threads.some((one) => one.mailbox === mailbox && one.state !== 'closed');
      const stands = (one: Pair, next: string): boolean =>
        items.some(
          ({ task, key }) =>
            task.kind === 'pair' && task.next === next && key === `pair ${one.request} ${one.id}`,
        );
      for (const one of world.pairs) {
        if (!isOpen(one.request)) continue;
        const { check, introduced } = one;
        const isNo = check?.said.request === 'no' || check?.said.buddy === 'no';
        if (isNo && !check.talked) {
          unwell++;
          assert.ok(stands(one, 'unwell'));
          // Control: what a list of six weeks alone would show.
          if (!stands(one, 'check')) caught++;
        }
        if (introduced === null && one.said.request === 'yes' && one.said.buddy === 'yes') {
          yeses++;
          assert.ok(stands(one, 'introduce'));
        }
      }
    }),
    { numRuns: 3_000, seed: 6 },
  );
  assert.ok(unwell > 50 && yeses > 50 && caught === unwell, `${unwell}, ${yeses}, ${caught}`);
  t.diagnostic(`${unwell} times not well and ${yeses} times two yeses, none missing`);
});

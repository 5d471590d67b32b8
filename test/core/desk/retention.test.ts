import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { RETENTION_DAYS } from '../../../hub/services/retention.ts';
import { cardKind, type Card } from '../../../src/core/desk/card.ts';
import { end, hear, introduce, meet } from '../../../src/core/desk/match-commands.ts';
import { matchLedgerKind, type MatchLedger } from '../../../src/core/desk/match-ledger.ts';
import { feedbackKind } from '../../../src/core/desk/feedback.ts';
import {
  endingOf,
  forgetFeedback,
  forgetHeard,
  keepUntil,
  lastDayEndingBy,
  lastDayToKeep,
  toHold,
  type Aging,
  type Ending,
} from '../../../src/core/desk/retention.ts';
import {
  LONGEST_BUDDY_DAYS,
  LONGEST_DAYS,
  settingsKind,
  type Settings,
} from '../../../src/core/desk/settings.ts';
import { tallyKind, type TallyLine } from '../../../src/core/desk/tally.ts';

const settings: Settings = {
  ...settingsKind.empty,
  retention: { parent: 90, youth: 30, buddies: 300, heard: 60 },
};
const DAY = 20_000;

function ending(
  thread: Partial<Aging> = {},
  card: Partial<Card> = {},
  { pairs }: MatchLedger = matchLedgerKind.empty,
): Ending {
  const aging = { mailbox: 'm', door: 'parent', lastDay: DAY, ...thread } as const;
  return endingOf(aging, { ...cardKind.empty, ...card }, settings, pairs);
}
const step = (state: Card['steps'][number]['state'], by: number): Card['steps'][number] => ({
  ...{ id: 's', what: 'bellen', whom: 'school', staff: 'noor' },
  ...{ state, by },
});
const referral = (
  outcome: Card['referrals'][number]['outcome'],
  askOn: number,
): Card['referrals'][number] => ({ id: 'r', to: 'wijkteam', day: DAY, outcome, askOn });

describe('when a thread ends', () => {
  test('after the days of its door, or what is kept or agreed beyond it', (t) => {
    const cases: [string, Partial<Aging>, Partial<Card>, Ending][] = [
      ['a parent', {}, {}, { day: DAY + 90, why: 'door' }],
      ['somebody young', { door: 'youth' }, {}, { day: DAY + 30, why: 'door' }],
      ['nobody could open it', { door: null }, {}, { day: DAY + 90, why: 'door' }],
      ['kept', {}, { keepUntil: DAY + 120 }, { day: DAY + 120, why: 'kept' }],
      ['kept shorter', {}, { keepUntil: DAY + 20 }, { day: DAY + 90, why: 'door' }],
      ['kept too long', {}, { keepUntil: DAY + 400 }, { day: DAY + 180, why: 'limit' }],
      [
        'a step to come',
        {},
        { steps: [step('agreed', DAY + 100)] },
        { day: DAY + 101, why: 'agreed' },
      ],
      ['a step done', {}, { steps: [step('done', DAY + 100)] }, { day: DAY + 90, why: 'door' }],
      ['proposed', {}, { steps: [step('proposed', DAY + 100)] }, { day: DAY + 90, why: 'door' }],
      [
        'asked after',
        {},
        { referrals: [referral('open', DAY + 95)] },
        { day: DAY + 96, why: 'agreed' },
      ],
      [
        'it worked',
        {},
        { referrals: [referral('worked', DAY + 95)] },
        { day: DAY + 90, why: 'door' },
      ],
    ];
    for (const [name, thread, card, expected] of cases)
      assert.deepEqual(ending(thread, card), expected, name);
    t.diagnostic(`${cases.length} cases`);
  });

  test('never later than the hub, never before the last of its door', () => {
    const day = fc.integer({ min: 0, max: 400 });
    const settingsOf = fc.record({
      buddies: fc.integer({ min: 90, max: LONGEST_BUDDY_DAYS }),
      parent: fc.integer({ min: 14, max: LONGEST_DAYS }),
      youth: fc.integer({ min: 14, max: LONGEST_DAYS }),
      heard: fc.constant(14),
    });
    let [kept, held] = [0, 0];
    fc.assert(
      fc.property(
        fc.constantFrom('parent' as const, 'youth' as const, null),
        fc.option(day),
        fc.array(day, { maxLength: 3 }),
        settingsOf,
        fc.constantFrom(null, 'vraag', 'buddy', 'buddy-worden'),
        (door, keep, steps, retention, script) => {
          const card: Card = {
            ...cardKind.empty,
            keepUntil: keep === null ? null : DAY + keep,
            steps: steps.map((by) => step('agreed', DAY + by)),
          };
          const form = script === null ? null : { script };
          const thread = { mailbox: 'm', door, lastDay: DAY, form };
          const all = { ...settings, retention };
          const end = endingOf(thread, card, all, []);
          assert.ok(end.day <= lastDayToKeep(thread));
          const hold = toHold(thread, end, DAY + 60);
          const atHub = Math.max(DAY + RETENTION_DAYS, hold ?? 0);
          assert.ok(atHub >= Math.min(end.day, DAY + 210), 'the hub keeps it so long');
          assert.ok(atHub <= DAY + 60 + RETENTION_DAYS, 'as long as it takes');
          if (hold !== null) held++;
          const least = Math.min(retention.parent, retention.youth, retention.buddies);
          assert.ok(end.day >= DAY + least);
          assert.ok(DAY <= lastDayEndingBy(end.day, all), 'the cheap look misses nothing');
          if (end.why === 'kept') kept++;
        },
      ),
      { numRuns: 3_000 },
    );
    assert.ok(kept > 20, `control: ${kept} were kept`);
    assert.ok(held > 20, `control: ${held} were held`);
    assert.equal(RETENTION_DAYS, LONGEST_DAYS);
  });

  test('about a buddy: a term of its own, and never while two people go on', (t) => {
    const book = (...commands: ((now: MatchLedger) => MatchLedger | null)[]): MatchLedger =>
      commands.reduce((now, command) => command(now) ?? now, matchLedgerKind.empty);
    const pair = { id: 'p', request: 'm', buddy: 'b', since: DAY, asked: DAY };
    const [asked, yes] = [introduce(pair, 1), hear('p', 'request', true)];
    const met = [asked, yes, hear('p', 'buddy', true), meet('p', DAY)];
    const together: Ending = { day: Infinity, why: 'together' };
    const over: Ending = { day: DAY + 300, why: 'buddies' };
    const asks = { form: { script: 'buddy' } };
    const offers = { form: { script: 'buddy-worden' }, mailbox: 'b' };
    const cases: [string, Partial<Aging>, Partial<Card>, MatchLedger, Ending][] = [
      ['asks, waits', asks, {}, book(), over],
      ['offers, waits', offers, {}, book(), over],
      ['young', { ...asks, door: 'youth' }, {}, book(), over],
      ['another journey', { form: { script: 'idee' } }, {}, book(), { day: DAY + 90, why: 'door' }],
      ['both asked, and nobody ever answers', asks, {}, book(asked), over],
      ['one yes, and then nothing', offers, {}, book(asked, yes), over],
      ['a no', asks, {}, book(asked, hear('p', 'buddy', false)), over],
      ['together', asks, {}, book(...met), together],
      ['the buddy of it', offers, {}, book(...met), together],
      ['ended', asks, {}, book(...met, end('p', DAY, 'done')), over],
      ['somebody else’s pair', { ...asks, mailbox: 'x' }, {}, book(...met), over],
      ['kept', asks, { keepUntil: DAY + 350 }, book(), { day: DAY + 350, why: 'kept' }],
      ['kept too long', asks, { keepUntil: DAY + 500 }, book(), { day: DAY + 400, why: 'limit' }],
    ];
    for (const [name, thread, card, ledger, expected] of cases)
      assert.deepEqual(ending(thread, card, ledger), expected, name);
    const aging = { mailbox: 'm', door: 'parent', lastDay: DAY } as const;
    assert.equal(toHold(aging, { day: DAY + 180, why: 'door' }, DAY), null, 'the hub’s own limit');
    assert.equal(toHold(aging, over, DAY + 160), DAY + 300);
    assert.equal(toHold(aging, together, DAY + 900), DAY + 1050, 'and again tomorrow');
    t.diagnostic(`${cases.length} cases`);
  });

  test('two people who stop after years: neither thread goes that same day', () => {
    const years = DAY + 800;
    const pair = { id: 'p', request: 'm', buddy: 'b', since: DAY, asked: DAY };
    const ledger = [
      introduce(pair, 1),
      hear('p', 'request', true),
      hear('p', 'buddy', true),
      meet('p', DAY),
      end('p', years, 'done'),
    ].reduce<MatchLedger>((now, command) => command(now) ?? now, matchLedgerKind.empty);
    for (const [mailbox, script] of [
      ['m', 'buddy'],
      ['b', 'buddy-worden'],
    ] as const) {
      const thread = { mailbox, form: { script } };
      assert.deepEqual(ending(thread, {}, ledger), { day: years + 300, why: 'buddies' }, script);
      const kept = ending(thread, { keepUntil: years + 900 }, ledger);
      assert.deepEqual(kept, { day: years + LONGEST_BUDDY_DAYS, why: 'limit' }, script);
    }
    const asked = introduce({ ...pair, asked: DAY + 50 }, 1)(matchLedgerKind.empty);
    const waits = { mailbox: 'm', form: { script: 'buddy' } };
    assert.equal(ending(waits, {}, asked ?? undefined).day, DAY + 350, 'asked on that day');
    // What came after is newer.
    const later = { mailbox: 'm', form: { script: 'buddy' }, lastDay: years + 9 };
    assert.equal(ending(later, {}, ledger).day, years + 309);
  });

  test('two colleagues who keep it: the second is told', () => {
    const card = { ...cardKind.empty, keepUntil: null };
    const first = keepUntil(null, DAY + 100)(card);
    assert.equal(first?.keepUntil, DAY + 100);
    assert.equal(keepUntil(null, DAY + 120)(first), null);
    assert.equal(keepUntil(null, DAY + 100)(first), first, 'its own work');
  });
});

test('heard sentences go, their lines stay', () => {
  const line = (day: number, text: string): TallyLine => ({
    ...{
      id: `l${day}`,
      door: 'parent',
      channel: 'met',
      themes: ['thuis'],
      region: '',
      language: '',
    },
    ...{ day, text },
  });
  const tally = {
    ...tallyKind.empty,
    lines: [
      line(DAY - 61, 'oud'),
      line(DAY - 60, 'net'),
      line(DAY - 59, 'nog'),
      line(DAY - 90, ''),
    ],
  };
  const after = forgetHeard(tally, settings, DAY);
  assert.deepEqual(
    after?.lines.map(({ text }) => text),
    ['', '', 'nog', ''],
  );
  assert.deepEqual(
    after.lines.map(({ themes }) => themes.length),
    [1, 1, 1, 1],
  );
  assert.equal(forgetHeard(after, settings, DAY), null, 'once');
});

test('what people wrote beside their answers ends with the month in which it came', () => {
  const feedback = { ...feedbackKind.empty, words: [{ id: 'a', text: 'Fijn.' }] };
  // 20_788 is 1 December 2026.
  const november = (today: number) => forgetFeedback(feedback, '2026-11', settings, today);
  const { heard } = settings.retention;
  assert.equal(november(20_787 + heard), null, 'the last day of the month is not over');
  assert.deepEqual(november(20_788 + heard)?.words, []);
  assert.equal(forgetFeedback(feedbackKind.empty, '2020-01', settings, 30_000), null);
});

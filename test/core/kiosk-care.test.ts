import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { KioskListed, KioskReport, KioskStanding } from '../../src/core/kiosk.ts';
import {
  CARE_KINDS,
  CARE_LEVELS,
  careOf,
  compareCare,
  worstOf,
  type CareKind,
} from '../../src/core/kiosk-care.ts';
import { REPORT, SETTINGS } from '../hub/support/kiosk.ts';

const listed = (
  more: Partial<KioskListed> = {},
  report: Partial<KioskReport> = {},
): KioskListed => ({
  ...{ id: 'a', state: 'on', settings: SETTINGS, codeLeft: null, heardAgo: 2 },
  report: { ...REPORT, ...report },
  ...more,
});
const kinds = (kiosk: KioskListed): string[] =>
  careOf(kiosk).map(({ kind, level, n }) => `${kind} ${level} ${n}`);

/** Each trouble alone, at the first value at which it is one, and the last at which it is none. */
const CASES: Readonly<Record<CareKind, readonly [KioskListed, KioskListed, string]>> = {
  parked: [listed({}, { parked: 1 }), listed({}, { parked: 0 }), 'now 1'],
  silent: [listed({ heardAgo: 2_880 }), listed({ heardAgo: 14 }), 'now 2'],
  stuck: [
    listed({}, { unsent: 3, oldest: 'older' }),
    listed({}, { unsent: 3, oldest: 'day' }),
    'now 3',
  ],
  left: [listed({ state: 'revoked' }, { unsent: 2 }), listed({ state: 'revoked' }), 'soon 2'],
  over: [listed({ state: 'over', report: null }), listed({ state: 'waiting' }), 'soon 0'],
  crashes: [listed({}, { crashes: 3 }), listed({}, { crashes: 2 }), 'soon 3'],
  full: [listed({}, { roomUsed: 80 }), listed({}, { roomUsed: 79 }), 'soon 80'],
  never: [listed({ report: null, heardAgo: null }), listed({ heardAgo: 0 }), 'soon 0'],
  quiet: [listed({ heardAgo: 15 }), listed({ heardAgo: 14 }), 'soon 15'],
  clock: [listed({}, { clockOff: -300 }), listed({}, { clockOff: 299 }), 'soon -300'],
  asleep: [listed({}, { awake: false }), listed({}, { awake: true }), 'soon 0'],
  mute: [
    listed({}, { voices: [], clips: false }),
    listed({ settings: { ...SETTINGS, sound: false } }, { voices: [], clips: false }),
    'soon 0',
  ],
  old: [
    listed({}, { waiting: 'def', waitingDays: 3 }),
    listed({}, { waiting: 'def', waitingDays: 2 }),
    'soon 3',
  ],
  fragile: [listed({}, { persisted: false }), listed({}, { persisted: true }), 'better 0'],
  alone: [listed({}, { supervised: false }), listed({}, { supervised: true }), 'better 0'],
};

const report: fc.Arbitrary<KioskReport> = fc.record({
  v: fc.constant(1 as const),
  app: fc.constant('abc'),
  waiting: fc.constantFrom('', 'def'),
  waitingDays: fc.nat(9),
  upHours: fc.nat(999),
  unsent: fc.nat(5),
  oldest: fc.constantFrom('none', 'hour', 'day', 'older'),
  parked: fc.nat(3),
  persisted: fc.boolean(),
  roomUsed: fc.nat(100),
  crashes: fc.nat(6),
  awake: fc.boolean(),
  clockOff: fc.integer({ min: -900, max: 900 }),
  voices: fc.constantFrom([], ['nl']),
  clips: fc.boolean(),
  supervised: fc.boolean(),
});
const STANDINGS: readonly KioskStanding[] = ['waiting', 'over', 'on', 'revoked'];
const screen: fc.Arbitrary<KioskListed> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  state: fc.constantFrom(...STANDINGS),
  settings: fc.boolean().map((sound) => ({ ...SETTINGS, sound })),
  codeLeft: fc.constant(null),
  report: fc.option(report),
  heardAgo: fc.option(fc.nat(9_000)),
});

describe('what a screen needs', () => {
  test('nothing, when all is well', () => {
    assert.deepEqual(careOf(listed()), []);
    assert.equal(worstOf(listed()), null);
    assert.deepEqual(careOf(listed({ state: 'waiting', report: null, heardAgo: null })), []);
  });

  for (const kind of CARE_KINDS)
    test(`${kind}: from where on, and what goes with it`, () => {
      const [trouble, none, expected] = CASES[kind];
      assert.deepEqual(kinds(trouble), [`${kind} ${expected}`]);
      assert.ok(!kinds(none).some((one) => one.startsWith(kind)), kinds(none).join());
    });

  test('what may be lost is urgent only while something is there', () => {
    const waits = listed({}, { persisted: false, unsent: 1, oldest: 'hour' });
    assert.deepEqual(kinds(waits), ['fragile soon 1']);
  });

  test('of any screen: each trouble once, worst first, and none hides another', (t) => {
    let [seen, several] = [0, 0];
    fc.assert(
      fc.property(screen, (kiosk) => {
        const all = careOf(kiosk);
        const order = all.map(
          ({ kind, level }) => CARE_LEVELS.indexOf(level) * 100 + CARE_KINDS.indexOf(kind),
        );
        assert.deepEqual(
          order,
          [...order].sort((a, b) => a - b),
        );
        assert.equal(new Set(order).size, order.length);
        const of = (kind: CareKind): boolean => all.some((one) => one.kind === kind);
        const { state, report: told, heardAgo } = kiosk;
        const on = state === 'on';
        assert.equal(of('parked'), on && (told?.parked ?? 0) > 0);
        assert.equal(of('crashes'), on && (told?.crashes ?? 0) >= 3);
        assert.equal(of('asleep'), on && told?.awake === false);
        assert.equal(of('alone'), on && told?.supervised === false);
        assert.equal(of('fragile'), on && told?.persisted === false);
        assert.equal(of('clock'), on && Math.abs(told?.clockOff ?? 0) >= 300);
        assert.equal(of('silent') || of('quiet'), on && heardAgo !== null && heardAgo >= 15);
        assert.equal(worstOf(kiosk), all[0]?.level ?? null);
        seen++;
        if (all.length > 3) several++;
      }),
      { numRuns: 2_000 },
    );
    assert.ok(seen >= 2_000 && several > 200, `${seen}, ${several}`);
    t.diagnostic(`${seen} screens, ${several} with more than three troubles`);
  });

  test('the list begins with who needs somebody most, and ends with what was taken away', () => {
    const named = (name: string, more: Partial<KioskListed>, told = {}): KioskListed => ({
      ...listed(more, told),
      settings: { ...SETTINGS, name },
    });
    const screens = [
      named('weg', { state: 'revoked' }),
      named('b goed', {}),
      named('beter', {}, { supervised: false }),
      named('a goed', {}),
      named('stil', { heardAgo: 20 }),
      named('nood', { heardAgo: 5_000 }),
    ];
    const order = screens.sort(compareCare).map(({ settings }) => settings.name);
    assert.deepEqual(order, ['nood', 'stil', 'beter', 'a goed', 'b goed', 'weg']);
  });
});

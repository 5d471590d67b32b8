import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addNote,
  addReferral,
  askAgain,
  chooseRegion,
  handOver,
  markSafety,
  markTheme,
  moveStep,
  promise,
  proposeStep,
  removeNote,
  tellOutcome,
  type CardCommand,
} from '../../../src/core/desk/card-commands.ts';
import { cardKind, type Card, type Step } from '../../../src/core/desk/card.ts';

const { empty } = cardKind;
const note = { id: 'n1', staff: 'noor', day: 20_777, text: 'Belt liever niet.' };
const step = { id: 's1', what: 'een gesprek', whom: 'de school', by: 20_780, staff: 'noor' };
const referral = { id: 'r1', to: 'de jeugdarts', day: 20_777, askOn: 20_790 };

/** The card after these, one after another. Throws when one does not fit. */
function after(card: Card, ...commands: CardCommand[]): Card {
  return commands.reduce((now, command) => {
    const next = command(now);
    assert.ok(next, 'a command of the test itself does not fit');
    return next;
  }, card);
}

const full = after(
  empty,
  ...[markTheme('thuis', true), chooseRegion('', 'Noord'), handOver(null, 'noor')],
  ...[promise(null, 20_780), addNote(note), proposeStep(step), addReferral(referral)],
);

interface Case {
  readonly from: Card;
  readonly command: CardCommand;
  readonly holds: (card: Card) => boolean;
}

const cases: Record<string, Case> = {
  'a theme': {
    ...{ from: empty, command: markTheme('plek', true) },
    holds: ({ themes }) => themes.includes('plek'),
  },
  'a theme taken off': {
    ...{ from: full, command: markTheme('thuis', false) },
    holds: ({ themes }) => !themes.includes('thuis'),
  },
  'a region': {
    ...{ from: full, command: chooseRegion('Noord', 'Zuid') },
    holds: ({ region }) => region === 'Zuid',
  },
  'handed over': {
    ...{ from: full, command: handOver('noor', 'sam') },
    holds: ({ assigned }) => assigned === 'sam',
  },
  'a promised day': {
    ...{ from: full, command: promise(20_780, null) },
    holds: ({ due }) => due === null,
  },
  safety: { ...{ from: empty, command: markSafety(true) }, holds: ({ safety }) => safety },
  'a note': {
    ...{ from: empty, command: addNote(note) },
    holds: ({ notes }) => notes.filter(({ id }) => id === 'n1').length === 1,
  },
  'a note removed': {
    ...{ from: full, command: removeNote('n1') },
    holds: ({ notes }) => notes.every(({ id }) => id !== 'n1'),
  },
  'a step': {
    ...{ from: empty, command: proposeStep(step) },
    holds: ({ steps }) => steps.filter(({ state }) => state === 'proposed').length === 1,
  },
  'a yes': {
    ...{ from: full, command: moveStep('s1', 'proposed', 'agreed') },
    holds: ({ steps }) => steps[0]?.state === 'agreed',
  },
  'a referral': {
    ...{ from: empty, command: addReferral(referral) },
    holds: ({ referrals }) => referrals.filter(({ outcome }) => outcome === 'open').length === 1,
  },
  'what came of it': {
    ...{ from: full, command: tellOutcome('r1', 'open', 'worked') },
    holds: ({ referrals }) => referrals[0]?.outcome === 'worked',
  },
  'asked again later': {
    // A card of its own: it does not go with what came of it, as below.
    ...{ from: { ...full }, command: askAgain('r1', 20_790, 20_800) },
    holds: ({ referrals }) => referrals[0]?.askOn === 20_800,
  },
};

void test('each does what it says, twice is once, and the card stays a card', (t) => {
  let count = 0;
  for (const [name, { from, command, holds }] of Object.entries(cases)) {
    assert.equal(holds(from), false, `${name}: the control`);
    const once = command(from);
    assert.ok(once && holds(once), name);
    assert.deepEqual(cardKind.parse(JSON.parse(JSON.stringify(once))), once, name);
    assert.equal(command(once), once, `${name}: again changes nothing`);
    count++;
  }
  t.diagnostic(`${count} commands`);
  assert.equal(count, 13);
});

void test('each holds beside whatever a colleague did first', (t) => {
  let count = 0;
  for (const [name, one] of Object.entries(cases))
    for (const [other, first] of Object.entries(cases)) {
      if (first === one || first.from !== one.from) continue;
      const newer = first.command(one.from);
      const both = newer && one.command(newer);
      assert.ok(both && first.holds(both) && one.holds(both), `${name} after ${other}`);
      count++;
    }
  t.diagnostic(`${count} pairs`);
  assert.ok(count > 60);
});

void test('what a colleague changed meanwhile is left as she made it', (t) => {
  const taken = after(full, handOver('noor', 'sam'));
  const dropped = after(full, moveStep('s1', 'proposed', 'dropped'));
  const worked = after(full, tellOutcome('r1', 'open', 'worked'));
  const late: Record<string, readonly [Card, CardCommand]> = {
    'handed to another': [taken, handOver('noor', 'kim')],
    'another region': [after(full, chooseRegion('Noord', 'Oost')), chooseRegion('Noord', 'Zuid')],
    'another promise': [after(full, promise(20_780, 20_781)), promise(20_780, 20_782)],
    'a yes to a dropped step': [dropped, moveStep('s1', 'proposed', 'agreed')],
    'another outcome': [worked, tellOutcome('r1', 'open', 'unknown')],
    'asked again what is known': [worked, askAgain('r1', 20_790, 20_800)],
    'a step that is not there': [empty, moveStep('s1', 'proposed', 'agreed')],
    'a referral that is not there': [empty, tellOutcome('r1', 'open', 'worked')],
  };
  for (const [name, [card, command]] of Object.entries(late))
    assert.equal(command(card), null, name);
  t.diagnostic(`${Object.keys(late).length} late commands refused`);
});

void test('nothing is done, and nothing leaves the desk, before a yes', (t) => {
  const states: readonly Step['state'][] = ['proposed', 'agreed', 'done', 'dropped'];
  const ways = states.flatMap((before) =>
    states
      .filter((to) => {
        const card = { ...empty, steps: [{ ...step, state: before }] };
        const next = moveStep('s1', before, to)(card);
        return to !== before && next !== null;
      })
      .map((to) => `${before} ${to}`),
  );
  t.diagnostic(`${ways.length} ways of 12`);
  assert.deepEqual(ways, [
    ...['proposed agreed', 'proposed dropped'],
    ...['agreed proposed', 'agreed done', 'agreed dropped'],
    ...['done agreed', 'dropped proposed'],
  ]);
  const asked = { ...step, state: 'done' } as const;
  assert.equal(after(empty, proposeStep(asked)).steps[0]?.state, 'proposed');
  const known = { ...referral, outcome: 'worked' } as const;
  assert.equal(after(empty, addReferral(known)).referrals[0]?.outcome, 'open');
});

void test('a full card takes no more, and says so', () => {
  const notes = Array.from({ length: 200 }, (_, i) => ({ ...note, id: `n${i}` }));
  const steps = Array.from({ length: 100 }, (_, i) => ({
    ...step,
    id: `s${i}`,
    state: 'done' as const,
  }));
  const themes = Array.from({ length: 20 }, (_, i) => `t${i}`);
  const card = { ...empty, notes, steps, themes };
  assert.ok(cardKind.parse(card), 'the control: this much fits');
  const more = [
    addNote({ ...note, id: 'x' }),
    proposeStep({ ...step, id: 'x' }),
    markTheme('x', true),
  ];
  assert.deepEqual(
    more.map((command) => command(card)),
    [null, null, null],
  );
});

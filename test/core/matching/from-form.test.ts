import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameOf, toBuddy, toRequest } from '../../../src/core/matching/from-form.ts';
import { limitsOf } from '../../../src/core/matching/limits.ts';
import { CHILD_AGES, type Buddy, type BuddyRequest } from '../../../src/core/matching/people.ts';
import { scoreOf } from '../../../src/core/matching/score.ts';
import type { Form } from '../../../src/core/message.ts';
import { picks } from '../dialogue/support/plays.ts';
import { DOORS, formOf, shipped, starter } from '../dialogue/support/shipped-scripts.ts';
import { Tally } from '../../seal/support/tally.ts';

const WALKS = 500;
const TODAY = 20_000;
const known = { vogUntil: TODAY, paused: false, busy: 0, capacity: null, traits: [] };

type Said = Form['answers'];
const one = (id: string): Said[string] => ({ kind: 'option', id });
const many = (...ids: string[]): Said[string] => ({ kind: 'options', ids });
const text = (words: string): Said[string] => ({ kind: 'text', text: words });

const ask = (answers: Said, door: 'parent' | 'youth' = 'parent'): BuddyRequest =>
  toRequest({ id: 'r', door, since: TODAY, form: { script: 'buddy', answers } })!;
const offer = (answers: Said, door: 'parent' | 'youth' = 'parent'): Buddy =>
  toBuddy({ id: 'b', door, form: { script: 'buddy-worden', answers } }, known)!;
const limits = (request: BuddyRequest, buddy: Buddy) => limitsOf(request, buddy, new Set(), TODAY);

const subsetOf = (some: readonly unknown[], all: readonly unknown[]): boolean =>
  some.every((part) => all.includes(part)) && new Set(some).size === some.length;

test('every walk through the two journeys is somebody whom matching knows', () => {
  const tally = new Tally('walks that match');
  // One id is one thing at both doors, so that a letter cannot say the other door's words.
  const { parent, youth } = starter.languages['nl']!.topics;
  const topics = [...parent, ...youth].map(({ id }) => id);
  for (const door of DOORS) {
    const [asks, offers] = [shipped('buddy', door), shipped('buddy-worden', door)];
    fc.assert(
      fc.property(picks, picks, (a, b) => {
        const request = toRequest({ id: 'r', door, since: 1, form: formOf(asks, a) });
        const buddy = toBuddy({ id: 'b', door, form: formOf(offers, b) }, known);
        assert.ok(request && buddy);
        for (const who of [request, buddy]) {
          tally.count(subsetOf(who.topics, topics), `topics ${who.topics.join()}`);
          tally.count(subsetOf(who.ways, ['message', 'call', 'meet']), 'ways');
          tally.count(
            subsetOf(who.dayparts, ['morning', 'afternoon', 'evening', 'weekend']),
            'dayparts',
          );
          tally.count(who.languages.length > 0 && !who.languages.includes('other'), 'languages');
          tally.count((who.age !== null) === (door === 'youth'), 'age');
          tally.count(who.region === '' || who.region.startsWith('getypt-'), 'region');
        }
        tally.count(subsetOf(buddy.childAges, CHILD_AGES), 'ages of children');
        tally.count([1, 2, 3].includes(buddy.capacity), `capacity ${buddy.capacity}`);
        tally.count(!request.nearby || request.region !== '', 'near to nowhere');
        const { total, reasons } = scoreOf(request, buddy, TODAY);
        tally.count(total === reasons.reduce((sum, { points }) => sum + points, 0), 'score');
      }),
      { numRuns: WALKS },
    );
  }
  tally.close(2 * WALKS * 16);
});

test('each option that matching knows is offered, and each that is offered is known', () => {
  const optionsAt = (script: string, step: string, door: 'parent' | 'youth'): string[] => {
    const asked = shipped(script, door).steps[step];
    assert.ok(asked && 'options' in asked, `${script} ${step}`);
    return asked.options.map(({ id }) => id);
  };
  const ages = optionsAt('buddy', 'child-age', 'parent').map(
    (id) => ask({ 'child-age': one(id) }).childAge,
  );
  assert.deepEqual(ages, CHILD_AGES);
  assert.deepEqual(
    offer({ 'child-ages': many(...optionsAt('buddy-worden', 'child-ages', 'parent')) }).childAges,
    CHILD_AGES,
  );
  const years = (script: string): (number | null)[] =>
    optionsAt(script, 'age', 'youth').map((id) => ask({ age: one(id) }, 'youth').age);
  assert.deepEqual(years('buddy'), [13, 15, 17, 19, 22]);
  assert.deepEqual(years('buddy-worden'), [17, 19, 22]);
  for (const door of DOORS)
    assert.deepEqual(optionsAt('buddy', 'topics', door), optionsAt('buddy-worden', 'lived', door));
  const offered = optionsAt('buddy-worden', 'how-many', 'parent');
  assert.deepEqual(
    offered.map((id) => offer({ 'how-many': one(id) }).capacity),
    [1, 2, 3],
  );
});

test('young people meet somebody of the same age or the one beside it', () => {
  const pairs: string[] = [];
  for (const mine of ['under-14', '14-15', '16-17', '18-20', '21-plus'])
    for (const theirs of ['16-17', '18-20', '21-plus'])
      if (
        limits(ask({ age: one(mine) }, 'youth'), offer({ age: one(theirs) }, 'youth')).length === 0
      )
        pairs.push(`${mine} ${theirs}`);
  assert.deepEqual(pairs, [
    ...['14-15 16-17', '16-17 16-17', '16-17 18-20', '18-20 16-17', '18-20 18-20'],
    ...['18-20 21-plus', '21-plus 18-20', '21-plus 21-plus'],
  ]);
});

test('what must not be is kept', () => {
  const here = { region: text(' Oud  Zuid ') };
  const near = ask({ ...here, nearby: one('yes') });
  assert.deepEqual([near.region, near.nearby], ['oud zuid', true]);
  assert.deepEqual(limits(near, offer(here)), []);
  assert.deepEqual(limits(near, offer({ region: text('Noord') })), ['region']);
  const away = ask({ ...here, nearby: one('yes'), not: many('my-area', 'other') });
  assert.deepEqual([away.nearby, away.not], [false, ['my-area', 'area oud zuid']]);
  assert.deepEqual(limits(away, offer({ region: text('oud zuid') })), ['not']);
  assert.deepEqual(limits(away, offer({ region: text('Noord') })), []);
  const woman = { ...offer({}), traits: ['woman'] };
  assert.deepEqual(limits(ask({ not: many('woman') }), woman), ['not']);
  assert.deepEqual(limits(ask({ not: many('man') }), woman), []);
});

test('a language that stands in no list is what was typed, in any letters', () => {
  const other = { language: one('other'), 'other-language': text(' TIGRINYA') };
  const typed = ask({ ...other, 'more-languages': many('en', 'ar') });
  assert.deepEqual(typed.languages, ['tigrinya', 'en', 'ar']);
  assert.deepEqual(offer({ language: one('tr'), 'more-languages': many('nl', 'tr') }).languages, [
    ...['tr', 'nl'],
  ]);
});

test('a name, and what colleagues know better', () => {
  assert.equal(nameOf({ script: 'buddy', answers: { name: text(' Noor ') } }), 'Noor');
  assert.equal(nameOf({ script: 'buddy', answers: {} }), '');
  const form: Form = { script: 'buddy-worden', answers: { 'how-many': one('3') } };
  const paused = { vogUntil: null, paused: true, busy: 1, capacity: 0, traits: ['man'] };
  const buddy = toBuddy({ id: 'b', door: 'youth', form }, paused);
  assert.deepEqual(
    [buddy?.capacity, buddy?.traits, buddy?.paused, buddy?.busy, buddy?.vogUntil],
    [0, ['man'], true, 1, null],
  );
});

const anything: fc.Arbitrary<Said[string]> = fc.oneof(
  fc.constant({ kind: 'unsure' } as const),
  fc.record({ kind: fc.constant('text' as const), text: fc.string() }),
  fc.constantFrom('', 'other', '__proto__', 'constructor', '18+', '-1', '1e9', 'yes').map(one),
  fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 3 }).map((ids) => many(...ids)),
);

test('answers that nobody knows say nothing, and never stop anybody', () => {
  const steps = [
    ...Object.keys(starter.scripts['buddy']!.steps),
    'lived',
    'child-ages',
    'how-many',
  ];
  const answers = fc.dictionary(fc.constantFrom(...steps, '__proto__', 'iets'), anything);
  let walked = 0;
  fc.assert(
    fc.property(answers, fc.constantFrom(...DOORS), (said, door) => {
      const [request, buddy] = [ask(said, door), offer(said, door)];
      assert.ok(request.languages.length > 0 && buddy.languages.length > 0);
      assert.ok(
        [request.childAge, ...buddy.childAges].every(
          (age) => age === null || CHILD_AGES.includes(age),
        ),
      );
      assert.ok([1, 2, 3].includes(buddy.capacity));
      assert.ok(Number.isFinite(scoreOf(request, buddy, TODAY).total));
      walked++;
    }),
    { numRuns: 2_000 },
  );
  console.log(`${walked} forms of anything`);
  assert.equal(walked, 2_000);
  const least = {
    ...{ topics: [], languages: ['nl'], region: '', ways: [], dayparts: [], age: null },
  };
  const rest = { childAge: null, nearby: false, not: [], since: TODAY };
  assert.deepEqual(ask({}), { id: 'r', door: 'parent', ...least, ...rest });
  const room = { busy: 0, paused: false, vogUntil: TODAY, capacity: 1 };
  assert.deepEqual(offer({}), {
    id: 'b',
    doors: ['parent'],
    ...least,
    childAges: [],
    traits: [],
    ...room,
  });
  assert.deepEqual(limits(ask({}), offer({})), [], 'who said nothing can be anybody');
});

test('another journey is nobody', () => {
  const form: Form = { script: 'idee', answers: { topics: many('thuis') } };
  assert.equal(toRequest({ id: 'r', door: 'parent', since: 1, form }), null);
  assert.equal(toBuddy({ id: 'b', door: 'parent', form }, known), null);
});

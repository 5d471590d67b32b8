import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Task } from '../../desk/today/due.ts';
import { dueItems } from '../../desk/today/today.ts';
import { summaryWords, titleOf, todoOf } from '../../desk/today/today-words.ts';
import { generated, threadOf, TODAY, worldOf } from './support/worlds.ts';

/** Every row says what it is and, in one sentence, what to do. */

const NEVER = /versleutel|sleutel|ongeldig|\bfout|klacht|laaggeletterd|undefined|\[object/i;

void test('whatever is due, one short sentence says what to do', (t) => {
  const said = new Set<string>();
  const kinds = new Set<Task['kind']>();
  fc.assert(
    fc.property(generated, ({ world }) => {
      for (const due of dueItems(world)) {
        const [title, todo] = [titleOf(due, world.today), todoOf(due, world.today)];
        assert.ok(title.length > 3 && /[.?]$/.test(todo), `${title}: ${todo}`);
        for (const sentence of todo.split(/(?<=[.?])\s+/))
          assert.ok(sentence.split(/\s+/).length <= 16, sentence);
        assert.doesNotMatch(`${title} ${todo}`, NEVER);
        kinds.add(due.task.kind);
        said.add(todo.replaceAll(/\d+/g, '0'));
      }
    }),
    { numRuns: 1_500, seed: 4 },
  );
  assert.equal(kinds.size, 13, [...kinds].join(' '));
  assert.match('Deze sleutel is ongeldig', NEVER, 'control');
  t.diagnostic(`${kinds.size} kinds, ${said.size} different sentences`);
});

void test('a call whose part of the day is over says to call all the same', () => {
  const call = {
    ...({ phone: '0612345678', daypart: 'morning', language: 'nl' } as const),
    ...{ interpreter: false, voicemail: false },
  };
  const todo = (ago: number, daypart: 'morning' | 'evening'): string | undefined => {
    const thread = threadOf('a', { happenings: [{ by: 'visitor', day: TODAY - ago, call }] });
    const [due] = dueItems(worldOf([thread], {}, { daypart }));
    return due && todoOf(due, TODAY);
  };
  assert.equal(todo(0, 'morning'), 'Bel nu: beloofd voor dinsdag 24 november.');
  assert.equal(
    todo(0, 'evening'),
    'Bel op een andere dag in de ochtend: beloofd voor dinsdag 24 november.',
  );
  assert.equal(
    todo(1, 'evening'),
    'Bel vandaag nog, ook buiten de ochtend: beloofd voor maandag 23 november.',
  );
});

void test('how much there is, is said as one would say it', () => {
  const words = [
    [0, 0, 'Klaar voor vandaag'],
    [1, 0, 'Eén ding wacht op u.'],
    [0, 3, 'Drie dingen wachten op u.'],
    [1, 1, 'Twee dingen wachten op u, één daarvan nu.'],
    [2, 10, 'Twaalf dingen wachten op u, twee daarvan nu.'],
    [0, 13, '13 dingen wachten op u.'],
  ] as const;
  for (const [now, today, expected] of words) assert.equal(summaryWords(now, today), expected);
});

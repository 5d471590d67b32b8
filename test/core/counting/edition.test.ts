import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextEdition } from '../../../src/core/counting/edition.ts';
import { editionKind, type Edition } from '../../../src/core/desk/edition.ts';
import type { TallyLine } from '../../../src/core/desk/tally.ts';
import { line, lines, NEW_YEAR, randomFrom } from './support/lines.ts';

const names = { themes: ['a', 'b'], regions: ['Noord', 'Zuid'] };
const next = (before: Edition, all: readonly TallyLine[], day = 1): Edition =>
  nextEdition(before, all, names, day);
const { empty } = editionKind;

test('fewer than ten new lines give the numbers of before', () => {
  const all = lines(40, { themes: ['a'] });
  const first = next(empty, all);
  assert.equal(first.sheets.all?.shown.total, 40);
  for (const more of [0, 1, 4, 9])
    assert.equal(next(first, [...all, ...lines(more, { themes: ['b'] })], 2), first);
  const later = next(first, [...all, ...lines(10, { themes: ['b'] })], 2);
  assert.equal(later.day, 2);
  assert.equal(later.sheets.all?.shown['theme:b'], 10);
});

test('ten corrected lines are news, nine are not', () => {
  const all = lines(40, { themes: ['a'] });
  const first = next(empty, all);
  const corrected = (count: number): TallyLine[] =>
    all.map((one, i) => (i < count ? { ...one, themes: ['b'] } : one));
  assert.equal(next(first, corrected(9)), first);
  assert.equal(next(first, corrected(10)).sheets.all?.shown['theme:b'], 10);
});

test('a sheet that differs from another by one to four lines is left out', () => {
  const parents = lines(30);
  for (const [young, sheets] of [
    [0, ['all']],
    [4, ['all']],
    [5, ['all', 'door:parent']],
    [10, ['all', 'door:parent', 'door:youth']],
  ] as const) {
    const edition = next(empty, [...parents, ...lines(young, { door: 'youth' })]);
    assert.deepEqual(Object.keys(edition.sheets), sheets, `${young} young people`);
  }
  const noord = lines(20, { region: 'Noord' });
  const almost = [...noord, ...lines(3), ...lines(12, { door: 'youth' })];
  assert.deepEqual(Object.keys(next(empty, almost).sheets), ['all', 'door:parent', 'door:youth']);
});

test('a sheet about some says nothing about what it is', () => {
  const all = [...lines(20, { region: 'Noord' }), ...lines(20, { door: 'youth' })];
  const { sheets } = next(empty, all);
  const rows = (name: string): string[] => Object.keys(sheets[name]?.shown ?? {});
  assert.ok(rows('all').includes('door:parent') && rows('all').includes('region:Noord'));
  assert.ok(!rows('door:parent').some((row) => row.startsWith('door:')));
});

test('whoever keeps all reports of a year finds no two that differ by one to four lines', (t) => {
  const random = randomFrom(7);
  let [pairs, kept, renewed] = [0, 0, 0];
  for (let year = 0; year < 60; year++) {
    const all: TallyLine[] = [];
    const reports = new Map<string, ReadonlySet<string>[]>();
    let edition = empty;
    for (let day = 0; day < 120; day += 3) {
      for (let more = Math.floor(random() * 4); more > 0; more--)
        all.push(
          line({
            ...{ day: NEW_YEAR + day, door: random() < 0.7 ? 'parent' : 'youth' },
            ...{ themes: [random() < 0.6 ? 'a' : 'b'], region: random() < 0.5 ? 'Noord' : 'Zuid' },
          }),
        );
      const newer = next(edition, all, day);
      for (const [name, sheet] of Object.entries(newer.sheets)) {
        if (sheet === edition.sheets[name]) {
          kept++;
          continue;
        }
        renewed++;
        const [kind, value] = name.split(':');
        const some = all.filter(
          (one) => kind === 'all' || one.door === value || one.region === value,
        );
        const earlier = reports.get(name) ?? [];
        for (const before of earlier) {
          const apart = some.filter(({ id }) => !before.has(id)).length;
          assert.ok(apart >= 5, `${name} of day ${day} is ${apart} lines away`);
          pairs++;
        }
        reports.set(name, [...earlier, new Set(some.map(({ id }) => id))]);
      }
      edition = newer;
    }
  }
  t.diagnostic(`${renewed} sheets published, ${kept} kept as they were, ${pairs} pairs compared`);
  assert.ok(pairs > 1_000 && kept > 1_000);
});

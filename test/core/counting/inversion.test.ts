import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextEdition } from '../../../src/core/counting/edition.ts';
import { protect } from '../../../src/core/counting/protect.ts';
import { chosen, countLines, type Cells } from '../../../src/core/counting/count.ts';
import { editionKind } from '../../../src/core/desk/edition.ts';
import { lines, NEW_YEAR } from './support/lines.ts';

/**
 * Every small world is made, published by the real rules, and put with the worlds that look the
 * same from outside. A hidden number is safe when those worlds hold every number that it may be.
 * Who knows the rules has no better way than this.
 */

/** Of each hidden number, in each publication, the values it has in worlds that look like that. */
class Worlds {
  count = 0;
  readonly #seen = new Map<string, Map<string, Set<number>>>();

  add(shown: object, hidden: Readonly<Record<string, number>>): void {
    this.count++;
    const key = JSON.stringify(shown);
    const values = this.#seen.get(key) ?? new Map<string, Set<number>>();
    this.#seen.set(key, values);
    for (const [name, value] of Object.entries(hidden))
      values.set(name, (values.get(name) ?? new Set()).add(value));
  }

  /** How many values the best-known hidden number may have, and how many numbers were hidden. */
  least(): { readonly values: number; readonly hidden: number } {
    const sizes = [...this.#seen.values()].flatMap((values) =>
      Array.from(values.values(), ({ size }) => size),
    );
    return { values: Math.min(...sizes), hidden: sizes.length };
  }
}

/** Every way to divide at most `most` over `parts`. */
function* divisions(parts: number, most: number): Generator<number[]> {
  if (parts === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= most; first++)
    for (const others of divisions(parts - 1, most - first)) yield [first, ...others];
}

/** The names that are shown as "too few", with what was counted. */
function hiddenOf(prefix: string, counted: Cells, shown: Cells): Record<string, number> {
  return Object.fromEntries(
    Object.entries(shown)
      .filter(([name, value]) => value === 0 && /^(theme|region):/.test(name))
      .map(([name]) => [`${prefix} ${name}`, counted[name] ?? 0]),
  );
}

/** Three regions and the people without one: the parts of a whole. */
function regionWorlds(publish: (counted: Cells) => Cells): Worlds {
  const worlds = new Worlds();
  for (const [a = 0, b = 0, c = 0, rest = 0] of divisions(4, 24)) {
    const total = a + b + c + rest;
    const counted = { total, 'region:a': a, 'region:b': b, 'region:c': c };
    const shown = publish(counted);
    if (total >= 5) worlds.add(shown, hiddenOf('', counted, shown));
  }
  return worlds;
}

test('a hidden part of a whole may be any number from 0 to 4', (t) => {
  const worlds = regionWorlds((counted) =>
    protect(counted, { themes: [], regions: ['a', 'b', 'c'] }),
  );
  const { values, hidden } = worlds.least();
  t.diagnostic(
    `${worlds.count} worlds, ${hidden} hidden numbers, each of ${values} values or more`,
  );
  assert.ok(hidden > 50);
  assert.equal(values, 5);

  const naive = regionWorlds((counted) =>
    Object.fromEntries(Object.entries(counted).map(([name, n]) => [name, n < 5 ? 0 : n])),
  ).least();
  t.diagnostic(`control that only hides under five: ${naive.values} value`);
  assert.equal(naive.values, 1);
});

/** Two doors, people of neither, one theme: what `all`, `parent` and `youth` say together. */
test('a hidden theme of one door is not what is left of the other sheets', (t) => {
  const names = { themes: ['x'], regions: [] };
  const kinds = (['parent', 'youth', 'unknown'] as const).flatMap((door) => [
    lines(24, { door, themes: ['x'] }),
    lines(24, { door }),
  ]);
  const worlds = new Worlds();
  for (const counts of divisions(6, 24)) {
    const [px = 0, po = 0, yx = 0, yo = 0, ux = 0, uo = 0] = counts;
    const [parents, young, all] = [px + po, yx + yo, px + po + yx + yo + ux + uo];
    // With one sheet, or with both; the others look like none of these.
    if (
      !(all >= 15 && all < 20 && (parents >= 10 || young >= 10)) &&
      !(parents >= 10 && young >= 10)
    )
      continue;
    const world = kinds.flatMap((kind, i) => kind.slice(0, counts[i]));
    const { sheets } = nextEdition(editionKind.empty, world, names, NEW_YEAR);
    const shown = Object.entries(sheets).map(([name, sheet]) => [name, sheet.shown]);
    const hidden = Object.entries(sheets).map(([name, sheet]) =>
      hiddenOf(name, sheet.counted, sheet.shown),
    );
    worlds.add(shown, Object.assign({}, ...hidden) as Record<string, number>);
  }
  const { values, hidden } = worlds.least();
  t.diagnostic(
    `${worlds.count} worlds, ${hidden} hidden numbers, each of ${values} values or more`,
  );
  assert.ok(worlds.count > 10_000 && hidden > 20);
  // The other door's sheet and the whole can say "at least two of them", and never which number.
  assert.ok(values >= 3);
});

test('who knows how many there were never knows that all were the same', (t) => {
  let looked = 0;
  for (let total = 5; total < 60; total++) {
    const alike = new Map<string, Set<number>>();
    for (let x = 0; x <= total; x++) {
      const counted = { total, 'theme:x': x, 'door:parent': x, 'region:a': x };
      const shown = JSON.stringify(protect(counted, { themes: ['x'], regions: ['a'] }));
      alike.set(shown, (alike.get(shown) ?? new Set()).add(x));
      looked++;
    }
    const [least] = Array.from(alike.values(), ({ size }) => size).sort((a, b) => a - b);
    assert.ok(least !== undefined && least >= 5, `of ${total}`);
  }
  t.diagnostic(`${looked} numbers, each with four others that look the same`);
});

test('what was counted of a line', () => {
  const cells = countLines([
    ...lines(2, { themes: ['x', 'y', 'x'], region: 'Noord', channel: 'met' }),
    ...lines(1, { day: NEW_YEAR + 100, door: 'youth' }),
  ]);
  assert.deepEqual(cells, {
    ...{ total: 3, 'door:parent': 2, 'door:youth': 1, 'channel:met': 2, 'channel:thread': 1 },
    ...{ 'region:Noord': 2, 'region:': 1, 'quarter:1': 2, 'quarter:2': 1, 'month:1': 2 },
    ...{ 'month:4': 1, 'theme:x': 2, 'theme:y': 2, 'theme:': 1 },
  });
});

test('a choice is exact, and two together are narrower', () => {
  const all = [
    ...lines(3, { region: 'Noord' }),
    ...lines(2, { region: 'Noord', door: 'youth', channel: 'met' }),
    ...lines(4, { door: 'youth' }),
  ];
  const count = (choice: Parameters<typeof chosen>[1]): number => chosen(all, choice).length;
  assert.deepEqual(
    [{}, { door: 'youth' }, { region: 'Noord' }, { channel: 'met' }].map((one) =>
      count(one as object),
    ),
    [9, 6, 5, 2],
  );
  assert.equal(count({ door: 'youth', region: 'Noord' }), 2);
  assert.equal(count({ door: 'parent', channel: 'met' }), 0);
});

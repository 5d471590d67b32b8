import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cells } from '../../../src/core/counting/count.ts';
import { nextEdition } from '../../../src/core/counting/edition.ts';
import { editionKind, type Edition } from '../../../src/core/desk/edition.ts';
import type { TallyLine } from '../../../src/core/desk/tally.ts';
import { line, NEW_YEAR, randomFrom } from './support/lines.ts';
import { ANY, Solver } from './support/solver.ts';

/** Made-up years, published, and then solved from outside with everything that was published. */

const YEARS = 300;
const THEMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const REGIONS = ['Noord', 'Oost', 'Zuid', 'West', 'Midden'];
const names = { themes: THEMES, regions: REGIONS };
const DOORS = ['parent', 'parent', 'parent', 'youth', 'unknown'] as const;
const CHANNELS = ['thread', 'thread', 'call', 'phone', 'met'] as const;

function year(random: () => number): TallyLine[] {
  /** Small numbers more often than large ones, as real lists have them. */
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() ** 1.6 * of.length)] as T;
  return Array.from({ length: 5 + Math.floor(random() * 160) }, () =>
    line({
      ...{ day: NEW_YEAR + Math.floor(random() * 365), door: one(DOORS), channel: one(CHANNELS) },
      ...{
        themes: random() < 0.1 ? [] : [one(THEMES)],
        region: random() < 0.1 ? '' : one(REGIONS),
      },
    }),
  );
}

type Sheets = Readonly<Record<string, Cells>>;
type Reading = (value: number, full: boolean) => readonly [number, number];

/** Whole batches; and where a sheet keeps one batch back, a number may be all there is. */
const published: Reading = (value, full) => [value, full ? ANY : value + 4];
const exactly: Reading = (value) => (value === 0 ? [0, 4] : [value, value]);

/** Everything that adds up, whether or not it was published: who is left out has a name here. */
function attack(sheets: Sheets, reading: Reading): Solver {
  const solver = new Solver();
  const everywhere = ['all', 'door:parent', 'door:youth', ...REGIONS.map((one) => `region:${one}`)];
  const at = (sheet: string, name: string): string => `${sheet}|${name}`;
  for (const [sheet, cells] of Object.entries(sheets))
    for (const [name, value] of Object.entries(cells)) {
      if (name.startsWith('quarter:') || name.startsWith('month:')) continue;
      const alike = Object.keys(cells).filter((one) => one.split(':')[0] === name.split(':')[0]);
      const together = name.startsWith('theme:') ? [name] : alike;
      const sum = together.reduce((all, one) => all + (cells[one] ?? 0), 0);
      const full = name !== 'total' && sum >= (cells.total ?? 0) - 5;
      solver.know(at(sheet, name), ...reading(value, full));
    }
  for (const name of ['total', ...THEMES.map((theme) => `theme:${theme}`)]) {
    const all = at('all', name);
    solver.sum(all, [at('door:parent', name), at('door:youth', name), at('no door', name)]);
    solver.sum(all, [...REGIONS.map((one) => at(`region:${one}`, name)), at('no region', name)]);
  }
  for (const sheet of [...everywhere, 'no door', 'no region']) {
    for (const theme of THEMES)
      solver.sum(at(sheet, 'total'), [at(sheet, `theme:${theme}`), at(sheet, `not ${theme}`)]);
    const cut = (kind: string, parts: readonly string[]): void =>
      solver.sum(
        at(sheet, 'total'),
        parts.map((part) => at(sheet, `${kind}:${part}`)),
      );
    cut('channel', ['call', 'phone', 'met', 'thread']);
    cut('door', ['parent', 'youth', 'unknown']);
    cut('region', [...REGIONS, '']);
  }
  for (const theme of THEMES) {
    const not = `not ${theme}`;
    const all = at('all', not);
    solver.sum(all, [at('door:parent', not), at('door:youth', not), at('no door', not)]);
    solver.sum(all, [...REGIONS.map((one) => at(`region:${one}`, not)), at('no region', not)]);
  }
  for (const door of ['parent', 'youth'])
    solver.sum(at('all', `door:${door}`), [at(`door:${door}`, 'total')]);
  for (const region of REGIONS)
    solver.sum(at('all', `region:${region}`), [at(`region:${region}`, 'total')]);
  solver.solve();
  return solver;
}

/** How many hidden numbers there are, and how many of them have fewer than `least` values left. */
function known(sheets: Sheets, solver: Solver, least: number): { hidden: number; found: number } {
  let [hidden, found] = [0, 0];
  for (const [sheet, cells] of Object.entries(sheets))
    for (const [name, value] of Object.entries(cells))
      if (value === 0 && /^(theme|door|channel|region):/.test(name)) {
        hidden++;
        const [low, high] = solver.range(`${sheet}|${name}`);
        if (high - low + 1 < least) found++;
      }
  return { hidden, found };
}

const shownOf = ({ sheets }: Edition): Sheets =>
  Object.fromEntries(Object.entries(sheets).map(([name, { shown }]) => [name, shown]));

/** As a careful spreadsheet does it: under five is hidden, the rest is exact, and all of it. */
const naiveOf = ({ sheets }: Edition): Sheets =>
  Object.fromEntries(
    Object.entries(sheets).map(([name, { counted, shown }]) => [
      name,
      Object.fromEntries(
        [...Object.keys(shown), 'door:unknown', 'channel:thread', 'region:'].map((one) => [
          one,
          (counted[one] ?? 0) < 5 ? 0 : (counted[one] ?? 0),
        ]),
      ),
    ]),
  );

test('no hidden number follows from the others, in sheets of one moment', (t) => {
  const random = randomFrom(4);
  const sums = { hidden: 0, found: 0, control: 0, sheets: 0 };
  for (let i = 0; i < YEARS; i++) {
    const edition = nextEdition(editionKind.empty, year(random), names, NEW_YEAR);
    const [sheets, naive] = [shownOf(edition), naiveOf(edition)];
    const { hidden, found } = known(sheets, attack(sheets, published), 3);
    sums.hidden += hidden;
    sums.found += found;
    sums.control += known(naive, attack(naive, exactly), 2).found;
    sums.sheets += Object.keys(sheets).length;
  }
  t.diagnostic(`${YEARS} years, ${sums.sheets} sheets, ${sums.hidden} hidden numbers`);
  t.diagnostic(`${sums.found} known to fewer than three values; control ${sums.control} exactly`);
  assert.ok(sums.hidden > 1_000);
  assert.equal(sums.found, 0);
  assert.ok(sums.control > 100, 'the control must leak');
});

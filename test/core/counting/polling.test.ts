import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countLines, type Cells } from '../../../src/core/counting/count.ts';
import { nextEdition } from '../../../src/core/counting/edition.ts';
import { editionKind, type Edition } from '../../../src/core/desk/edition.ts';
import type { TallyLine } from '../../../src/core/desk/tally.ts';
import { line, randomFrom } from './support/lines.ts';
import { recovered, themesOf, type Look, type Reading } from './support/observer.ts';

/** Attack 21: who looks at the numbers after each answer learns no answer. */

const SERIES = 2_000;
const ANSWERS = 37;
const THEMES = ['a', 'b', 'c'];
const names = { themes: THEMES, regions: [] };

/** What the rules let through: whole batches, and one batch less where a theme has nearly all. */
const published: Reading = (shown, count) => {
  const total = count - (count % 5);
  return themesOf(shown, THEMES).map((value) => [value, value === total - 5 ? count : value + 4]);
};
/** "Hide what is under five", as dashboards do. */
const naive: Reading = (shown) =>
  themesOf(shown, THEMES).map((value) => (value === 0 ? [0, 4] : [value, value]));
const hiddenUnderFive = (lines: readonly TallyLine[]): Cells =>
  Object.fromEntries(Object.entries(countLines(lines)).map(([name, n]) => [name, n < 5 ? 0 : n]));

function answers(random: () => number, odds: readonly number[]): TallyLine[] {
  return Array.from({ length: ANSWERS }, () => {
    const dice = random();
    const at = odds.findIndex((edge) => dice < edge);
    return line({ themes: [THEMES[at] ?? 'c'] });
  });
}

/** A dashboard that shows `publish` after every `each` answers. */
function looks(
  all: readonly TallyLine[],
  each: number,
  publish: (lines: readonly TallyLine[]) => Cells,
): Look[] {
  const seen: Look[] = [];
  for (let count = each; count <= all.length; count += each)
    seen.push({ count, shown: publish(all.slice(0, count)) });
  return seen;
}

/** Only the looks at which the numbers were renewed: the others say nothing. */
function editions(all: readonly TallyLine[]): Look[] {
  let edition: Edition = editionKind.empty;
  const seen: Look[] = [];
  for (let count = 1; count <= all.length; count++) {
    const next = nextEdition(edition, all.slice(0, count), names, count);
    if (next !== edition) seen.push({ count, shown: next.sheets.all?.shown ?? {} });
    edition = next;
  }
  return seen;
}

const percent = (share = 0): string => `${(share * 100).toFixed(2)} %`;

for (const [what, odds] of [
  ['even answers', [1 / 3, 2 / 3, 1]],
  ['answers that nearly all agree', [0.8, 0.95, 1]],
] as const)
  test(`an observer who polls ${what}`, (t) => {
    const random = randomFrom(21);
    const all = Array.from({ length: SERIES }, () => answers(random, odds));
    const sure = all.reduce((sum, one) => sum + recovered(editions(one), published), 0);
    const share = sure / (SERIES * ANSWERS);
    const [live, batches] = [1, 5].map((each) => {
      const publish = each === 1 ? hiddenUnderFive : countLines;
      const leaks = all.slice(0, 200).map((one) => recovered(looks(one, each, publish), naive));
      return leaks.reduce((sum, one) => sum + one, 0) / (leaks.length * ANSWERS);
    });
    t.diagnostic(`${sure} of ${SERIES * ANSWERS} answers recovered, ${percent(share)}`);
    t.diagnostic(`controls: hide under five ${percent(live)}, exact batches ${percent(batches)}`);
    assert.ok(share <= 0.001, percent(share));
    assert.ok(
      live !== undefined && live > 0.5,
      'numbers that are renewed at each answer must leak',
    );
    assert.ok(batches !== undefined && batches > 0.005, 'exact batches must leak');
  });

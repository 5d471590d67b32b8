import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GROUP, publishedScores } from '../../../src/core/counting/feedback-report.ts';
import { scoresOf, type DatedLine, type Scores } from '../../../src/core/counting/feedback.ts';
import { answerOf, yearOf } from './support/feedback.ts';
import { randomFrom } from './support/lines.ts';

/**
 * Attack 21 on the answers after a talk. The observer looks after every answer, knows how many
 * there are and when months end, runs our own program on everything that could have been, and keeps
 * what would have shown the same every time.
 */
const SERIES = 2_000;
const ANSWERS = 37;

interface Program {
  readonly publish: (lines: readonly DatedLine[]) => unknown;
  /** After how many answers something new is shown. */
  readonly looks: readonly number[];
}

const inTens: Program = {
  publish: (lines) => publishedScores(lines, ['heard']),
  looks: [10, 20, 30],
};
/** A floor of five and no batches. */
const live: Program = {
  publish: (lines) => scoresOf(lines, 'heard'),
  looks: Array.from({ length: ANSWERS - 4 }, (_, i) => i + 5),
};
const exactTens: Program = { ...live, looks: inTens.looks };

/** What was answered so far, by the month in which it is counted. */
type World = ReadonlyMap<number, Scores>;
const keyOf = (world: World): string => JSON.stringify([...world]);

function after(world: World, month: number, step: Scores): World {
  const [a, b, c] = world.get(month) ?? [0, 0, 0];
  return new Map(world).set(month, [a + step[0], b + step[1], c + step[2]]);
}

function shown(world: World, { publish }: Program, known: Map<string, string>): string {
  const key = keyOf(world);
  const there = known.get(key);
  if (there !== undefined) return there;
  const lines = [...world].flatMap(([month, scores]) =>
    scores.flatMap((count, value) =>
      Array.from({ length: count }, () => answerOf(value as 0 | 1 | 2, { month })),
    ),
  );
  const seen = JSON.stringify(publish(lines));
  known.set(key, seen);
  return seen;
}

function stepsOf(total: number): Scores[] {
  return Array.from({ length: total + 1 }, (_, a) =>
    Array.from({ length: total - a + 1 }, (__, b): Scores => [a, b, total - a - b]),
  ).flat();
}

interface Look {
  readonly month: number;
  readonly added: number;
  readonly seen: string;
}

/** For each look the steps that are still possible at the end, as text. */
function possible(looks: readonly Look[], program: Program, known: Map<string, string>) {
  const layers: Map<string, World>[] = [new Map([['[]', new Map()]])];
  for (const { month, added, seen } of looks) {
    const next = new Map<string, World>();
    for (const world of layers.at(-1)?.values() ?? [])
      for (const step of stepsOf(added)) {
        const there = after(world, month, step);
        if (shown(there, program, known) === seen) next.set(keyOf(there), there);
      }
    layers.push(next);
  }
  let alive = new Set(layers.at(-1)?.keys());
  const found: Set<string>[] = [];
  for (const [i, { month, added }] of [...looks.entries()].reverse()) {
    const [steps, before] = [new Set<string>(), new Set<string>()];
    for (const [key, world] of layers[i] ?? [])
      for (const step of stepsOf(added))
        if (alive.has(keyOf(after(world, month, step)))) {
          steps.add(step.join());
          before.add(key);
        }
    found.unshift(steps);
    alive = before;
  }
  return found;
}

/** How many answers of these series are certain to the observer. */
function recovered(series: readonly (readonly DatedLine[])[], program: Program): number {
  const known = new Map<string, string>();
  const thought = new Map<string, Set<string>[]>();
  let sure = 0;
  for (const lines of series) {
    const looks = program.looks.map((count, i): Look & { readonly truth: string } => {
      const some = lines.slice(program.looks[i - 1] ?? 0, count);
      const seen = JSON.stringify(program.publish(lines.slice(0, count)));
      const truth = scoresOf(some, 'heard').join();
      return { month: some.at(-1)?.month ?? 0, added: some.length, seen, truth };
    });
    const key = JSON.stringify(looks.map(({ month, added, seen }) => [month, added, seen]));
    const found = thought.get(key) ?? possible(looks, program, known);
    thought.set(key, found);
    for (const [i, { truth, added }] of looks.entries()) {
      const steps = found[i] ?? new Set();
      assert.ok(steps.has(truth), 'the observer lost the truth');
      if (steps.size === 1 && truth.split(',').includes(String(added))) sure += added;
    }
  }
  return sure;
}

const percent = (sure: number, of: number): string => `${((sure / of) * 100).toFixed(3)} %`;

test('an observer who knows the program recovers no answer from what is published', (t) => {
  const random = randomFrom(21);
  const series = Array.from({ length: SERIES }, () => yearOf(ANSWERS, random));
  const all = SERIES * ANSWERS;
  const sure = recovered(series, inTens);
  const some = series.slice(0, 200);
  const [floor, tens] = [recovered(some, live), recovered(some, exactTens)];
  t.diagnostic(`${sure} of ${all} answers recovered, ${percent(sure, all)}`);
  t.diagnostic(`control, a floor alone: ${percent(floor, 200 * ANSWERS)}`);
  t.diagnostic(`control, exact numbers in tens: ${percent(tens, 200 * ANSWERS)}`);
  assert.ok(sure / all <= 0.001, percent(sure, all));
  assert.ok(floor > 200 * ANSWERS * 0.5, 'a floor without batches must leak');
  assert.ok(tens > 0, 'exact numbers must leak');
});

test('every number is a five, under the number of who answered, and every set whole tens', (t) => {
  const random = randomFrom(22);
  let cells = 0;
  for (let series = 0; series < SERIES; series++) {
    const lines = yearOf(ANSWERS + 60, random);
    const sheets = publishedScores(lines, ['heard', 'way']);
    const { all, ...months } = sheets;
    for (const { total = 0, ...scores } of Object.values(sheets)) {
      assert.equal(total % GROUP, 0);
      for (const count of Object.values(scores)) {
        cells++;
        assert.ok(count % 5 === 0 && count <= Math.max(0, total - 5));
      }
    }
    const sum = Object.values(months).reduce((so, { total = 0 }) => so + total, 0);
    assert.equal(all?.total, sum, 'the year less its months is nobody');
  }
  t.diagnostic(`${cells} numbers in ${SERIES} years`);
  assert.ok(cells > 10_000);
  assert.deepEqual(publishedScores(yearOf(9, random), ['heard']), {}, 'nothing of nine');
});

test('nothing hidden follows from what is shown: of every world there are others', (t) => {
  let [worlds, fewest, checked] = [0, Infinity, 0];
  for (const total of [10, 20, 30, 40]) {
    const alike = new Map<string, Scores[]>();
    for (const step of stepsOf(total)) {
      const key = shown(after(new Map(), 1, step), inTens, new Map());
      alike.set(key, [...(alike.get(key) ?? []), step]);
      worlds++;
    }
    for (const some of alike.values())
      for (const part of [0, 1, 2] as const) {
        const values = new Set(some.map((one) => one[part]));
        fewest = Math.min(fewest, values.size);
        checked++;
      }
  }
  t.diagnostic(`${worlds} worlds, ${checked} parts: each may be ${fewest} numbers or more`);
  assert.ok(worlds > 1_500);
  assert.ok(fewest >= 3);
});

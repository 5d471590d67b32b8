import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextEdition } from '../../../src/core/counting/edition.ts';
import { editionKind, type Edition } from '../../../src/core/desk/edition.ts';
import type { TallyLine } from '../../../src/core/desk/tally.ts';
import { lines, randomFrom } from './support/lines.ts';

/**
 * Attack 21 once more, on all sheets at once. The observer runs our own program on everything that
 * could have been, and keeps what would have shown the same at every moment.
 */
const SERIES = 2_000;
const ANSWERS = 37;
const KINDS: readonly Partial<TallyLine>[] = [
  { door: 'parent', themes: ['a'] },
  { door: 'youth', themes: ['b'] },
  { door: 'youth', themes: ['a'] },
];
const names = { themes: ['a', 'b'], regions: [] };
const people = KINDS.map((kind) => lines(ANSWERS, kind));

type Counts = readonly [number, number, number];

/** How many there are of each kind, and what was published of it so far. */
interface World {
  readonly counts: Counts;
  readonly edition: Edition;
  readonly key: string;
}

const visited = new Map<string, World & { readonly shown: string }>();
const START: World = { counts: [0, 0, 0], edition: editionKind.empty, key: 'start' };

/** The world after `step` more of each kind, and what everybody sees of it. */
function after({ counts, edition, key }: World, step: Counts): World & { readonly shown: string } {
  const name = `${key}>${step.join()}`;
  const known = visited.get(name);
  if (known) return known;
  const [a, b, c] = counts.map((count, i) => count + (step[i] ?? 0)) as [number, number, number];
  const all = [a, b, c].flatMap((count, i) => people[i]?.slice(0, count) ?? []);
  const next = nextEdition(edition, all, names, a + b + c);
  // Nothing new to see: not worth remembering.
  if (next === edition) return { counts: [a, b, c], edition, key, shown: '' };
  const sheets = Object.entries(next.sheets);
  const shown = JSON.stringify(sheets.map(([sheet, one]) => [sheet, one.shown]));
  const counted = JSON.stringify(sheets.map(([sheet, one]) => [sheet, one.counted]));
  const world = {
    counts: [a, b, c] as const,
    edition: next,
    key: `${a},${b},${c} ${counted}`,
    shown,
  };
  visited.set(name, world);
  return world;
}

function steps(total: number): Counts[] {
  const found: Counts[] = [];
  for (let a = 0; a <= total; a++)
    for (let b = 0; a + b <= total; b++) found.push([a, b, total - a - b]);
  return found;
}

/** What the observer sees of a world. */
type Sight = (world: World & { readonly shown: string }) => string;

const published: Sight = ({ shown }) => shown;
const exact: Sight = ({ key }) => key;

interface Moment {
  readonly step: Counts;
  readonly shown: string;
  readonly world: World;
}

/** The moments at which something new was shown, and what came in between. */
function moments(kinds: readonly number[], sight: Sight): Moment[] {
  const found: Moment[] = [];
  let [world, seen]: [World, number] = [START, 0];
  for (let count = 1; count <= kinds.length; count++) {
    const some = kinds.slice(seen, count);
    const step = [0, 1, 2].map((kind) => some.filter((one) => one === kind).length);
    const next = after(world, step as unknown as Counts);
    if (next.edition === world.edition) continue;
    found.push({ step: step as unknown as Counts, shown: sight(next), world: next });
    [world, seen] = [next, count];
  }
  return found;
}

/** How many answers of this series are certain to somebody who looked after each of them. */
function recovered(kinds: readonly number[], sight: Sight): number {
  const seen = moments(kinds, sight);
  const layers: Map<string, World>[] = [new Map([[START.key, START]])];
  for (const { step, shown } of seen) {
    const next = new Map<string, World>();
    for (const world of layers.at(-1)?.values() ?? [])
      for (const one of steps(step[0] + step[1] + step[2])) {
        const there = after(world, one);
        if (sight(there) === shown) next.set(there.key, there);
      }
    layers.push(next);
  }
  const truth = seen.at(-1)?.world.key ?? START.key;
  assert.ok(layers.at(-1)?.has(truth), 'the observer lost the truth');
  let sure = 0;
  let alive = new Set(layers.at(-1)?.keys());
  for (const [i, { step, shown }] of [...seen.entries()].reverse()) {
    const [before, possible] = [new Set<string>(), new Map<string, Counts>()];
    for (const world of layers[i]?.values() ?? [])
      for (const one of steps(step[0] + step[1] + step[2])) {
        const there = after(world, one);
        if (sight(there) !== shown || !alive.has(there.key)) continue;
        before.add(world.key);
        possible.set(one.join(), one);
      }
    const [only] = possible.values();
    const added = step[0] + step[1] + step[2];
    if (possible.size === 1 && only?.includes(added)) sure += added;
    alive = before;
  }
  return sure;
}

test('an observer of every sheet, who knows the program, recovers no answer', (t) => {
  const random = randomFrom(37);
  let [sure, control, sheets] = [0, 0, 0];
  for (let series = 0; series < SERIES; series++) {
    // From even to nearly all alike.
    const edge = 0.33 + 0.6 * random();
    const kinds = Array.from({ length: ANSWERS }, () => {
      const dice = random();
      return dice < edge ? 0 : dice < edge + (1 - edge) / 2 ? 1 : 2;
    });
    sure += recovered(kinds, published);
    control += recovered(kinds, exact);
    sheets += Object.keys(moments(kinds, published).at(-1)?.world.edition.sheets ?? {}).length;
  }
  const share = sure / (SERIES * ANSWERS);
  t.diagnostic(`${SERIES} series with ${sheets} sheets, ${visited.size} worlds looked at`);
  t.diagnostic(`${sure} of ${SERIES * ANSWERS} answers recovered, ${(share * 100).toFixed(3)} %`);
  t.diagnostic(`control with exact numbers: ${control}`);
  assert.ok(control > 1_000, 'exact numbers must leak');
  assert.ok(sheets > SERIES * 1.3, 'too few sheets beside that of everybody');
  assert.ok(share <= 0.001);
});

import { cell, type Cells } from '../../../../src/core/counting/count.ts';

/**
 * Somebody who looks after every answer, and knows more than anybody should: how many answers there
 * are at every moment, that each has exactly one of three themes, and how the program works. What
 * cannot have been is left out; what is left over is what the observer knows.
 */
export interface Look {
  readonly count: number;
  readonly shown: Cells;
}

type State = readonly [number, number, number];

/** What `shown` allows: `[least, most]` of each theme. */
export type Reading = (shown: Cells, count: number) => readonly (readonly [number, number])[];

/** How many answers the observer knows for certain after these looks. */
export function recovered(looks: readonly Look[], reading: Reading): number {
  const layers: State[][] = [[[0, 0, 0]]];
  for (const [i, { count, shown }] of looks.entries()) {
    const before = layers[i] ?? [];
    const added = count - (looks[i - 1]?.count ?? 0);
    const bounds = reading(shown, count);
    const next = new Map<string, State>();
    for (const state of before)
      for (const step of steps(added)) {
        const after = plus(state, step);
        if (fits(after, bounds)) next.set(after.join(), after);
      }
    if (next.size === 0) throw new Error('the observer reads the numbers wrongly');
    layers.push([...next.values()]);
  }
  // Backwards: only what leads to the end has been.
  let sure = 0;
  let alive = new Set(layers.at(-1)?.map((state) => state.join()));
  for (let i = looks.length - 1; i >= 0; i--) {
    const added = (looks[i]?.count ?? 0) - (looks[i - 1]?.count ?? 0);
    const possible = new Set<string>();
    const from = new Set<string>();
    for (const state of layers[i] ?? [])
      for (const step of steps(added))
        if (alive.has(plus(state, step).join())) {
          possible.add(step.join());
          from.add(state.join());
        }
    if (possible.size === 1) {
      const [only = ''] = possible;
      if (only.split(',').includes(String(added))) sure += added;
    }
    alive = from;
  }
  return sure;
}

function plus(a: State, b: State): State {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function fits(state: State, bounds: ReturnType<Reading>): boolean {
  return bounds.every(([least, most], i) => {
    const value = state[i] ?? 0;
    return value >= least && value <= most;
  });
}

const known = new Map<number, State[]>();

function steps(total: number): State[] {
  const found = known.get(total) ?? [];
  if (found.length === 0)
    for (let a = 0; a <= total; a++)
      for (let b = 0; a + b <= total; b++) found.push([a, b, total - a - b]);
  known.set(total, found);
  return found;
}

/** The three themes' numbers as they were shown. */
export function themesOf(shown: Cells, themes: readonly string[]): number[] {
  return themes.map((theme) => cell(shown, `theme:${theme}`));
}

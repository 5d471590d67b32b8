import type { TallyLine } from '../../../../src/core/desk/tally.ts';

/** 1 January 2026. */
export const NEW_YEAR = 20_454;

let made = 0;

/** A parent's thread without a theme on 1 January 2026, except for `more`. */
export function line(more: Partial<TallyLine> = {}): TallyLine {
  return {
    ...{ id: `line-${++made}`, day: NEW_YEAR, door: 'parent', channel: 'thread', themes: [] },
    ...{ region: '', language: '', text: '' },
    ...more,
  };
}

/** `count` lines that are alike. */
export function lines(count: number, more: Partial<TallyLine> = {}): TallyLine[] {
  return Array.from({ length: count }, () => line(more));
}

/** Random numbers from 0 to 1 that are the same every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

import * as v from 'valibot';
import type { DocumentKind } from './kind.ts';
import { Day, Id, parserOf } from './schemas.ts';

/** Short on purpose: they stand on the board's one page. */
export const SIGNAL_LIMITS = { heard: 200, table: 60, answer: 200 } as const;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** What many people said, in a colleague's words, and where it went. Never a visitor's own words. */
export const SignalItem = v.strictObject({
  id: Id,
  heard: text(SIGNAL_LIMITS.heard),
  /** Where it was put on the table; '' while it was not. */
  table: text(SIGNAL_LIMITS.table),
  day: v.nullable(Day),
  /** What that table answered; '' while it did not. */
  answer: text(SIGNAL_LIMITS.answer),
});

/** The signals about one theme in one year; its id is `YYYY-<theme>`. */
export const Signal = v.strictObject({
  v: v.literal(1),
  items: v.pipe(v.array(SignalItem), v.maxLength(20)),
});

export type SignalItem = v.InferOutput<typeof SignalItem>;
export type Signal = v.InferOutput<typeof Signal>;

export const signalKind: DocumentKind<Signal> = {
  kind: 'signal',
  parse: parserOf(Signal),
  empty: { v: 1, items: [] },
};

export function signalId(year: number, theme: string): string {
  return `${year}-${theme}`;
}

/** Pure; null when it no longer fits, because a colleague did something else meanwhile. */
export type SignalCommand = (now: Signal) => Signal | null;

/** Adds one; once, however often it is tried. */
export function addItem(item: SignalItem): SignalCommand {
  return (now) => {
    const there = now.items.find(({ id }) => id === item.id);
    if (there) return same(there, item) ? now : null;
    return now.items.length < 20 ? { ...now, items: [...now.items, item] } : null;
  };
}

/** Changes one from `before`, as it was on the screen. */
export function changeItem(before: SignalItem, after: SignalItem): SignalCommand {
  return (now) => {
    const there = now.items.find(({ id }) => id === before.id);
    if (!there || !(same(there, before) || same(there, after))) return null;
    return { ...now, items: now.items.map((item) => (item === there ? after : item)) };
  };
}

export function removeItem(before: SignalItem): SignalCommand {
  return (now) => {
    const there = now.items.find(({ id }) => id === before.id);
    if (!there) return now;
    return same(there, before)
      ? { ...now, items: now.items.filter((item) => item !== there) }
      : null;
  };
}

function same(a: SignalItem, b: SignalItem): boolean {
  return a.heard === b.heard && a.table === b.table && a.day === b.day && a.answer === b.answer;
}

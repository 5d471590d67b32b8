import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Findable } from '../../src/core/faq/faq.ts';
import type { Block, Door } from '../../src/core/library/types.ts';
import { Entry } from '../../src/core/library/schema.ts';

const content = new URL('../../locales/content/nl/', import.meta.url);

export const json = (path: string | URL): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

export const told = (block: Block): readonly string[] =>
  'p' in block
    ? [block.p]
    : 'note' in block
      ? [block.note]
      : 'list' in block
        ? block.list
        : block.steps;

/** The shipped entries of one door, as they are searched. */
export function entriesOf(door: Door): Findable[] {
  const folder = new URL(`${door}/`, content);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => v.parse(Entry, json(new URL(name, folder))))
    .map(({ answer, ...entry }) => ({ ...entry, answer: answer.flatMap(told).join('\n') }));
}

/** Where the expected one stands among the found, 0 is first; -1 when it is not there. */
export function rankOf(found: readonly { id: string }[], expected: readonly string[]): number {
  return found.findIndex(({ id }) => expected.includes(id));
}

/** Shares of sentences whose entry came first, and within the first three, in percent. */
export function hits(ranks: readonly number[]): { first: number; three: number } {
  const share = (ok: (rank: number) => boolean): number =>
    Math.round((1000 * ranks.filter(ok).length) / ranks.length) / 10;
  return { first: share((rank) => rank === 0), three: share((rank) => rank >= 0 && rank < 3) };
}

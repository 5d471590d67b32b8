import { crisisIn, type CrisisWords } from '../../src/core/crisis/crisis.ts';
import { bands, buildIndex, search, type Findable, type Index } from '../../src/core/faq/faq.ts';
import { groupsIn } from '../../src/core/faq/groups.ts';
import type { Door, VisitorEntry, VisitorLibrary } from '../../src/core/library/types.ts';
import { layered } from '../../src/core/library/layered.ts';
import { normalised } from '../../src/core/library/plain.ts';
import type { ThreadView } from '../threads/threads.ts';
import { wordsOfAnswer } from './answer-words.ts';
import type { Website } from './website.ts';

/** What somebody asked, from a thread that is open at this desk. Never leaves its memory. */
export interface Asked {
  readonly mailbox: string;
  readonly door: Door;
  readonly text: string;
  /** Id of the entry that was read before; '' for none. */
  readonly after: string;
}

/** A question that the website did not answer well, and the entry that may have been looked for. */
export interface Searched extends Asked {
  /** The nearest; null where nothing is near. */
  readonly entry: VisitorEntry | null;
}

/** Longer is a story, not a way to ask. */
const SENTENCES = 400;

export interface Finder {
  readonly door: Door;
  readonly entries: readonly VisitorEntry[];
  readonly index: Index;
  readonly crisis: CrisisWords;
}

/** Reads a library once, to search it for many. */
export function finderOf({ door, entries, crisis }: VisitorLibrary): Finder {
  return { door, entries, crisis, index: buildIndex(entries.map(findable)) };
}

/**
 * Those of `asked` for which no entry was found by their words, or that came after one that did not
 * help. What may tell of danger is no wording. Pure.
 */
export function searchedFor(asked: readonly Asked[], finder: Finder): Searched[] {
  const mine = asked.filter(
    ({ door, text }) =>
      door === finder.door && text.trim() !== '' && !crisisIn(text, finder.crisis),
  );
  return mine.flatMap((one) => {
    const [best] = search(finder.index, one.text.slice(0, SENTENCES), 1);
    if (best && best.score >= bands.answer && one.after === '') return [];
    const near = best && best.score >= bands.offer ? best.id : one.after;
    return [{ ...one, entry: finder.entries.find(({ id }) => id === near) ?? null }];
  });
}

/** The first words of a thread whose door is known. */
export function askedIn({ mailbox, entries }: ThreadView): Asked[] {
  const first = entries.find((entry) => entry.kind === 'visitor' && entry.proven);
  if (first?.kind !== 'visitor') return [];
  const { door, text, after = '' } = first.submission;
  return [{ mailbox, door, text, after }];
}

/** How many of `threads` may have looked for the entry `name`, and did not find it. */
export function missed(
  threads: readonly ThreadView[],
  { starter, local }: Pick<Website, 'starter' | 'local'>,
  name: string,
): number {
  const [door, id] = name.split('/') as [Door, string];
  if (id === '') return 0;
  const finder = finderOf(layered(starter, local, { locale: 'nl', door }));
  const found = searchedFor(threads.flatMap(askedIn), finder);
  return found.filter(({ entry }) => entry?.id === id).length;
}

/** Questions of one door that ask the same, as far as can be seen. */
export interface Alike {
  readonly door: Door;
  /** At least one. */
  readonly asked: readonly Searched[];
  /** The entry that most of them may have looked for; null where nothing is near. */
  readonly entry: VisitorEntry | null;
}

/** `found` by likeness, most asked first. Those of `apart` stand alone: a colleague said so. Pure. */
export function alikeOf(
  found: readonly Searched[],
  { door, index }: Finder,
  apart: ReadonlySet<string>,
): Alike[] {
  const together = found.filter(({ mailbox }) => !apart.has(mailbox));
  const alone = found.filter(({ mailbox }) => apart.has(mailbox)).map((one) => [one]);
  const groups = groupsIn(index, together, ({ text }) => text.slice(0, SENTENCES));
  return [...groups, ...alone].map((asked) => ({ door, asked, entry: mostNamed(asked) }));
}

function mostNamed(asked: readonly Searched[]): VisitorEntry | null {
  const named = asked.flatMap(({ entry }) => entry ?? []);
  const times = (id: string): number => named.filter((entry) => entry.id === id).length;
  return named.toSorted((a, b) => times(b.id) - times(a.id))[0] ?? null;
}

/** Words in a row that are somebody's own way to say it: with them, a name may come along. */
const OWN_WORDS = 6;

/**
 * Whether `sentence` is what a visitor typed, or a piece of it: then it is no wording of ours yet.
 */
export function asTyped(sentence: string, text: string): boolean {
  const [ours, theirs] = [normalised(sentence), normalised(text)];
  if (ours === '' || ours === theirs) return ours !== '';
  const words = ours.split(' ');
  return words.some(
    (_, at) =>
      at + OWN_WORDS <= words.length &&
      ` ${theirs} `.includes(` ${words.slice(at, at + OWN_WORDS).join(' ')} `),
  );
}

function findable({ id, question, wordings, answer }: VisitorEntry): Findable {
  return { id, question, wordings, answer: wordsOfAnswer(answer) };
}

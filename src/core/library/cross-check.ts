import { normalised } from './plain.ts';
import type { Problem } from './problem.ts';
import type { Contact, Door, Entry, Story, Topics } from './types.ts';

/** What only shows when everything in one language lies side by side. */

/** A part of a library and where it came from. */
export interface Placed<T> {
  /** Its file. */
  readonly path: string;
  /** Its place in that file: `entries.2`, '' for the whole of it. */
  readonly at: string;
  readonly value: T;
}

/** Null stands for a file that could not be read: then nothing is said about what refers to it. */
export interface Whole {
  readonly topics: Omit<Topics, 'v'> | null;
  readonly entries: readonly Placed<Entry>[];
  /** `door/id` of entries whose files are there but could not be read. */
  readonly unread: ReadonlySet<string>;
  readonly contacts: readonly Placed<Contact>[] | null;
  readonly stories: readonly Placed<Story>[];
}

export const DOORS: Readonly<Record<Door, string>> = { parent: 'ouders', youth: 'jongeren' };

/** How an entry is named among those of both doors. */
export function entryName({ door, id }: { readonly door: Door; readonly id: string }): string {
  return `${door}/${id}`;
}

/** Every problem between the parts; empty when they fit. */
export function crossCheck(whole: Whole): Problem[] {
  return [
    ...twice(whole.entries, entryName),
    ...twice(whole.stories, entryName),
    ...twice(whole.contacts ?? [], ({ id }) => id),
    ...references(whole),
    ...sameSentences(whole.entries),
  ];
}

function references({ topics, entries, unread, contacts, stories }: Whole): Problem[] {
  const problems: Problem[] = [];
  const names = new Set([...entries.map(({ value }) => entryName(value)), ...unread]);
  const doorsOf = new Map((contacts ?? []).map(({ value }) => [value.id, value.doors]));
  for (const placed of entries) {
    const { door, topic, id } = placed.value;
    if (topics && !topics[door].some((one) => one.id === topic))
      problems.push(at(placed, 'topic', `het onderwerp “${topic}” is er niet voor ${DOORS[door]}`));
    placed.value.related?.forEach((other, i) => {
      const place = `related.${i}`;
      if (other === id) problems.push(at(placed, place, 'dit is de vraag zelf'));
      else if (!names.has(entryName({ door, id: other })))
        problems.push(at(placed, place, `de vraag “${other}” is er niet voor ${DOORS[door]}`));
    });
    placed.value.contacts?.forEach((contact, i) => {
      const doors = doorsOf.get(contact);
      const place = `contacts.${i}`;
      if (contacts && !doors)
        problems.push(at(placed, place, `het contact “${contact}” staat niet in contacts.json`));
      else if (doors?.includes(door) === false)
        problems.push(at(placed, place, `het contact “${contact}” is er niet voor ${DOORS[door]}`));
    });
    for (const list of ['related', 'contacts'] as const)
      placed.value[list]?.forEach((one, i, all) => {
        if (all.indexOf(one) < i)
          problems.push(at(placed, `${list}.${i}`, `“${one}” staat er twee keer`));
      });
  }
  for (const placed of stories) {
    const { entry, door } = placed.value;
    if (entry !== undefined && !names.has(entryName({ door, id: entry })))
      problems.push(at(placed, 'entry', `de vraag “${entry}” is er niet voor ${DOORS[door]}`));
  }
  return problems;
}

/** The same words can lead to one entry only. */
function sameSentences(entries: readonly Placed<Entry>[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, { readonly placed: Placed<Entry>; readonly place: string }[]>();
  for (const placed of entries) {
    const { door, question, wordings } = placed.value;
    const own = new Set<string>();
    [question, ...wordings].forEach((sentence, i) => {
      const place = i === 0 ? 'question' : `wordings.${i - 1}`;
      const plain = normalised(sentence);
      if (plain === '') problems.push(at(placed, place, 'hier staan geen woorden'));
      else if (own.has(plain))
        problems.push(at(placed, place, `“${sentence}” staat er al, als vraag of als andere zin`));
      else {
        own.add(plain);
        const key = `${door} ${plain}`;
        seen.set(key, [...(seen.get(key) ?? []), { placed, place }]);
      }
    });
  }
  for (const places of seen.values())
    for (const { placed, place } of places) {
      const other = places.find((one) => one.placed !== placed)?.placed;
      if (other) problems.push(at(placed, place, `deze zin staat ook bij ${whereIs(other)}`));
    }
  return problems;
}

/** Those that have the name of an earlier one. */
export function twice<T>(placed: readonly Placed<T>[], name: (value: T) => string): Problem[] {
  const seen = new Set<string>();
  return placed.flatMap((one) => {
    const known = seen.has(name(one.value));
    seen.add(name(one.value));
    return known ? [at(one, 'id', `“${name(one.value)}” is er al`)] : [];
  });
}

function whereIs({ path, at: place, value }: Placed<Entry>): string {
  return place === '' ? path : `“${value.question}”`;
}

function at({ path, at: prefix }: Placed<unknown>, place: string, message: string): Problem {
  return { path, at: prefix === '' ? place : `${prefix}.${place}`, message };
}

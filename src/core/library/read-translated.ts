import { crossCheck, entryName, twice, type Placed } from './cross-check.ts';
import type { Problem } from './problem.ts';
import { parsed } from './problem.ts';
import { readPart, sameId, twiceInTopics, type LanguageFile } from './read-language.ts';
import { CrisisList, Texts, Topics } from './schema.ts';
import { TranslatedContacts, Translation } from './schema-translations.ts';
import type * as library from './types.ts';

/** What there is to translate. */
export interface Main {
  readonly language: library.LibraryLanguage;
  /** `door/id` of every entry that has a file, read or not. */
  readonly entries: ReadonlySet<string>;
}

/**
 * What one language says of Dutch, with what could be read of it; `problems` gets the rest. Any
 * part may be missing: then Dutch is shown.
 */
export function readTranslated(
  lang: string,
  files: readonly LanguageFile[],
  dutch: Main,
  problems: Problem[],
): library.LibraryLanguage {
  const at = (path: string, place: string, message: string): void => {
    problems.push({ path: `${lang}/${path}.json`, at: place, message });
  };
  const part = <T>(value: T | 'missing' | null): T | null => (value === 'missing' ? null : value);
  const texts = part(readPart(files, 'texts', Texts, problems));
  const topics = part(readPart(files, 'topics', Topics, problems));
  const crisis = part(readPart(files, 'crisis', CrisisList, problems));
  const contacts = part(readPart(files, 'contacts', TranslatedContacts, problems));
  const translations = readTranslations(files, dutch, problems);
  const { topics: mainTopics, contacts: mainContacts } = dutch.language;
  problems.push(...twiceInTopics(lang, topics));
  for (const door of ['parent', 'youth'] as const)
    topics?.[door].forEach(({ id, first }, i) => {
      if (lacks(mainTopics[door], id))
        at('topics', `${door}.${i}.id`, `het onderwerp “${id}” is er niet in het Nederlands`);
      if (first) at('topics', `${door}.${i}.first`, 'de volgorde staat in nl/topics.json');
    });
  contacts?.contacts.forEach(({ id }, i) => {
    if (lacks(mainContacts, id))
      at('contacts', `contacts.${i}.id`, `het contact “${id}” is er niet in het Nederlands`);
  });
  problems.push(
    ...twice(
      (contacts?.contacts ?? []).map((value, i) => ({
        ...{ path: `${lang}/contacts.json`, at: `contacts.${i}`, value },
      })),
      ({ id }) => id,
    ),
  );
  const reviewed = Object.entries({ texts, topics, crisis, contacts }).flatMap(([name, file]) =>
    file?.reviewed === undefined ? [] : [[name, file.reviewed] as const],
  );
  return {
    texts: { parent: texts?.parent ?? {}, youth: texts?.youth ?? {} },
    topics: { parent: topics?.parent ?? [], youth: topics?.youth ?? [] },
    ...{ entries: [], contacts: [], stories: [] },
    crisis: { phrases: crisis?.phrases ?? [], except: crisis?.except ?? [] },
    translations,
    contactWords: contacts?.contacts ?? [],
    reviewed: Object.fromEntries(reviewed),
  };
}

/** Of an empty list nothing is said: its file could not be read, and that is said already. */
const lacks = (list: readonly { readonly id: string }[], id: string): boolean =>
  list.length > 0 && !list.some((one) => one.id === id);

function readTranslations(
  files: readonly LanguageFile[],
  { language, entries }: Main,
  problems: Problem[],
): readonly library.Translation[] {
  const dutch = new Map(language.entries.map((entry) => [entryName(entry), entry]));
  const placed: Placed<library.Translation>[] = [];
  for (const { path, place, json } of files) {
    const wrong = (at: string, message: string): unknown => problems.push({ path, at, message });
    if (place.kind === 'story') wrong('', 'verhalen zijn er alleen in het Nederlands');
    if (place.kind !== 'entry' || !json) continue;
    const value = parsed(Translation, json.value, path, problems);
    if (!value) continue;
    sameId(value.id, place.id, path, problems);
    if (value.door !== place.door)
      wrong('door', `hier staat ${value.door}, maar het bestand ligt in de map ${place.door}`);
    const entry = dutch.get(entryName(value));
    if (!entries.has(entryName(place))) wrong('', 'deze vraag is er niet in het Nederlands');
    if (entry && value.links && value.links.length !== (entry.links?.length ?? 0))
      wrong('links', `in het Nederlands zijn het er ${entry.links?.length ?? 0}`);
    placed.push({ path, at: '', value });
  }
  const asEntries = placed.map(({ path, at, value }) => {
    const { v, id, door, reviewed, question, wordings, answer } = value;
    const words = { v, id, door, reviewed, question, wordings, answer };
    return { path, at, value: { ...words, topic: '', source: '' } };
  });
  const apart = { topics: null, contacts: null, stories: [], unread: new Set<string>() };
  problems.push(...crossCheck({ ...apart, entries: asEntries }));
  return placed.map(({ value }) => value);
}

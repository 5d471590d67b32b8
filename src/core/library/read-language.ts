import type { GenericSchema, InferOutput } from 'valibot';
import { crossCheck, entryName, type Placed, type Whole } from './cross-check.ts';
import type { PartName, Place } from './places.ts';
import { parsed, type Problem } from './problem.ts';
import { Contacts, CrisisList, Entry, Story, Texts, Topics } from './schema.ts';
import type * as library from './types.ts';

/** A file of one language; `json` is null when it could not be read. */
export interface LanguageFile {
  readonly path: string;
  readonly place: Exclude<Place, { kind: 'script' }>;
  readonly json: { readonly value: unknown } | null;
}

/** The language of which every part must be there; the others say what of it they have words for. */
export const MAIN = 'nl';

/** All that is said in Dutch, with what could be read of it; `problems` gets the rest. */
export function readMain(
  files: readonly LanguageFile[],
  problems: Problem[],
): library.LibraryLanguage {
  const part = <Schema extends GenericSchema>(name: PartName, schema: Schema) =>
    readPart(files, name, schema, problems);
  const texts = part('texts', Texts);
  const topics = part('topics', Topics);
  const contacts = part('contacts', Contacts);
  const crisis = part('crisis', CrisisList);
  const { entries, unread } = readEntries(files, problems);
  const stories = readStories(files, problems);

  const missing = (name: PartName): void => {
    problems.push({ path: `${MAIN}/${name}.json`, at: '', message: 'dit bestand is er niet' });
  };
  if (texts === 'missing') missing('texts');
  if (crisis === 'missing') missing('crisis');
  if (topics === 'missing') missing('topics');
  if (contacts === 'missing') missing('contacts');
  if (entries.length + unread.size === 0)
    problems.push({ path: `${MAIN}/parent`, at: '', message: 'er is nog geen enkel antwoord' });

  const known = <T>(value: T | 'missing' | null): T | null => (value === 'missing' ? null : value);
  const contactsAt = known(contacts)?.contacts.map((value, i) => ({
    path: `${MAIN}/contacts.json`,
    at: `contacts.${i}`,
    value,
  }));
  const whole = { topics: known(topics), contacts: contactsAt ?? null, entries, unread, stories };
  problems.push(
    ...crossCheck(whole),
    ...twiceInTopics(MAIN, known(topics)),
    ...firstInTopics(MAIN, whole),
  );
  const values = <T>(placed: readonly Placed<T>[]): T[] => placed.map(({ value }) => value);
  return {
    texts: { parent: known(texts)?.parent ?? {}, youth: known(texts)?.youth ?? {} },
    topics: { parent: known(topics)?.parent ?? [], youth: known(topics)?.youth ?? [] },
    entries: values(entries),
    contacts: known(contacts)?.contacts ?? [],
    stories: values(stories),
    crisis: { phrases: known(crisis)?.phrases ?? [], except: known(crisis)?.except ?? [] },
  };
}

/** Null when the file is there and cannot be used. */
export function readPart<Schema extends GenericSchema>(
  files: readonly LanguageFile[],
  name: PartName,
  schema: Schema,
  problems: Problem[],
): InferOutput<Schema> | 'missing' | null {
  const file = files.find(({ place }) => place.kind === name);
  if (!file) return 'missing';
  return file.json && parsed(schema, file.json.value, file.path, problems);
}

function readEntries(
  files: readonly LanguageFile[],
  problems: Problem[],
): { entries: Placed<library.Entry>[]; unread: Set<string> } {
  const entries: Placed<library.Entry>[] = [];
  const unread = new Set<string>();
  for (const { path, place, json } of files) {
    if (place.kind !== 'entry') continue;
    const value = json && parsed(Entry, json.value, path, problems);
    if (value) entries.push({ path, at: '', value });
    // Under its file's name too, so that nobody is told of what refers to it.
    if (!value || entryName(value) !== entryName(place)) unread.add(entryName(place));
    if (value) sameId(value.id, place.id, path, problems);
    if (value && value.door !== place.door)
      problems.push({
        path,
        at: 'door',
        message: `hier staat ${value.door}, maar het bestand ligt in de map ${place.door}`,
      });
  }
  return { entries, unread };
}

function readStories(files: readonly LanguageFile[], problems: Problem[]): Placed<library.Story>[] {
  return files.flatMap(({ path, place, json }) => {
    if (place.kind !== 'story' || !json) return [];
    const value = parsed(Story, json.value, path, problems);
    if (value) sameId(value.id, place.id, path, problems);
    return value ? [{ path, at: '', value }] : [];
  });
}

/** An id is found again by the name of its file. */
export function sameId(id: string, name: string, path: string, problems: Problem[]): void {
  if (id !== name)
    problems.push({
      path,
      at: 'id',
      message: `hier staat “${id}”, maar het bestand heet ${name}.json`,
    });
}

/** What comes first in a topic has to be in it. */
function firstInTopics(lang: string, { topics, entries, unread }: Whole): Problem[] {
  const places = new Set(entries.map(({ value: { door, topic, id } }) => `${door}/${topic}/${id}`));
  return (['parent', 'youth'] as const).flatMap((door) =>
    (topics?.[door] ?? []).flatMap(({ id: topic, first = [] }, i) =>
      first.flatMap((id, j) =>
        places.has(`${door}/${topic}/${id}`) || unread.has(entryName({ door, id }))
          ? []
          : [
              {
                path: `${lang}/topics.json`,
                at: `${door}.${i}.first.${j}`,
                message: `de vraag “${id}” staat niet bij dit onderwerp`,
              },
            ],
      ),
    ),
  );
}

export function twiceInTopics(lang: string, topics: library.Topics | null): Problem[] {
  return (['parent', 'youth'] as const).flatMap((door) =>
    (topics?.[door] ?? []).flatMap(({ id }, i, all) =>
      all.findIndex((one) => one.id === id) < i
        ? [
            {
              path: `${lang}/topics.json`,
              at: `${door}.${i}.id`,
              message: `het onderwerp “${id}” is er al`,
            },
          ]
        : [],
    ),
  );
}

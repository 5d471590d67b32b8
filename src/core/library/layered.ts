import { scriptFor } from '../dialogue/for-door.ts';
import type { Script } from '../dialogue/script.ts';
import { entryName } from './cross-check.ts';
import { IN_DUTCH, inLanguage, type InLanguage } from './in-language.ts';
import { withWordings } from './more-wordings.ts';
import { textIdsOf } from './text-ids.ts';
import type {
  Conversation,
  Door,
  Entry,
  LibraryLanguage,
  LocalLayer,
  Starter,
  Story,
  VisitorContact,
  VisitorEntry,
  VisitorLibrary,
  VisitorStory,
} from './types.ts';

/** What is shown where there is nothing else. */
const MAIN = 'nl';

/** Before there is any set: a library of nothing, in which a page still works. */
export const EMPTY_STARTER: Starter = { v: 1, scripts: {}, languages: {} };
export const EMPTY_LAYER: LocalLayer = {
  v: 1,
  entries: [],
  hidden: [],
  contacts: [],
  stories: [],
  texts: {},
};
const EMPTY_LANGUAGE: LibraryLanguage = {
  texts: { parent: {}, youth: {} },
  topics: { parent: [], youth: [] },
  entries: [],
  contacts: [],
  stories: [],
  crisis: { phrases: [], except: [] },
};

/** Named one by one: what is added for staff must not reach visitors by itself. */
const ENTRY_FIELDS = [
  'id',
  'topic',
  'question',
  'wordings',
  'answer',
  'municipality',
  'links',
] as const;
const CONTACT_FIELDS = [
  'id',
  'name',
  'who',
  'phone',
  'url',
  'hours',
  'independent',
  'free',
  'urgent',
  'called',
  'municipality',
] as const;
const STORY_FIELDS = ['id', 'title', 'by', 'example', 'paragraphs'] as const;

interface Asked {
  readonly locale: string;
  readonly door: Door;
}

/**
 * What `door` gets in `locale`: the starter set under the point's own layer, without what is for
 * staff only, each thing in that language where there are words for it and in Dutch where there are
 * none. `held`: nobody checked that language, so what to do in danger is said in Dutch and English.
 * What refers to nothing (a hidden entry, a contact that went) is left out.
 */
export function layered(
  starter: Starter,
  local: LocalLayer,
  { locale, door, held = false }: Asked & { readonly held?: boolean },
): VisitorLibrary {
  const shipped = languageOf(starter, MAIN);
  const inWordsOf = (lang: string): InLanguage =>
    lang === MAIN ? IN_DUTCH : inLanguage(languageOf(starter, lang), shipped, lang);
  const words = inWordsOf(locale);

  const ofDoor = (one: { readonly door: Door }): boolean => one.door === door;
  const hidden = new Set(local.hidden);
  const contacts = over(shipped.contacts, local.contacts).filter(({ doors }) =>
    doors.includes(door),
  );
  const topics = shipped.topics[door];
  const entries = inOrder(
    topics.flatMap(({ first = [] }) => first),
    over(
      withWordings(shipped.entries, local).filter(
        (entry) => ofDoor(entry) && !hidden.has(entryName(entry)),
      ),
      local.entries.filter(ofDoor),
    ),
  );
  const english = inWordsOf(held ? 'en' : MAIN);
  const urgent = new Set(contacts.filter((one) => one.urgent).map(({ id }) => id));
  const isOfDanger = ({ contacts: [first = ''] = [] }: Entry): boolean => urgent.has(first);
  const ids = new Set(entries.map(({ id }) => id));
  const known = { entries: ids, contacts: new Set(contacts.map(({ id }) => id)) };
  const used = new Set(entries.map(({ topic }) => topic));
  return {
    v: 1,
    locale,
    door,
    lang: MAIN,
    topics: topics
      .filter(({ id }) => used.has(id))
      .map((topic) => ({ id: topic.id, title: topic.title, ...words.topic(topic, door) })),
    // What somebody can read comes first in its topic.
    entries: entries
      .map((entry) => ({
        ...visitorEntry(entry, known),
        // Other ways to ask in Dutch are for who reads Dutch: a fifth of all that is loaded.
        ...(locale !== MAIN && { wordings: [] }),
        ...(held && isOfDanger(entry) ? also(english.entry(entry)) : words.entry(entry)),
      }))
      .sort((a, b) => Number(b.lang !== undefined) - Number(a.lang !== undefined)),
    contacts: contacts.map((contact): VisitorContact => ({
      ...pick(contact, CONTACT_FIELDS),
      ...(held && contact.urgent ? null : words.contact(contact)),
    })),
    stories: over(shipped.stories.filter(ofDoor), local.stories.filter(ofDoor)).map((story) =>
      visitorStory(story, ids),
    ),
    ...publishedOf(local, door),
    crisis: crisisOf(starter, locale),
    scripts: scriptsFor(starter, door),
    texts: textsOf(starter, local, { locale, door }),
  };
}

/** The same once more in other words, beside Dutch. */
function also(words: ReturnType<InLanguage['entry']>): Pick<VisitorEntry, 'also'> {
  if (!words) return {};
  const { question, answer, lang } = words;
  return { also: { question, answer, lang } };
}

/** By id: a file's name puts "buddy-worden" before "buddy". */
function scriptsFor({ scripts }: Starter, door: Door): VisitorLibrary['scripts'] {
  const ids = Object.keys(scripts).sort();
  return Object.fromEntries(
    ids.flatMap((id) => {
      const script = scripts[id];
      return script ? [[id, scriptFor(script, door)]] : [];
    }),
  );
}

/** In Dutch whatever the language of the page: a point writes them once. */
function publishedOf(
  { done = [], meetings = [], ideas = [] }: LocalLayer,
  door: Door,
): Pick<VisitorLibrary, 'done' | 'meetings' | 'ideas'> {
  const here = ({ doors }: { readonly doors: readonly Door[] }): boolean => doors.includes(door);
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return {
    done: done.filter(here).sort((a, b) => order(b.day, a.day)),
    meetings: meetings.filter(here).sort((a, b) => order(a.day + a.from, b.day + b.from)),
    ideas: ideas.filter(here),
  };
}

/** The entries that `first` names, in its order, then the others as they were. */
function inOrder(first: readonly string[], entries: readonly Entry[]): readonly Entry[] {
  const rank = ({ id }: Entry): number => first.indexOf(id) + 1 || Infinity;
  return [...entries].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** The conversations a page can begin at once, with their words for parents. */
export function conversationOf(
  starter: Starter,
  local: LocalLayer,
  locale: string,
  ids: readonly string[],
): Conversation {
  const scripts: Record<string, Script> = {};
  for (const id of ids) {
    const script = starter.scripts[id];
    if (script) scripts[id] = script;
  }
  const all = textsOf(starter, local, { locale, door: 'parent' });
  const texts: Record<string, string> = {};
  for (const id of Object.values(scripts).flatMap(textIdsOf)) texts[id] = all[id] ?? '';
  return { scripts, texts };
}

/** From the most general to the most particular: a later one takes the place of an earlier. */
function textsOf(
  starter: Starter,
  local: LocalLayer,
  { locale, door }: Asked,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const lang of new Set([MAIN, locale]))
    for (const tone of new Set<Door>(['parent', door]))
      Object.assign(texts, languageOf(starter, lang).texts[tone], local.texts[lang]?.[tone]);
  return texts;
}

/** People in need write in any language they know: Dutch counts everywhere. */
function crisisOf(starter: Starter, locale: string): VisitorLibrary['crisis'] {
  const lists = [...new Set([MAIN, locale])].map((lang) => languageOf(starter, lang).crisis);
  return {
    phrases: [...new Set(lists.flatMap(({ phrases }) => phrases))],
    except: [...new Set(lists.flatMap(({ except }) => except))],
  };
}

function visitorEntry(
  entry: Entry,
  known: { readonly entries: ReadonlySet<string>; readonly contacts: ReadonlySet<string> },
): VisitorEntry {
  const contacts = entry.contacts?.filter((id) => known.contacts.has(id)) ?? [];
  const related = entry.related?.filter((id) => known.entries.has(id)) ?? [];
  return {
    ...pick(entry, ENTRY_FIELDS),
    // "Wij keken dit na" is untrue while something is left to check.
    ...(!entry.review?.length && { reviewed: entry.reviewed }),
    ...(contacts.length > 0 && { contacts }),
    ...(related.length > 0 && { related }),
  };
}

function visitorStory(story: Story, entries: ReadonlySet<string>): VisitorStory {
  const { entry } = story;
  return {
    ...pick(story, STORY_FIELDS),
    ...(entry !== undefined && entries.has(entry) && { entry }),
  };
}

/** What of `names` there is in `value`. */
function pick<T extends object, Name extends keyof T>(
  value: T,
  names: readonly Name[],
): Pick<T, Name> {
  const there = names.filter((name) => value[name] !== undefined);
  return Object.fromEntries(there.map((name) => [name, value[name]])) as Pick<T, Name>;
}

/** `own` on top: in the place of the shipped one with its id, or after all of them. */
function over<T extends { readonly id: string }>(shipped: readonly T[], own: readonly T[]): T[] {
  const left = new Map(own.map((one) => [one.id, one]));
  const placed = shipped.map((one) => {
    const mine = left.get(one.id);
    left.delete(one.id);
    return mine ?? one;
  });
  return [...placed, ...left.values()];
}

function languageOf(starter: Starter, lang: string): LibraryLanguage {
  return Object.hasOwn(starter.languages, lang)
    ? (starter.languages[lang] ?? EMPTY_LANGUAGE)
    : EMPTY_LANGUAGE;
}

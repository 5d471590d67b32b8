import { entryName } from './cross-check.ts';
import { FIELDS, type What } from './field-names.ts';
import type { Shown } from './laid-over.ts';
import { EMPTY_LAYER } from './layered.ts';
import type { Door, LibraryLanguage, LocalLayer } from './types.ts';

/** One difference between two starter sets, for the colleague who takes the new one. */
export interface Change {
  readonly what: What;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Language; '' for scripts, which have none. */
  readonly lang: string;
  /** Null for what both doors share. */
  readonly door: Door | null;
  readonly id: string;
  /** How a person knows it: the question, the name, the first words. */
  readonly title: string;
  /** Names of the changed fields, of what was changed. */
  readonly fields: readonly string[];
  /** The point has its own in this place, so visitors see no difference. */
  readonly own: boolean;
  /** All of this in a sentence: "Antwoord en bron veranderd: Wie leest wat ik schrijf?" */
  readonly sentence: string;
}

/** A thing that can be compared: where it is, and its fields. */
interface Item {
  readonly what: What;
  readonly lang: string;
  readonly door: Door | null;
  readonly id: string;
  readonly title: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const NOUNS: Readonly<Record<What, string>> = {
  entry: 'antwoord',
  contact: 'contact',
  story: 'verhaal',
  done: 'wat wij deden',
  meeting: 'bijeenkomst',
  idea: 'idee',
  topic: 'onderwerp',
  text: 'tekst',
  script: 'gesprek',
  crisis: 'lijst van woorden bij nood',
};
const DOORS: Readonly<Record<Door, string>> = { parent: ' voor ouders', youth: ' voor jongeren' };
const LANGUAGES: Readonly<Record<string, string>> = {
  en: ' (Engels)',
  ar: ' (Arabisch)',
  tr: ' (Turks)',
  pl: ' (Pools)',
  uk: ' (Oekraïens)',
};

/** What `next` has that `old` had not, and the reverse; in the order of the sets, removals last. */
export function changes(old: Shown, next: Shown, local: LocalLayer = EMPTY_LAYER): Change[] {
  const before = new Map(itemsOf(old).map((item) => [keyOf(item), item]));
  const own = ownKeys(local);
  const found: Change[] = [];
  const add = (kind: Change['kind'], item: Item, fields: readonly string[]): void => {
    const { what, lang, door, id, title } = item;
    const mine = own.has(keyOf(item));
    const sentence = `${sentenceOf(kind, item, fields)}${mine ? '. U heeft hier zelf iets voor.' : ''}`;
    found.push({ what, kind, lang, door, id, title, fields, own: mine, sentence });
  };
  for (const item of itemsOf(next)) {
    const was = before.get(keyOf(item));
    before.delete(keyOf(item));
    const fields = was ? changedFields(was, item) : [];
    if (!was) add('added', item, []);
    else if (fields.length > 0) add('changed', item, fields);
  }
  for (const item of before.values()) add('removed', item, []);
  return [...found, ...otherOrder(old, next)];
}

/** Topics that stayed, in another order on the screen. */
function otherOrder(old: Shown, next: Shown): Change[] {
  return Object.entries(next.languages).flatMap(([lang, { topics }]) =>
    (['parent', 'youth'] as const).flatMap((door): Change[] => {
      const was = old.languages[lang]?.topics[door].map(({ id }) => id) ?? [];
      const is = topics[door].map(({ id }) => id);
      const stayed = was.filter((id) => is.includes(id));
      if (stayed.join() === is.filter((id) => was.includes(id)).join()) return [];
      const sentence = `Volgorde van de onderwerpen${DOORS[door]} veranderd${LANGUAGES[lang] ?? ''}`;
      const change = { what: 'topic', kind: 'changed', lang, door, id: '', title: '' } as const;
      return [{ ...change, fields: ['order'], own: false, sentence }];
    }),
  );
}

function itemsOf({ scripts, languages, done = [], meetings = [], ideas = [] }: Shown): Item[] {
  const words = Object.entries(languages).flatMap(([lang, language]) => itemsIn(lang, language));
  const talks = Object.values(scripts).map(({ id, ...steps }): Item => ({
    ...{ what: 'script', lang: '', door: null, id, title: id },
    fields: { steps },
  }));
  const item = (what: What, { id, title, ...fields }: Published): Item => ({
    ...{ what, lang: '', door: null, id, title },
    fields: { title, ...fields },
  });
  return [
    ...words,
    ...done.map((one) => item('done', one)),
    ...meetings.map((one) => item('meeting', one)),
    ...ideas.map((one) => item('idea', one)),
    ...talks,
  ];
}

/** What has a title of its own, and is for whoever it says. */
interface Published {
  readonly id: string;
  readonly title: string;
}

function itemsIn(lang: string, language: LibraryLanguage): Item[] {
  const { entries, contacts, stories, topics, texts, crisis } = language;
  const { translations = [], contactWords = [] } = language;
  const doors = ['parent', 'youth'] as const;
  const item = (
    what: What,
    door: Door | null,
    id: string,
    title: string,
    fields: object,
  ): Item => ({
    ...{ what, lang, door, id, title },
    fields: { ...fields },
  });
  return [
    ...entries.map((entry) => item('entry', entry.door, entry.id, entry.question, entry)),
    ...contacts.map((contact) => item('contact', null, contact.id, contact.name, contact)),
    ...translations.map((one) => item('entry', one.door, one.id, one.question, one)),
    ...contactWords.map((one) => item('contact', null, one.id, one.name ?? one.id, one)),
    ...stories.map((story) => item('story', story.door, story.id, story.title, story)),
    ...doors.flatMap((door) => [
      ...topics[door].map((topic) => item('topic', door, topic.id, topic.title, topic)),
      ...Object.entries(texts[door]).map(([id, text]) => item('text', door, id, text, { text })),
    ]),
    item('crisis', null, 'crisis', '', crisis),
  ];
}

function changedFields(was: Item, is: Item): string[] {
  const names = new Set([...Object.keys(was.fields), ...Object.keys(is.fields)]);
  return [...names].filter(
    (name) => JSON.stringify(was.fields[name]) !== JSON.stringify(is.fields[name]),
  );
}

function sentenceOf(kind: Change['kind'], item: Item, fields: readonly string[]): string {
  const { what, door, lang, title } = item;
  const where = `${LANGUAGES[lang] ?? ''}${title && `: ${title}`}`;
  const noun = `${NOUNS[what]}${door ? DOORS[door] : ''}`;
  if (kind === 'added') return `Nieuw: ${noun}${where}`;
  if (kind === 'removed') return `Weg: ${noun}${where}`;
  const names = fields.map((name) => FIELDS[what][name] ?? name);
  const last = names.pop() ?? '';
  const list = names.length > 0 ? `${names.join(', ')} en ${last}` : last;
  return `${list.charAt(0).toUpperCase()}${list.slice(1)} veranderd${where}`;
}

function keyOf({ what, lang, door, id }: Omit<Item, 'title' | 'fields'>): string {
  return JSON.stringify([what, lang, door, id]);
}

/** Where the point has its own, as {@link keyOf} names places. */
function ownKeys({ entries, hidden, contacts, stories, texts }: LocalLayer): Set<string> {
  const keys = new Set<string>();
  const names = [...entries.map(entryName), ...hidden];
  for (const name of names) {
    const [door, id = ''] = name.split('/');
    keys.add(keyOf({ what: 'entry', lang: 'nl', door: door as Door, id }));
  }
  for (const { id } of contacts) keys.add(keyOf({ what: 'contact', lang: 'nl', door: null, id }));
  for (const { id, door } of stories) keys.add(keyOf({ what: 'story', lang: 'nl', door, id }));
  for (const [lang, doors] of Object.entries(texts))
    for (const door of ['parent', 'youth'] as const)
      for (const id of Object.keys(doors[door])) keys.add(keyOf({ what: 'text', lang, door, id }));
  return keys;
}

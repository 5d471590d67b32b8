import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readFolder } from '../../hub/services/starter-folder.ts';
import { clipName, heardText, sentencesOf } from '../../src/core/clip-name.ts';
import { readStarter } from '../../src/core/library/read-starter.ts';
import type { LibraryLanguage } from '../../src/core/library/types.ts';
import { readCatalog, type Catalog } from '../../src/i18n/catalog.ts';
import { dayInWords, weekdaysInWords } from '../../src/i18n/dates.ts';
import { LOCALES, SOURCE_LOCALE, YOUTH_TONE, type Locale } from '../../src/i18n/locales.ts';
import { messagesOf } from '../../test/i18n/messages.ts';

/** Words that a screen shows as one, or a part of them: "Vraag" of "Vraag 2 van 7". */
export interface ClipText {
  /** The language of the words around it. */
  readonly lang: string;
  /** As `heardText` gives it. */
  readonly text: string;
  /**
   * The language that it is said in: the name of a language is said as its speakers do. Null where
   * no program speaks it, and only a recording can.
   */
  readonly voice: string | null;
}

/** Languages that espeak-ng has no voice for. */
const UNSPOKEN: ReadonlySet<string> = new Set(['ti', 'so', 'ps', 'ckb', 'zgh']);

/** Read by staff, who read; and words of keys, which are for screen readers. */
const NOT_FOR_VISITORS =
  /^(kiosk\/(worker|supervisor)\/|src\/ui\/kiosk\/keyboard\/)|\/(enrol|staff|pin|steunpunt-kiosk-(staff|enrol))[^/]*\.ts$/;

/** A sheet is filled in on somebody's own phone: the waiting room only says what it is called. */
const NOT_IN_THE_WAITING_ROOM = /^blad\.(?!.*\.(title|menu)$)/;

const locales = Object.keys(LOCALES) as Locale[];
/** "Vraag 2 van 7", a 31st of the month, a minute; others are said digit by digit. */
const NUMBERS = [...Array.from({ length: 32 }, (_, i) => i), 40, 50, 60].map(String);

/**
 * Everything that a waiting-room screen says in words of ours, by the name of its clip. What a
 * support point writes itself is not in it, nor are answers and stories: those need a voice on the device.
 * Throws when two texts have one name.
 */
export async function clipTexts(root: string): Promise<Map<string, ClipText>> {
  const all = new Map<string, ClipText>();
  const add = (lang: string, text: string, voice = lang): void => {
    if (text === '') return;
    const name = clipName(lang, text);
    const known = all.get(name);
    if (known && (known.lang !== lang || known.text !== text))
      throw new Error(`one name for “${known.text}” and “${text}”`);
    all.set(name, known ?? { lang, text, voice: UNSPOKEN.has(voice) ? null : voice });
  };
  const library = readStarter(await readFolder(join(root, 'locales/content')));
  if (!library.ok) throw new Error('the starter set is not whole: npm run content says why');
  for (const lang of locales) {
    for (const words of screenWords(root, lang)) for (const text of pieces(words)) add(lang, text);
    for (const text of [...NUMBERS, ...dateWords(lang)]) add(lang, text);
    for (const other of locales) add(lang, heardText(LOCALES[other].name), other);
    const language = library.starter.languages[lang];
    if (!language) continue;
    for (const [id, words] of doorTexts(language)) {
      if (NOT_IN_THE_WAITING_ROOM.test(id)) continue;
      const [, voice = lang] = /language-([a-z]{2})$/.exec(id) ?? [];
      for (const text of sentencesOf(words)) add(lang, text, voice);
    }
    for (const words of namesOf(language)) for (const text of sentencesOf(words)) add(lang, text);
  }
  return all;
}

/** Sentences without a value whole, the others as what stands around their values. */
function pieces(words: string): string[] {
  return sentencesOf(words).flatMap((sentence) => sentence.split(/\{\d\}/).map(heardText));
}

/** All that the code says on a screen of the kiosk, in both tones where there are two. */
function screenWords(root: string, lang: Locale): string[] {
  const messages = kioskMessages(root);
  const said = (name: string, orElse: Catalog): string[] => {
    const words = { ...catalog(root, name), ...catalog(root, `kiosk/${name}`) };
    // What is not translated yet is not said in an accent.
    return [...messages.keys()].flatMap((id) => words[id] ?? orElse[id] ?? []);
  };
  if (lang !== SOURCE_LOCALE) return said(lang, {});
  return [...messages.values(), ...said(YOUTH_TONE, Object.fromEntries(messages))];
}

function catalog(root: string, name: string): Catalog {
  const file: unknown = JSON.parse(readFileSync(join(root, 'locales', `${name}.json`), 'utf8'));
  // The waiting room's begins empty.
  return Object.keys((file as { messages: object }).messages).length > 0 ? readCatalog(file) : {};
}

/** Messages of the waiting room's own modules, and of those of the visitor's screens that it loads. */
function kioskMessages(root: string): Map<string, string> {
  const todo = ['kiosk', 'src/ui/kiosk']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((file) => file.endsWith('.ts') && !NOT_FOR_VISITORS.test(file));
  const seen = new Set(todo);
  const messages = new Map<string, string>();
  for (const file of todo) {
    const source = readFileSync(join(root, file), 'utf8');
    for (const [id, text] of messagesOf(source, file)) messages.set(id, text);
    for (const [, from = ''] of source.matchAll(
      /^(?:import|export) (?!type)[^;]*?'(\.[^']+\.ts)'/gms,
    )) {
      const next = join(dirname(file), from);
      if (!next.startsWith('src/ui/') || NOT_FOR_VISITORS.test(next) || seen.has(next)) continue;
      seen.add(next);
      todo.push(next);
    }
  }
  return messages;
}

const doorTexts = ({ texts }: LibraryLanguage): [string, string][] => [
  ...Object.entries(texts.parent),
  ...Object.entries(texts.youth),
];

/** What a visitor chooses by: topics, questions, titles, names; and all about who helps at once. */
function namesOf({ topics, entries, contacts, stories }: LibraryLanguage): string[] {
  return [
    ...[...topics.parent, ...topics.youth].map(({ title }) => title),
    ...entries.map(({ question }) => question),
    ...stories.flatMap(({ title, by }) => [title, by]),
    ...contacts.flatMap(({ name, who, hours = '', urgent }) => [name, hours, urgent ? who : '']),
  ];
}

/** Weekdays and months, as days are written on our screens. */
function dateWords(locale: string): string[] {
  const days = Array.from({ length: 366 }, (_, i) => new Date(2024, 0, 1 + i));
  const week = [1, 2, 3, 4, 5, 6, 7];
  const today = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day');
  const lists = week.map((day) =>
    weekdaysInWords([week.find((one) => one !== day) ?? 1, day], locale),
  );
  const written = [today, ...lists, ...days.map((day) => dayInWords(day, locale))];
  return [...new Set(written.flatMap((words) => words.split(' ')).map(heardText))].filter(
    (word) => !/^\d*$/.test(word),
  );
}

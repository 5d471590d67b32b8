import type { Door } from '../library/types.ts';
import { readability, sentencesOf, type Sentence } from './measure.ts';
import { BLAME, FORMAL, LEGAL, SHORT, type Swap } from './words.ts';

/**
 * How easy a Dutch text reads, as remarks with a suggestion each. A guard, no judge: it counts and
 * compares words. Pure, for the desk while somebody writes and for `npm run lint:taal`.
 */

export type RemarkKind =
  | 'sentence'
  | 'word'
  | 'long-word'
  | 'short-form'
  | 'legal'
  | 'percent'
  | 'passive'
  | 'blame'
  | 'tone'
  | 'negation'
  | 'hard';

export interface Remark {
  readonly kind: RemarkKind;
  /** `must` fails the check of what is shipped. At the desk nothing does. */
  readonly level: 'must' | 'hint';
  /** Where, in characters of the text. */
  readonly at: number;
  /** The words it is about, as they stand there. */
  readonly found: string;
  /** What is the matter and what to do, in Dutch. */
  readonly say: string;
}

export interface Reader {
  /** Parents are "u", young people "je". Without a door nothing is said of it. */
  readonly door?: Door;
}

/** Sentences are best up to ten words. */
export const LONG_SENTENCE = 15;
export const TOO_LONG_SENTENCE = 20;
const LONG_WORD = 14;
const EASY = 75;
const HARD = 60;

/** Long, but what it is called: nobody has a shorter name for them. */
const NAMES =
  /^(?:samenwerkingsverband(?:en)?|onderwijsconsulent(?:en)?|leerplichtambtenaar|leerplichtambtenaren|clientondersteuner|cliëntondersteuner|vertrouwenspersoon|vertrouwenspersonen|jeugdgezondheidszorg|kindertelefoon|jeugdbeschermer|leerlingenvervoer|geschillencommissie|ondertoezichtstelling|familiegroepsplan|mantelzorgmakelaar|jeugdsteunpunt|kinderombudsman|gezinsbeschermer)$/i;

/** The longest thing that we publish. More than that was pasted, and is read at every keystroke. */
export const READ = 8_000;

/** What there is to say about the first {@link READ} characters of `whole`, in their order. */
export function remarks(whole: string, { door }: Reader = {}): Remark[] {
  const text = whole.slice(0, READ);
  const sentences = sentencesOf(text);
  return [
    ...sentences.flatMap(lengthRemarks),
    ...swapped(
      text,
      FORMAL,
      'word',
      'must',
      (hard, kinder) => `“${hard}” leest stroef. Schrijf: ${kinder}.`,
    ),
    ...swapped(
      text,
      LEGAL,
      'legal',
      'hint',
      (hard, kinder) => `“${hard}” is taal van de wet. Schrijf: ${kinder}.`,
    ),
    ...swapped(
      text,
      SHORT,
      'short-form',
      'must',
      (hard, kinder) => `Schrijf “${hard}” uit: ${kinder}.`,
    ),
    ...swapped(
      text,
      BLAME,
      'blame',
      'must',
      (hard, kinder) => `“${hard}” kan als een verwijt klinken. Schrijf: ${kinder}.`,
    ),
    ...percents(text),
    ...sentences.flatMap(passive),
    ...sentences.flatMap(twiceNot),
    ...sentences.flatMap(longWords),
    ...tone(text, door),
    ...hard(text),
  ].sort((a, b) => a.at - b.at);
}

function lengthRemarks({ text, at, words }: Sentence): Remark[] {
  if (words.length <= LONG_SENTENCE) return [];
  const level = words.length > TOO_LONG_SENTENCE ? 'must' : 'hint';
  const say = `Deze zin heeft ${words.length} woorden. Knip hem in twee of drie korte zinnen.`;
  return [{ kind: 'sentence', level, at, found: text, say }];
}

function swapped(
  text: string,
  swaps: readonly Swap[],
  kind: RemarkKind,
  level: Remark['level'],
  words: (hard: string, kinder: string) => string,
): Remark[] {
  return swaps.flatMap(([hard, kinder]) =>
    Array.from(text.matchAll(edged(hard)), ({ index, 0: found }) => ({
      ...{ kind, level, at: index, found },
      say: words(found, kinder),
    })),
  );
}

const patterns = new Map<string, RegExp>();

/** `hard` as a word of its own. */
function edged(hard: string): RegExp {
  const known =
    patterns.get(hard) ?? new RegExp(`(?<![\\p{L}\\p{N}])${hard}(?![\\p{L}\\p{N}])`, 'giu');
  patterns.set(hard, known);
  return known;
}

function percents(text: string): Remark[] {
  return Array.from(text.matchAll(/\d+(?:[.,]\d+)?\s?(?:%|procent)/gi), ({ index, 0: found }) => ({
    ...({ kind: 'percent', level: 'hint', at: index, found } as const),
    say: `Een deel is makkelijker dan “${found}”. Schrijf bijvoorbeeld: 1 op de 4.`,
  }));
}

/** "wordt … gedaan": who does it is not said. "Word 18" and "wordt boos" are no such thing. */
const PASSIVE =
  /(?<!\p{L})(?:word|wordt|worden|werd|werden)(?!\p{L})[^,;:]*?(?<!\p{L})(?:\p{L}*ge\p{L}{2,}(?:d|t|en)|(?:be|ver|ont|her)\p{L}{2,}(?:d|t|en))(?!\p{L})/iu;

function passive({ text, at }: Sentence): Remark[] {
  const found = PASSIVE.exec(text);
  if (!found) return [];
  const say = `Zeg wie het doet. Dus niet “het wordt gedaan”, maar “wij doen het”.`;
  return [{ kind: 'passive', level: 'hint', at: at + found.index, found: found[0], say }];
}

/** Within one thought: "geen bezwaar en geen klacht" says no to two things, each once. */
const TWICE_NOT =
  /(?<!\p{L})(?:niet|geen|nooit)(?!\p{L})(?:(?!\s(?:en|of|dat|dan|is|om|waarom)\s)[^,;:]){0,30}?(?<!\p{L})(?:niet|geen|zonder|onmogelijk|onterecht)(?!\p{L})/iu;

function twiceNot({ text, at }: Sentence): Remark[] {
  const found = TWICE_NOT.exec(text);
  if (!found) return [];
  const say = 'Hier staat twee keer “niet” of “geen”. Zeg liever wat wél kan.';
  return [{ kind: 'negation', level: 'hint', at: at + found.index, found: found[0], say }];
}

function longWords({ words, text, at }: Sentence): Remark[] {
  return words
    .filter((word) => word.length >= LONG_WORD && !word.includes('.') && !NAMES.test(word))
    .map((found) => ({
      ...({ kind: 'long-word', level: 'hint', at: at + text.indexOf(found), found } as const),
      say: `“${found}” is een lang woord. Kies een korter woord, of leg het uit in de volgende zin.`,
    }));
}

/** What somebody else says, between quotation marks, may say "je" to anybody. */
const quoted = (text: string): string =>
  text.replaceAll(/“[^”]*”|‘[^’]*’(?!\p{L})|"[^"]*"|(?<!\p{L})'[^']*'(?!\p{L})/gu, (words) =>
    ' '.repeat(words.length),
  );

function tone(text: string, door: Door | undefined): Remark[] {
  if (!door) return [];
  const other =
    door === 'parent'
      ? /(?<![\p{L}-])(?:jij|jou|jouw|jullie|je)(?![\p{L}-])/giu
      : /(?<![\p{L}-])(?:u|uw|uzelf)(?![\p{L}-])/giu;
  const say =
    door === 'parent'
      ? 'Deze tekst is voor ouders: schrijf “u” en “uw”.'
      : 'Deze tekst is voor jongeren: schrijf “je” en “jouw”.';
  const [first] = quoted(text).matchAll(other);
  return first ? [{ kind: 'tone', level: 'must', at: first.index, found: first[0], say }] : [];
}

function hard(text: string): Remark[] {
  const score = readability(text);
  if (score === null || score >= EASY) return [];
  const level = score < HARD ? 'must' : 'hint';
  const say = 'Dit stuk leest zwaar. Korte zinnen en korte woorden helpen.';
  return [{ kind: 'hard', level, at: 0, found: '', say }];
}

import { isName } from './glossary.ts';
import { wordsOf, type Sentence } from './measure.ts';
import type { Remark } from './remark.ts';

/** Sentences are best up to ten words. */
export const LONG_SENTENCE = 15;
export const TOO_LONG_SENTENCE = 20;
const LONG_WORD = 14;

/** What there is to say about one sentence. */
export const sentenceRemarks = (sentence: Sentence): Remark[] => [
  ...length(sentence),
  ...passive(sentence),
  ...twiceNot(sentence),
  ...longWords(sentence),
];

function length({ text, at, words }: Sentence): Remark[] {
  if (words.length <= LONG_SENTENCE) return [];
  const cut = cutInTwo(text);
  const why = `Deze zin heeft ${words.length} woorden.`;
  const suggestion = 'Knip hem in twee of drie korte zinnen.';
  const level = words.length > TOO_LONG_SENTENCE ? 'must' : 'hint';
  return [
    { kind: 'sentence', level, at, found: text, why, suggestion, ...(cut && { instead: cut }) },
  ];
}

/** A new thought, with a sentence of its own: who, and then what they do. */
const NEXT_THOUGHT =
  /;\s+|,\s+(?:(en|maar|want)\s+)(?=(?:u|je|wij|we|hij|zij|ze|jullie|er|ik)\s)/giu;
/** Begun so, what comes before the comma is no sentence. */
const NO_SENTENCE =
  /^(?:als|omdat|wanneer|toen|hoewel|terwijl|zodra|indien|doordat|nadat|voordat|tenzij|zolang|dat)\s/iu;
const FEWEST_WORDS = 4;

/** `text` as two sentences, cut nearest to its middle; '' where no place is sure. */
function cutInTwo(text: string): string {
  if (NO_SENTENCE.test(text)) return '';
  const middle = text.length / 2;
  const [best] = Array.from(text.matchAll(NEXT_THOUGHT))
    .map(({ index, 0: join, 1: word = '' }) => ({
      before: text.slice(0, index),
      after: capital(
        (/^(?:maar|want)$/i.test(word) ? `${word} ` : '') + text.slice(index + join.length),
      ),
      off: Math.abs(index - middle),
    }))
    .filter((cut) => [cut.before, cut.after].every((part) => wordsOf(part).length >= FEWEST_WORDS))
    .sort((a, b) => a.off - b.off);
  return best ? `${best.before}. ${best.after}` : '';
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "wordt … gedaan": who does it is not said. "Word 18" and "wordt boos" are no such thing. */
const PASSIVE =
  /(?<!\p{L})(?:word|wordt|worden|werd|werden)(?!\p{L})[^,;:]*?(?<!\p{L})(?:\p{L}*ge\p{L}{2,}(?:d|t|en)|(?:be|ver|ont|her)\p{L}{2,}(?:d|t|en))(?!\p{L})/iu;

function passive({ text, at }: Sentence): Remark[] {
  const found = PASSIVE.exec(text);
  if (!found) return [];
  const why = 'Hier staat niet wie het doet.';
  const suggestion = 'Dus niet “het wordt gedaan”, maar “wij doen het”.';
  const there = { at: at + found.index, found: found[0] };
  return [{ kind: 'passive', level: 'hint', ...there, why, suggestion }];
}

/** Within one thought: "geen bezwaar en geen klacht" says no to two things, each once. */
const TWICE_NOT =
  /(?<!\p{L})(?:niet|geen|nooit)(?!\p{L})(?:(?!\s(?:en|of|dat|dan|is|om|waarom)\s)[^,;:]){0,30}?(?<!\p{L})(?:niet|geen|zonder|onmogelijk|onterecht)(?!\p{L})/iu;

function twiceNot({ text, at }: Sentence): Remark[] {
  const found = TWICE_NOT.exec(text);
  if (!found) return [];
  const why = 'Hier staat twee keer “niet” of “geen”.';
  const suggestion = 'Zeg liever wat wél kan.';
  const there = { at: at + found.index, found: found[0] };
  return [{ kind: 'negation', level: 'hint', ...there, why, suggestion }];
}

function longWords({ words, text, at }: Sentence): Remark[] {
  let from = 0;
  return words.flatMap((found): Remark[] => {
    const place = text.indexOf(found, from);
    from = place + found.length;
    if (found.length < LONG_WORD || found.includes('.') || isName(found)) return [];
    const why = `“${found}” is een lang woord.`;
    const suggestion = 'Kies een korter woord, of leg het uit in de volgende zin.';
    return [{ kind: 'long-word', level: 'hint', at: at + place, found, why, suggestion }];
  });
}

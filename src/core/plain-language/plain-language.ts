import type { Door } from '../library/types.ts';
import { BLAME, DUTY, SHARP } from './blame-words.ts';
import { FORMAL, LEGAL } from './formal-words.ts';
import { readability, sentencesOf } from './measure.ts';
import { swapRemark, type Remark, type RemarkKind } from './remark.ts';
import { sentenceRemarks } from './sentence-rules.ts';
import { SHORT } from './short-forms.ts';
import { swapsIn, type Swaps } from './swap.ts';
import { toneRemarks } from './tone.ts';

/**
 * How easy a Dutch text reads, as remarks with a suggestion each. A guard, no judge: it counts and
 * compares words. Pure, for the desk while somebody writes and for `npm run lint:taal`.
 */

export type { Remark, RemarkKind } from './remark.ts';

export interface Reader {
  /** Parents are "u", young people "je". Without a door only a mix of both is told. */
  readonly door?: Door;
}

const EASY = 75;
const HARD = 60;

/** The longest thing that we publish. More than that was pasted. */
export const READ = 8_000;

type Rule = readonly [
  swaps: Swaps,
  kind: RemarkKind,
  level: Remark['level'],
  why: (found: string) => string,
];

const RULES: readonly Rule[] = [
  [FORMAL, 'word', 'must', (found) => `“${found}” leest stroef.`],
  [LEGAL, 'legal', 'hint', (found) => `“${found}” is taal van de wet.`],
  [SHORT, 'short-form', 'must', (found) => `Niet iedereen kent “${found}”.`],
  [BLAME, 'blame', 'must', (found) => `“${found}” kan als een verwijt klinken.`],
  [SHARP, 'blame', 'hint', (found) => `“${found}” kan hard klinken.`],
  [DUTY, 'duty', 'must', (found) => `“${found}” klinkt streng.`],
];

/** What there is to say about the first {@link READ} characters of `whole`, in their order. */
export function remarks(whole: string, { door }: Reader = {}): Remark[] {
  const text = whole.slice(0, READ);
  const words = RULES.flatMap(([swaps, kind, level, why]) =>
    swapsIn(text, swaps).map((one) => swapRemark(one, kind, level, why(one.found))),
  );
  // Of a word that should go for a better reason its length says nothing.
  const said = ({ kind, at }: Remark): boolean =>
    kind === 'long-word' && words.some((one) => one.at <= at && at < one.at + one.found.length);
  return [
    ...sentencesOf(text)
      .flatMap(sentenceRemarks)
      .filter((one) => !said(one)),
    ...words,
    ...percents(text),
    ...toneRemarks(text, door),
    ...hard(text),
  ].sort((a, b) => a.at - b.at);
}

function percents(text: string): Remark[] {
  return Array.from(text.matchAll(/\d+(?:[.,]\d+)?\s?(?:%|procent)/gi), ({ index, 0: found }) => ({
    ...({ kind: 'percent', level: 'hint', at: index, found } as const),
    why: `Een deel is makkelijker dan “${found}”.`,
    suggestion: 'Schrijf bijvoorbeeld: 1 op de 4.',
  }));
}

function hard(text: string): Remark[] {
  const score = readability(text);
  if (score === null || score >= EASY) return [];
  const why = 'Dit stuk leest zwaar.';
  const suggestion = 'Korte zinnen en korte woorden helpen.';
  const level = score < HARD ? 'must' : 'hint';
  return [{ kind: 'hard', level, at: 0, found: '', why, suggestion }];
}

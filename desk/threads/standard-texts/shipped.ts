import { languageOfTexts, type StandardText } from '../../../src/core/desk/standard-texts.ts';
import { dayInWords, dayOf } from '../../../src/i18n/dates.ts';
import { isoDay } from '../../days.ts';
import type { ThreadView } from '../threads.ts';
import { arabic } from './ar.ts';
import { english } from './en.ts';
import { titles, type AnswerLanguage, type TextId } from './language.ts';
import { dutchForYouth } from './nl-x-jong.ts';
import { dutch } from './nl.ts';

export const answerLanguages: readonly AnswerLanguage[] = [dutch, dutchForYouth, english, arabic];

/** What is shipped, before a point changes anything. */
export const shippedTexts: readonly StandardText[] = answerLanguages.flatMap(
  ({ language, texts }) =>
    (Object.keys(titles) as TextId[]).map((id) => ({
      ...{ id, language, title: titles[id], text: texts[id] },
    })),
);

type Writer = Pick<ThreadView, 'locale' | 'door'>;

/** What we say to this visitor: in their own language, or in Dutch where we have none of it. */
export function answerLanguageOf({ locale, door }: Writer): AnswerLanguage {
  const wanted = languageOfTexts(locale, door);
  const ours = answerLanguages.find(({ language }) => language === wanted);
  return ours ?? (door === 'youth' ? dutchForYouth : dutch);
}

/**
 * What `say` says to this visitor. Beside another language it stands in Dutch too: names and what a
 * colleague typed are Dutch, and whoever helps the reader may know that alone.
 */
export function sayTo(writer: Writer, say: (language: AnswerLanguage) => string): string {
  const theirs = answerLanguageOf(writer);
  const ours = answerLanguageOf({ locale: 'nl', door: writer.door });
  return [...new Set([theirs, ours])].map(say).join('\n\n');
}

/** A day in the words of an answer: `vrijdag 27 november`. */
export function dayInAnswer({ language }: AnswerLanguage, day: number): string {
  return dayInWords(dayOf(isoDay(day)), language);
}

/**
 * For this visitor: what is in their language first, then Dutch in the tone of their door, then the
 * rest, each as a group with its language.
 */
export function groupedFor(
  { locale, door }: Writer,
  texts: readonly StandardText[],
): { readonly language: string; readonly texts: readonly StandardText[] }[] {
  const first = languageOfTexts(locale, door);
  const tone = languageOfTexts('nl', door);
  const languages = [...new Set([first, tone, ...texts.map(({ language }) => language)])];
  return languages
    .map((language) => ({ language, texts: texts.filter((text) => text.language === language) }))
    .filter((group) => group.texts.length > 0);
}

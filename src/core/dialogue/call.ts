import type { Call } from '../message.ts';
import type { Answer, Answers } from './state.ts';

/**
 * What a script that submits as `call` may ask, by the names of its steps. Only `phone` has to be
 * there; what is not asked, or skipped, counts as what asks least of anybody.
 */

/** Options of the steps that have a fixed set; the script need not offer them all. */
export const CALL_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  daypart: ['morning', 'afternoon', 'evening', 'any'] satisfies Call['daypart'][],
  interpreter: ['yes', 'no'],
  voicemail: ['yes', 'no'],
};

/** Where `message.ts` draws the line. */
const LONGEST = 60;

/**
 * The call that `answers` ask for, and in one sentence what about ('' for no word). `locale` is the
 * language to speak when they name none. Null without a phone number.
 */
export function toCall(answers: Answers, locale: string): { call: Call; topic: string } | null {
  const { phone, daypart, language, interpreter, voicemail, topic } = answers;
  const other = typed(answers['other-language']);
  if (!typed(phone)) return null;
  const call: Call = {
    phone: typed(phone),
    daypart:
      (['morning', 'afternoon', 'evening'] as const).find((part) => is(daypart, part)) ?? 'any',
    // An option is a language tag, but for the one that leads to a field of its own.
    language:
      typed(language) ||
      other ||
      (language?.kind === 'option' && language.id !== 'other' ? language.id : locale),
    interpreter: is(interpreter, 'yes'),
    voicemail: is(voicemail, 'yes'),
  };
  return { call, topic: topic?.kind === 'text' ? topic.text.trim() : '' };
}

function typed(answer: Answer | undefined): string {
  return answer?.kind === 'text' ? answer.text.trim().slice(0, LONGEST) : '';
}

function is(answer: Answer | undefined, option: string): boolean {
  return answer?.kind === 'option' && answer.id === option;
}

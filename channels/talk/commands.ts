import { alike } from '../../src/core/alike.ts';
import { LANGUAGES, sayIn } from '../words/words.ts';

/** Words that are understood wherever a conversation is, in every language we speak. */

export type Command = 'menu' | 'back' | 'stop' | 'answer' | 'help';

const WORDS = [
  ['menu', 'word.menu'],
  ['back', 'word.back'],
  ['stop', 'word.stop'],
  // "Stop" itself never gets here by SMS: the provider keeps it.
  ['stop', 'word.wipe'],
  ['answer', 'word.answer'],
  ['help', 'word.help'],
] as const;

const known = new Map<string, Command>(
  LANGUAGES.flatMap(({ locale }) => {
    const say = sayIn(locale, null);
    return WORDS.map(([command, id]) => [bare(say(id)), command] as const);
  }),
);

/** Null for anything but such a word on its own. */
export function commandIn(typed: string): Command | null {
  return known.get(bare(typed)) ?? null;
}

/** Whether `typed` is a yes, in any language we speak. */
export const isYes = (typed: string): boolean => yeses.has(bare(typed));

/** Whether `typed` passes a question over, in any language we speak. */
export const isSkip = (typed: string): boolean => skips.has(bare(typed));

const skips: ReadonlySet<string> = new Set([
  ...LANGUAGES.map(({ locale }) => bare(sayIn(locale, null)('word.skip'))),
  'sla over',
]);

const yeses: ReadonlySet<string> = new Set([
  ...LANGUAGES.map(({ locale }) => bare(sayIn(locale, null)('word.yes'))),
  ...['ok', 'oke', 'okay', 'jawel', 'klopt'],
]);

/** The language whose own name was typed; null for anything else. */
export function languageIn(typed: string): string | null {
  const name = bare(typed);
  return LANGUAGES.find((one) => bare(one.name) === name)?.locale ?? null;
}

/** To compare what was typed in a hurry: "Menu!", "«меню»". */
export function bare(text: string): string {
  return alike(text).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

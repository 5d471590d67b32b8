import { parseReceipt } from '../../src/core/typed-receipt.ts';
import { openTyped } from './code.ts';
import { languageIn } from './commands.ts';
import { speak } from './doors.ts';
import { languageOfLetters } from './letters.ts';
import type { Heard } from './place.ts';
import type { Visit } from './visit.ts';

/** What somebody types instead of choosing: a code, a language, or what it is about. */
export async function typedAnywhere(visit: Visit, typed: string): Promise<Heard> {
  if (looksLikeCode(typed)) return openTyped(visit, typed);
  const locale = languageIn(typed);
  if (locale) return speak(visit, locale, { at: 'menu' });
  const go = { at: 'found', text: typed } as const;
  const own = languageOfLetters(typed);
  return own && own !== visit.locale ? speak(visit, own, go) : { go };
}

const looksLikeCode = (typed: string): boolean =>
  parseReceipt(typed) !== null || (/^[\p{Nd}\s.-]+$/u.test(typed) && typed.length >= 16);

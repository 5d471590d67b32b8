/** Where `message.ts` draws the line. */
const LONGEST = 60;
const FEWEST_DIGITS = 8;

/**
 * What stands in the way of calling the number in `text`; null when nothing does. Digits of any
 * script count and anything may stand between them: no country is refused.
 */
export function phoneProblem(text: string): 'empty' | 'short' | 'long' | null {
  if (text.trim() === '') return 'empty';
  if ((text.match(/\p{Nd}/gu) ?? []).length < FEWEST_DIGITS) return 'short';
  return text.trim().length > LONGEST ? 'long' : null;
}

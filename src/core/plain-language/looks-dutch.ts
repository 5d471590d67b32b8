import { wordsOf } from './measure.ts';

/** Small words that Dutch cannot do without, and its neighbours have not. */
const SMALL = new Set(
  (
    'de het een en van ik je niet dat die er maar om hem dan zou wat mijn dit zo door over ze zich ' +
    'bij ook tot je mij uit voor naar heb heeft wij ons onze uw u met als zijn hij zij kunt kan moet'
  ).split(' '),
);
const ENOUGH = 5;
const SHARE = 0.2;

/** Whether `text` is Dutch, for who writes in several languages. False for a few words. */
export function looksDutch(text: string): boolean {
  const words = wordsOf(text.toLowerCase());
  const small = words.filter((word) => SMALL.has(word)).length;
  return words.length >= ENOUGH && small / words.length >= SHARE;
}

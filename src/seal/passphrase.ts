import { WORDS } from './passphrase-words.ts';
import { randomBytes } from './random.ts';

const COUNT = 5;

/**
 * Five words a person can remember, for example `molen appel trui zondag fluit`: 55 bits, behind
 * Argon2id.
 */
export function suggestPassphrase(): string {
  return Array.from({ length: COUNT }, randomWord).join(' ');
}

/** 2,048 divides 65,536, so every word is as likely. */
function randomWord(): string {
  const [high = 0, low = 0] = randomBytes(2);
  const word = WORDS[(high * 256 + low) % WORDS.length];
  if (word === undefined) throw new Error('the word list is empty');
  return word;
}

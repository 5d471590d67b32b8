import { alike } from '../alike.ts';

/**
 * The words of `text` as they sound, so that most slips of the pen disappear: case, accents,
 * apostrophes, t/d/dt, ij/ei/y, s/z, f/v, g/ch, doubled consonants, dragged-out vowels, the n of
 * -en. Made for Dutch; text in other scripts it only splits.
 */
export function soundsOf(text: string): readonly string[] {
  const sounds = alike(text)
    .replace(/ij|y/g, 'ei')
    .replace(/z/g, 's')
    .replace(/v/g, 'f')
    .replace(/ch/g, 'g')
    .replace(/([^aeou])\1+/g, '$1')
    .replace(/(.)\1+\1/g, '$1$1')
    .replace(/dt?\b/g, 't')
    .replace(/en\b/g, 'e');
  return sounds.match(/[\p{L}\p{N}]+/gu) ?? [];
}

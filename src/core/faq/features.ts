import { alike } from '../alike.ts';

/**
 * A word as it is heard, so that the usual slips fall together: t/d/dt at the end, ij/ei, t/th and
 * doubled letters, except at the end, where they are abbreviations (opp). Slips of Dutch; words of
 * other languages bear it.
 */
function heard(word: string): string {
  return word
    .replace(/dt?$/, 't')
    .replace(/ij/g, 'ei')
    .replace(/th/g, 't')
    .replace(/(.)\1(?=.)/g, '$1');
}

/**
 * What a text is compared by, with how often it occurs: its words, its pairs of words written as
 * one ("wacht lijst" is "wachtlijst"), and three and four letters in a row, which stand for stems,
 * compounds, typing errors and unfinished words. No stop words ("mag" and "wil" ask for different
 * answers), no stemmer, and the same for every script.
 */
export function featuresOf(text: string): Map<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string): unknown => features.set(feature, (features.get(feature) ?? 0) + 1);
  let before = '';
  for (const written of alike(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const word = heard(written);
    add(` ${word}`);
    if (before) add(` ${before}${word}`);
    before = word;
    const edged = `|${word}|`;
    for (let end = 3; end <= edged.length; end++) {
      add(edged.slice(end - 3, end));
      if (end > 3) add(edged.slice(end - 4, end));
    }
  }
  return features;
}

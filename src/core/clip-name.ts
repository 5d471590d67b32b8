/**
 * What a spoken clip is found by: the words on the screen themselves. So whatever stands there is
 * said, or is honestly not said; nothing says a text that has been changed since.
 */

/** Marks that nobody hears: soft hyphens, zero-width and bidi controls. */
const UNHEARD = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const EDGES = /^[\s.,:;…·–—()"“”„‘’«»،؛-]+|[\s.,:;…·–—()"“”„‘’«»،؛-]+$/g;

/** `text` as it is looked up: without what nobody hears at its edges; '' where nothing is to be said. */
export function heardText(text: string): string {
  const heard = text.normalize('NFC').replace(UNHEARD, '').replace(/\s+/g, ' ').replace(EDGES, '');
  return /[\p{L}\p{N}]/u.test(heard) ? heard : '';
}

/** The sentences of `text`, each as {@link heardText} gives it. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…؟።])\s+/)
    .map(heardText)
    .filter((sentence) => sentence !== '');
}

/** Name of the clip that says `heard` in `lang`: eleven characters at most, the same everywhere. */
export function clipName(lang: string, heard: string): string {
  // cyrb53 (public domain): nobody attacks names of clips, and two alike fail `npm test`.
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const char of `${lang}\n${heard}`) {
    const code = char.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/**
 * The fewest parts that `has`, in order, that make up `sentence`: "Vraag", "2", "van", "7". A number
 * that it has not is said digit by digit. Null when something of the sentence is in no part.
 */
export function partsOf(sentence: string, has: (part: string) => boolean): string[] | null {
  const words = sentence.split(' ').filter((word) => heardText(word) !== '');
  // From the end, so that each rest is looked at once.
  const best: (string[] | null)[] = Array<null>(words.length).fill(null);
  best.push([]);
  for (let from = words.length - 1; from >= 0; from--)
    for (let to = words.length; to > from; to--) {
      const rest = best[to];
      const part = rest && partOf(words.slice(from, to), has);
      const parts = part && [...part, ...rest];
      const known = best[from];
      if (parts && (!known || parts.length < known.length)) best[from] = parts;
    }
  return best[0] ?? null;
}

function partOf(words: readonly string[], has: (part: string) => boolean): string[] | null {
  const part = heardText(words.join(' '));
  if (has(part)) return [part];
  const digits = words.length === 1 && /^\+?[\d-]+$/.test(part) ? part.match(/\d/g) : null;
  return digits?.every(has) ? digits : null;
}

import type { Said } from './types.ts';

/** What a provider of SMS carries in one message, with room to spare. In UTF-16 units. */
export const LONGEST = 1_500;

/** One message of many, where each costs somebody money. */
export function inOne(all: readonly Said[]): Said[] {
  const text = all.map((said) => said.text).join('\n\n');
  const quick = all.findLast((said) => said.quick)?.quick;
  return [{ text, ...(quick && { quick }) }];
}

/** Long messages in parts; what can be tapped stays with the last of them. */
export function inParts(all: readonly Said[], longest = LONGEST): Said[] {
  return all.flatMap(({ text, quick }) => {
    const parts = cut(text.trim(), longest);
    return parts.map((part, i) =>
      quick && quick.length > 0 && i === parts.length - 1 ? { text: part, quick } : { text: part },
    );
  });
}

/** Where to cut, best first: between paragraphs, lines, sentences, words. */
const ENDS = [/\n\n+/g, /\n/g, /[.!?؟]\s+/g, /\s+/g];

function cut(text: string, longest: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const end = endBefore(rest, longest);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  if (rest) parts.push(rest);
  return parts;
}

function endBefore(text: string, longest: number): number {
  const head = text.slice(0, longest + 1);
  for (const end of ENDS) {
    const last = [...head.matchAll(end)].findLast(({ index }) => index > 0);
    if (last) return Math.min(last.index + last[0].length, longest);
  }
  // A letter of two units stays whole.
  return /[\uD800-\uDBFF]/.test(text.charAt(longest - 1)) ? longest - 1 : longest;
}

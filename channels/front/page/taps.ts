import type { Quick, Said } from '../../talk/types.ts';

/**
 * A list of numbered choices is there to be typed from. Where the same choices can be tapped, they
 * stand under the message with their numbers, and not in it a second time.
 */

const numbered = ({ title, payload }: Quick): string => `${payload}. ${title}`;

/** The text without the lines that can be tapped. */
export function textOf({ text, quick = [] }: Said): string {
  const taps = new Set(quick.map(numbered));
  const lines = text.split('\n').filter((line) => !taps.has(line.trim()));
  const rest = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return rest === '' ? text : rest;
}

/** What can be tapped, with the number where the text had one. */
export function taps(said: Said | undefined): readonly Quick[] {
  const lines = new Set(said?.text.split('\n').map((line) => line.trim()));
  return (said?.quick ?? []).map((quick) =>
    lines.has(numbered(quick)) ? { ...quick, title: numbered(quick) } : quick,
  );
}

import type { Door } from '../library/types.ts';
import type { Remark } from './remark.ts';

/** Parents are "u", young people "je", and no text is both. */

/** What somebody else says, between quotation marks, may say "je" to anybody. */
const withoutQuotes = (text: string): string =>
  text.replaceAll(/“[^”]*”|‘[^’]*’(?!\p{L})|"[^"]*"|(?<!\p{L})'[^']*'(?!\p{L})/gu, (words) =>
    ' '.repeat(words.length),
  );

const YOUNG = /(?<![\p{L}-])(?:jij|jou|jouw|jullie|je)(?![\p{L}-])/iu;
const GROWN = /(?<![\p{L}-])(?:u|uw|uzelf)(?![\p{L}-])/iu;

/** Those that can be changed without their verb. */
const AS_IS: Readonly<Record<string, string>> = { jouw: 'uw', jou: 'u', uw: 'je', uzelf: 'jezelf' };

/** One remark at most: the next comes when it is solved. Without a door only a mix is one. */
export function toneRemarks(text: string, door: Door | undefined): Remark[] {
  const plain = withoutQuotes(text);
  const [young, grown] = [YOUNG.exec(plain), GROWN.exec(plain)];
  const stray = door ? (door === 'parent' ? young : grown) : grown && young;
  if (!stray) return [];
  const [found] = stray;
  const small = AS_IS[found.toLowerCase()];
  const instead = small && (found === found.toLowerCase() ? small : capital(small));
  return [
    {
      ...({ kind: 'tone', level: 'must', at: stray.index, found } as const),
      ...words(door),
      ...(door && instead && { instead }),
    },
  ];
}

function words(door: Door | undefined): Pick<Remark, 'why' | 'suggestion'> {
  if (door === 'parent')
    return { why: 'Deze tekst is voor ouders.', suggestion: 'Schrijf “u” en “uw”.' };
  if (door === 'youth')
    return { why: 'Deze tekst is voor jongeren.', suggestion: 'Schrijf “je” en “jouw”.' };
  return {
    why: 'Hier staat “u” en “je” door elkaar.',
    suggestion: 'Kies er één en blijf daarbij.',
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

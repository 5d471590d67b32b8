/**
 * Botkit's web client reads a message as markdown, makes HTML of it and shows that as it is; the
 * words of a button it shows as HTML. So both get text in which nothing is a sign of either.
 */

/** A character as HTML says it by number: markdown sees no sign in it either. */
const numbered = (char: string): string => `&#${char.codePointAt(0) ?? 0};`;

/** Every ASCII sign that markdown or HTML may take for more than itself. */
const SIGNS = /[!-/:-@[-`{-~]/g;
const SAFE_LINK = /^https?:\/\/[\w.:/-]+$/;

/** `text` for a client that renders markdown; `link`, where it stands in it, can be pressed. */
export function inertMarkdown(text: string, link?: string): string {
  const parts = link !== undefined && SAFE_LINK.test(link) ? text.split(link) : [text];
  return parts.map(inertPart).join(`<${link ?? ''}>`);
}

function inertPart(part: string): string {
  return (
    part
      .replace(SIGNS, numbered)
      // Four spaces or a tab at the start would be code; so would a number with a point be a list.
      .replace(/[\t\r\f\v]/g, ' ')
      .replace(/^ +/gm, (spaces) => '&#160;'.repeat(spaces.length))
      .replace(/\n/g, '  \n')
  );
}

/** `text` for a client that takes it as HTML. */
export const inertHtml = (text: string): string => text.replace(SIGNS, numbered);

/** Whether `text` is inert as it is: a tap sends it, so it cannot be written in another way. */
export const isInert = (text: string): boolean => !/[^\p{L}\p{N} ]/u.test(text);

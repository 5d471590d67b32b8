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
  // Four spaces or a tab at the start of a line would be code.
  const plain = text.replace(/[\t\r\f\v]/g, ' ').replace(/^ +/gm, '');
  const parts = link !== undefined && SAFE_LINK.test(link) ? plain.split(link) : [plain];
  return parts
    .map((part) => part.replace(SIGNS, numbered).replace(/\n/g, '  \n'))
    .join(`<${link ?? ''}>`);
}

/** `text` for a client that takes it as HTML. */
export const inertHtml = (text: string): string => text.replace(SIGNS, numbered);

/** Whether `text` is inert as it is: a tap sends it, so it cannot be written in another way. */
export const isInert = (text: string): boolean => !/[^\p{L}\p{N} ]/u.test(text);

import { alike } from '../alike.ts';

/** Small judgements over text: pure, no words of their own. */

/** How sentences are compared: case, accents, signs and spaces do not count. */
export function normalised(text: string): string {
  return alike(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** From seven digits on, with what people put between them. */
const LONG = /(?<![\p{L}\d.,])\+?\d(?:[ \u00A0()./-]{0,3}\d){6,}/gu;
const DATE = /^\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}$/;
const SHORT = /(?<!\d)(?:14[ -]?0\d{2,3}|116[ -]?\d{3})(?!\d)/;

/**
 * The first phone number in `text`; null when there is none. 112 and 113 are none: they never change,
 * and 113 is also what it is called.
 */
export function phoneIn(text: string): string | null {
  const latin = text.replaceAll(/[\u0660-\u0669]/g, (digit) =>
    String(digit.charCodeAt(0) - 0x0660),
  );
  for (const [found] of latin.matchAll(LONG))
    if (/^(?:0|\+)/.test(found) && !DATE.test(found)) return found;
  return SHORT.exec(latin)?.[0] ?? null;
}

/** Whether `text` is a day that exists, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1];
  return Number(day) >= 1 && Number(day) <= (days ?? 0);
}

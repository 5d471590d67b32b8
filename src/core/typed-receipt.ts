import { dammState } from './receipt.ts';

/**
 * The 20 digits in what a person typed; null when it is not a receipt. Spaces, dashes, dots and
 * digits of other scripts (Arabic, Persian, full-width) are read as meant.
 */
export function parseReceipt(typed: string): string | null {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\s\p{Pd}._\u200e\u200f\u2066-\u2069]/gu, '');
  return /^[0-9]{20}$/.test(digits) && dammState(digits) === '0' ? digits : null;
}

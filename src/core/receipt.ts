/**
 * The receipt: 19 random digits and a Damm check digit, shown as `4127 9075 5318 8206 4415`.
 * Digits only, so that it can be read aloud in any language.
 */
export const RECEIPT_DIGITS = 20;

/** Damm's quasigroup of order 10: catches every single wrong digit and every adjacent swap. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

function dammState(digits: string): string {
  let state = '0';
  for (const digit of digits) state = DAMM[Number(state)]?.[Number(digit)] ?? '0';
  return state;
}

/** The receipt for 19 random digits. Throws a RangeError for anything else. */
export function completeReceipt(digits: string): string {
  if (!/^[0-9]{19}$/.test(digits)) throw new RangeError('a receipt is made from 19 digits');
  return digits + dammState(digits);
}

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

/** `digits` in groups of four, for eyes and ears. */
export function formatReceipt(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}

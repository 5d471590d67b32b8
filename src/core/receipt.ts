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

/** '0' after a whole receipt without a slip. */
export function dammState(digits: string): string {
  let state = '0';
  for (const digit of digits) state = DAMM[Number(state)]?.[Number(digit)] ?? '0';
  return state;
}

/** The receipt for 19 random digits. Throws a RangeError for anything else. */
export function completeReceipt(digits: string): string {
  if (!/^[0-9]{19}$/.test(digits)) throw new RangeError('a receipt is made from 19 digits');
  return digits + dammState(digits);
}

/** `digits` in groups of four, for eyes and ears. */
export function formatReceipt(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, '$1 ');
}

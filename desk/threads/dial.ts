/**
 * `phone`, as somebody typed it, as an address that dials it; null when more than a number stands
 * there ("na 17:00"): then a person reads it first, and dials it by hand.
 */
export function dialUrl(phone: string): string | null {
  const digits = phone
    .normalize('NFKC')
    // Arabic and Persian digits, in order from a code that ends in 0.
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    // What people put between digits, and the marks that make them run from left to right.
    .replaceAll(/[\s().\-/\p{Pd}\p{Cf}]/gu, '');
  return /^\+?\d{8,20}$/.test(digits) ? `tel:${digits}` : null;
}

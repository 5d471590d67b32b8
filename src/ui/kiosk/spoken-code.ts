import { formatReceipt } from '../../core/receipt.ts';

/** The digits one by one, with a pause after each group. */
export const spokenCode = (receipt: string): string =>
  formatReceipt(receipt)
    .replaceAll(' ', ', ')
    .replaceAll(/\d(?=\d)/g, '$& ');

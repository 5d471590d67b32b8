import type { TemplateResult } from 'lit';
import { drawing } from '../../signs.ts';

/** Outlines of one stroke on a grid of 24 by 24. As on every keyboard they point the same way. */
const signs = {
  shift: 'M12 4 4.5 11.5h4V19h7v-7.5h4z',
  capitals: 'M12 3 4.5 10.5h4V16h7v-5.5h4zM8.5 20h7',
  erase:
    'M9 5.5h10.5a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1-1.5 1.5H9L3 12zM11.5 9.2l5.6 5.6M17.1 9.2l-5.6 5.6',
  enter: 'M19.5 5v6a2.5 2.5 0 0 1-2.5 2.5H5M9 9l-4.5 4.5L9 18',
  others: 'm6 9 6 6 6-6',
  away: 'M4 4.5h16a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 14V6A1.5 1.5 0 0 1 4 4.5zM6.5 8.2h.1M10.2 8.2h.1M13.8 8.2h.1M17.4 8.2h.1M8 12h8M9.5 19l2.5 2.5 2.5-2.5',
} as const;

export const keySign = (name: keyof typeof signs): TemplateResult => drawing(signs[name]);

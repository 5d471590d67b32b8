import type { TemplateResult } from 'lit';
import { drawing } from '../../signs.ts';

/** Outlines of one stroke on a grid of 24 by 24. As on every keyboard they point the same way. */
const signs = {
  capital: 'M12 4l-7.5 7.5h4V17h7v-5.5h4z',
  capitals: 'M12 4l-7.5 7.5h4V17h7v-5.5h4zM8 21h8',
  erase: 'M9 5.5h12v13H9L3 12zM12 9l6 6M18 9l-6 6',
  enter: 'M19 5v8.5H5M9.5 9L5 13.5 9.5 18',
  down: 'M6 9l6 6 6-6',
} as const;

export const keySign = (name: keyof typeof signs): TemplateResult => drawing(signs[name]);

import type { Welcome } from '../../../core/library/types.ts';

/** Pictograms of what is published, as paths for `drawing`. */
export const publishedSigns: Readonly<Record<'done' | 'ideas' | 'place' | Welcome, string>> = {
  /** Heard, and done. */
  done: 'M4 5h16v11.5h-9l-4.5 4v-4H4zM8.5 10.5l2.5 2.5 4.5-4.5',
  /** A board with notes on it. */
  ideas: 'M3.5 4.5h17v12h-17zM7 8h4v4.5H7zM13.5 8H17v4.5h-3.5zM8 16.5 6.5 20.5M16 16.5l1.5 4',
  place:
    'M12 21c-4-4.5-6.5-7.7-6.5-11a6.5 6.5 0 0 1 13 0c0 3.3-2.5 6.5-6.5 11zM14.2 10a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0z',
  food: 'M3.5 12h17a8.5 8.5 0 0 1-5 7.5h-7a8.5 8.5 0 0 1-5-7.5zM9.5 8.5C8 7 10.5 6 9.5 4M14.5 8.5C13 7 15.5 6 14.5 4',
  'child-care':
    'M11 6.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM8.5 9v7M8.5 16 6 20.5M8.5 16l2.5 4.5M4.5 11.5h8M20.5 17.5a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
  travel:
    'M5 4.5h14A1.5 1.5 0 0 1 20.5 6v11h-17V6A1.5 1.5 0 0 1 5 4.5zM3.5 11h17M6.5 17v2.5M17.5 17v2.5M7 14v.1M17 14v.1',
  interpreter: 'M3.5 4.5h10v7h-6L5 14v-2.5H3.5zM16.5 9.5h4v7H19V19l-2.5-2.5h-6V14.5',
  wheelchair: 'M10.5 4.5v.1M10.5 8v5.5h5l2.5 5h2M8 11.5a5 5 0 1 0 6.5 6.5M10.5 10.5h4',
};

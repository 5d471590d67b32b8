import type { TemplateResult } from 'lit';
import { drawing, sign, signs } from '../../signs.ts';

/** Pictograms of the sheets, as paths for `drawing`. `icons.ts` comes with other screens. */
export const sheetSigns = {
  print: 'M7 8.5V4h10v4.5M7 17H4V8.5h16V17h-3M7 14h10v6H7z',
  save: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14',
  open: 'M3.5 19V6.5h6l2 2.5H20V11M3.5 19 6 11h16l-2.5 8z',
  more: 'M12 5.5v13M5.5 12h13',
  /** On this phone. */
  here: 'M8.5 2.5h7a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2zM9.5 11.5l2 2 3.5-4M11 18.5h2',
  talk: 'M3.5 4.5h11v8H9l-3.5 3v-3h-2zM17.5 8.5h3v8h-2v3l-3.5-3h-4',
  family:
    'M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M11 13a1.7 1.7 0 1 1-3.4 0A1.7 1.7 0 0 1 11 13zM16.4 13a1.7 1.7 0 1 1-3.4 0 1.7 1.7 0 0 1 3.4 0zM6.8 20a2.6 2.6 0 0 1 5.2 0 2.6 2.6 0 0 1 5.2 0',
  path: 'M4 20.5c6 0 1-6 7-6s2-6 6-6M17 12.5v-9l4 2-4 2',
  together:
    'M8.5 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM20.5 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM3 20v-5a3 3 0 0 1 5-2.2M21 20v-5a3 3 0 0 0-5-2.2M8 16h8M12 16v4',
} as const;

const sun =
  'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4';
const star = 'm12 3 2.7 5.7 6.3.8-4.6 4.3 1.2 6.2-5.6-3.1L6.4 20l1.2-6.2L3 9.5l6.3-.8z';
const stairs = 'M3 20h4.5v-4H12v-4h4.5V8H21M15.5 4.5H21V10';
const hands = signs.parent;

/** By the id of a part. */
const parts: Readonly<Record<string, string>> = {
  cover: star,
  strengths: sun,
  well: sun,
  worries:
    'M7.5 15h9.5a3.8 3.8 0 0 0 .4-7.6 5.3 5.3 0 0 0-10.2-.9A4.3 4.3 0 0 0 7.5 15zM8.5 18v2M12 18.5v2M15.5 18v2',
  wishes: star,
  want: star,
  along: hands,
  help: hands,
  questions: signs.ask,
  change: 'M4 8.5h13M13.5 5 17 8.5 13.5 12M20 15.5H7M10.5 12 7 15.5l3.5 3.5',
  others:
    'M3 15c3-2 5.5-1 7 1h3.5a1.5 1.5 0 0 1 0 3H10M14.5 17.5l4.5-3a1.6 1.6 0 0 1 1.8 2.6L15 21.5H3M12 11V4M8.5 7.5h7',
  look: signs.clock,
  steps: stairs,
  far: 'M5.5 21V3.5M5.5 4.5h12l-2.5 4 2.5 4h-12',
  see: 'M2.5 12c4.5-7 14.5-7 19 0-4.5 7-14.5 7-19 0zM15 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
};

/** The pictogram of a part; a mark of something done for one that we have no picture of. */
export const partSign = (id: string): TemplateResult => {
  const path = parts[id];
  return path ? drawing(path) : sign('check');
};

/** What somebody can put on their own cover, in the order of `pictureNames`. */
export const pictures: readonly string[] = [
  star,
  sun,
  'M12 21v-6M12 15c-4 0-6.5-2.5-6.5-6S8 3 12 3s6.5 2.5 6.5 6-2.5 6-6.5 6zM12 12l2.5-2.5M12 10 9.8 7.8',
  'm2.5 19 6-11 3.5 6 2.5-4 7 9zM18 7a1.7 1.7 0 1 1-3.4 0A1.7 1.7 0 0 1 18 7z',
  'M9 17.5V5l10-2v12.5M9 17.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM19 15.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 8l3.8 2.8-1.4 4.4H9.6l-1.4-4.4zM12 8V3.2M15.8 10.8l4.5-1.5M14.4 15.2l2.8 3.8M9.6 15.2 6.8 19M8.2 10.8 3.7 9.3',
  'M12 20 4.8 12.6a4.6 4.6 0 0 1 7.2-5.7 4.6 4.6 0 0 1 7.2 5.7z',
  'M21 3 3 10.5l6.5 3zM21 3l-4.5 16-7-5.5zM9.5 13.5V20l3-3.8',
];

import type { TemplateResult } from 'lit';
import { drawing, sign, signs, type SignName } from './signs.ts';

/** Pictograms for things that one can do. */
const tools = {
  copy: 'M10.5 8.500H18a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2h-7.500a2 2 0 0 1-2-2v-7.500a2 2 0 0 1 2-2zM15.5 8.500V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.500a2 2 0 0 0 2 2h2.5',
  print: 'M7 8.500V4h10v4.500M7 17H4V8.500h16V17h-3M7 14h10v6H7z',
  save: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.500M5 19.500h14',
  lock: 'M7 10.500h10a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-5.500a2 2 0 0 1 2-2zM8 10.500V8a4 4 0 0 1 8 0v2.500M12 14v2.5',
  keep: 'M7 4h10v16l-5-4-5 4z',
  change: 'm4 20 1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5',
  again: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.400M19.5 3.500v4h-4',
  wipe: 'M4.5 6.500h15M9.5 6.500V4h5v2.500M6.5 6.500l1 13.500h9l1-13.500M10 10.500v6M14 10.500v6',
} as const;

export type IconName = keyof typeof tools | SignName;

const isSign = (name: IconName): name is SignName => name in signs;

/** Any of the pictograms that most screens share. Those below are for one: `drawing(calendar)`. */
export function icon(name: IconName): TemplateResult {
  return isSign(name) ? sign(name) : drawing(tools[name]);
}

export const calendar =
  'M5.5 5h13a2 2 0 0 1 2 2v11.500a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM3.5 10h17M8 3v4M16 3v4M8 15.500h3';
export const story =
  'M12 6.500c-2-1.5-5-2-8.5-2v13c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-13c-3.5 0-6.5.5-8.5 2zM12 6.500v13';
/** Somebody throws a line: danger, told calmly. */
export const lifebuoy =
  'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM15.5 12a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM5.7 5.700l3.8 3.800M14.5 14.500l3.8 3.800M18.3 5.700l-3.8 3.800M9.5 14.500l-3.8 3.8';
export const helped =
  'M7 10.500V20H4v-9.500zl4-7.500c1.8 0 2.6 1.3 2.3 2.800L12.6 9h5.800a2 2 0 0 1 2 2.400L19 18.300A2.1 2.1 0 0 1 17 20H7';
export const helpedNot =
  'M17 13.500V4h3v9.500zl-4 7.500c-1.8 0-2.6-1.3-2.3-2.800l.7-3.200H5.600a2 2 0 0 1-2-2.400L5 5.700A2.1 2.1 0 0 1 7 4h10';
export const keepOnPhone =
  'M8.5 2.500h7a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2zM12 6.500v6M9.5 10l2.5 2.5 2.5-2.500M11 18h2';

/** What questions are about. */
const topics = {
  home: 'M3 11.5 12 4l9 7.500M5.5 9.500V20h13V9.500M9 20v-1.500a3 3 0 0 1 6 0V20M13.8 12a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0z',
  school: 'M4 20v-9l8-5 8 5v9zM12 6V2.500L16 4l-4 1.500M10 20v-5h4v5M7 14v.1M17 14v.1',
  together:
    'M10.8 8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0zM18.8 8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0zM3 19.500a5 5 0 0 1 9-3.8 5 5 0 0 1 9 3.8',
  letter:
    'M19 9.500v-6H5v17h5.500M8.5 8h7M8.5 12H11M21 16.500a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM16.5 14.300v2.300l1.5 1',
  talk: 'M8.5 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM20.5 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM3 20v-5a3 3 0 0 1 5-2.200M21 20v-5a3 3 0 0 0-5-2.200M8 16h8M12 16v4',
  care: 'M12 11.5 8.2 7.700a2.5 2.5 0 0 1 3.8-3.2 2.5 2.5 0 0 1 3.8 3.200zM3 15c3-2 5.5-1 7 1h3.500a1.5 1.5 0 0 1 0 3H10M14.5 17.500l4.5-3a1.6 1.6 0 0 1 1.8 2.600L15 21.500H3',
  wait: 'M7 3.500h10M7 20.500h10M8 3.500c0 5 4 5 4 8.500s-4 3.5-4 8.500M16 3.500c0 5-4 5-4 8.500s4 3.5 4 8.5',
  rights:
    'M12 3.500V20M8.5 20h7M5 7l7-1.500L19 7M5 7l-2.5 6.500a2.7 2.7 0 0 0 5 0zM19 7l-2.5 6.500a2.7 2.7 0 0 0 5 0z',
  money:
    'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM15.5 8.800a4.5 4.5 0 1 0 0 6.400M7.5 11H13M7.5 13.200H12',
  mood: 'M8 20h9a4 4 0 0 0 .4-8 5.5 5.5 0 0 0-10.5-.9A4.5 4.5 0 0 0 8 20zM15 5.500a4 4 0 0 1 5.2 4M17 2v.5M21.5 4.500l-.3.3',
  homes: 'M2.5 13.5 8 9l5.5 4.500M4.5 12v8h7v-8M11.5 8 16 4l5.5 4.500M19.5 7v13h-4',
  way: 'M12 3v18M12 5h6.500l2 2.3-2 2.200H12M12 11.500H5.500l-2 2.3 2 2.200H12',
} as const;

/** A topic's pictogram; a signpost for one that we have no picture of. */
export function topicSign(name: string): TemplateResult {
  return drawing(topics[name in topics ? (name as keyof typeof topics) : 'way']);
}

import type { TemplateResult } from 'lit';
import { drawing, signs } from './signs.ts';

const home =
  'M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M9 20v-1.5a3 3 0 0 1 6 0V20M13.8 12a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0z';
const school = 'M4 20v-9l8-5 8 5v9zM12 6V2.5L16 4l-4 1.5M10 20v-5h4v5M7 14v.1M17 14v.1';
export const signpost = 'M12 3v18M12 5h6.5l2 2.3-2 2.2H12M12 11.5H5.5l-2 2.3 2 2.2H12';
const table =
  'M8.5 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM20.5 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM3 20v-5a3 3 0 0 1 5-2.2M21 20v-5a3 3 0 0 0-5-2.2M8 16h8M12 16v4';
const scales =
  'M12 3.5V20M8.5 20h7M5 7l7-1.5L19 7M5 7l-2.5 6.5a2.7 2.7 0 0 0 5 0zM19 7l-2.5 6.5a2.7 2.7 0 0 0 5 0z';
const umbrella = 'M12 3v1.5M3.5 13a8.5 8.5 0 0 1 17 0zM12 13v5.5a2.2 2.2 0 0 0 4.4 0';
export const handWithHeart =
  'M12 11.5 8.2 7.7a2.5 2.5 0 0 1 3.8-3.2 2.5 2.5 0 0 1 3.8 3.2zM3 15c3-2 5.5-1 7 1h3.5a1.5 1.5 0 0 1 0 3H10M14.5 17.5l4.5-3a1.6 1.6 0 0 1 1.8 2.6L15 21.5H3';
const coin =
  'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM15.5 8.8a4.5 4.5 0 1 0 0 6.4M7.5 11H13M7.5 13.2H12';
export const buddies =
  'M10.8 8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0zM18.8 8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0zM3 19.5a5 5 0 0 1 9-3.8 5 5 0 0 1 9 3.8';
const sunBehindCloud =
  'M8 20h9a4 4 0 0 0 .4-8 5.5 5.5 0 0 0-10.5-.9A4.5 4.5 0 0 0 8 20zM15 5.5a4 4 0 0 1 5.2 4M17 2v.5M21.5 4.5l-.3.3';
const letterWithDate =
  'M19 9.5v-6H5v17h5.5M8.5 8h7M8.5 12H11M21 16.5a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM16.5 14.3v2.3l1.5 1';
const hourglass =
  'M7 3.5h10M7 20.5h10M8 3.5c0 5 4 5 4 8.5s-4 3.5-4 8.5M16 3.5c0 5-4 5-4 8.5s4 3.5 4 8.5';
const calendar =
  'M5.5 5h13a2 2 0 0 1 2 2v11.5a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM3.5 10h17M8 3v4M16 3v4M8 15.5h3';
const book =
  'M12 6.5c-2-1.5-5-2-8.5-2v13c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-13c-3.5 0-6.5.5-8.5 2zM12 6.5v13';

/** By topic of the starter set, and a few that a support point may add. */
const topics: Readonly<Record<string, string>> = {
  thuis: home,
  school,
  'hulp-op-school': school,
  plek: signpost,
  hulp: signpost,
  gesprek: table,
  meepraten: table,
  oneens: scales,
  sociaal: umbrella,
  anderen: umbrella,
  jeugdhulp: handWithHeart,
  regelen: coin,
  gezin: signs.parent,
  gevoel: sunBehindCloud,
  steunpunt: buddies,
  brief: letterWithDate,
  wachten: hourglass,
  agenda: calendar,
  verhaal: book,
};

/** The pictogram of a topic by its id; a signpost for one that we have no picture of. */
export function topicSign(id: string): TemplateResult {
  return drawing((Object.hasOwn(topics, id) && topics[id]) || signpost);
}

import type { TemplateResult } from 'lit';
import { drawing, signs } from './signs.ts';

const home =
  'M3 11.5 12 4l9 7.500M5.5 9.500V20h13V9.500M9 20v-1.500a3 3 0 0 1 6 0V20M13.8 12a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0z';
const school = 'M4 20v-9l8-5 8 5v9zM12 6V2.500L16 4l-4 1.500M10 20v-5h4v5M7 14v.1M17 14v.1';
const signpost = 'M12 3v18M12 5h6.500l2 2.3-2 2.200H12M12 11.500H5.500l-2 2.3 2 2.200H12';
const table =
  'M8.5 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM20.5 7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM3 20v-5a3 3 0 0 1 5-2.200M21 20v-5a3 3 0 0 0-5-2.200M8 16h8M12 16v4';
const scales =
  'M12 3.500V20M8.5 20h7M5 7l7-1.500L19 7M5 7l-2.5 6.500a2.7 2.7 0 0 0 5 0zM19 7l-2.5 6.500a2.7 2.7 0 0 0 5 0z';
const umbrella = 'M12 3v1.5M3.5 13a8.5 8.5 0 0 1 17 0zM12 13v5.5a2.2 2.2 0 0 0 4.4 0';
const handWithHeart =
  'M12 11.5 8.2 7.700a2.5 2.5 0 0 1 3.8-3.2 2.5 2.5 0 0 1 3.8 3.200zM3 15c3-2 5.5-1 7 1h3.500a1.5 1.5 0 0 1 0 3H10M14.5 17.500l4.5-3a1.6 1.6 0 0 1 1.8 2.600L15 21.500H3';
const coin =
  'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM15.5 8.800a4.5 4.5 0 1 0 0 6.400M7.5 11H13M7.5 13.200H12';
const buddies =
  'M10.8 8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0zM18.8 8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0zM3 19.500a5 5 0 0 1 9-3.8 5 5 0 0 1 9 3.8';
const sunBehindCloud =
  'M8 20h9a4 4 0 0 0 .4-8 5.5 5.5 0 0 0-10.5-.9A4.5 4.5 0 0 0 8 20zM15 5.500a4 4 0 0 1 5.2 4M17 2v.5M21.5 4.500l-.3.3';
const letterWithDate =
  'M19 9.500v-6H5v17h5.500M8.5 8h7M8.5 12H11M21 16.500a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM16.5 14.300v2.300l1.5 1';
const hourglass =
  'M7 3.500h10M7 20.500h10M8 3.500c0 5 4 5 4 8.500s-4 3.5-4 8.500M16 3.500c0 5-4 5-4 8.500s4 3.5 4 8.5';
const calendar =
  'M5.5 5h13a2 2 0 0 1 2 2v11.500a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM3.5 10h17M8 3v4M16 3v4M8 15.500h3';

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
};

/** The pictogram of a topic by its id; a signpost for one that we have no picture of. */
export function topicSign(id: string): TemplateResult {
  return drawing((Object.hasOwn(topics, id) && topics[id]) || signpost);
}

/** "Hielp dit?" */
export const helped =
  'M7 10.500V20H4v-9.500zl4-7.500c1.8 0 2.6 1.3 2.3 2.800L12.6 9h5.800a2 2 0 0 1 2 2.400L19 18.300A2.1 2.1 0 0 1 17 20H7';
export const helpedNot =
  'M17 13.500V4h3v9.500zl-4 7.500c-1.8 0-2.6-1.3-2.3-2.800l.7-3.200H5.600a2 2 0 0 1-2-2.400L5 5.700A2.1 2.1 0 0 1 7 4h10';

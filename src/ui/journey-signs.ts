import type { TemplateResult } from 'lit';
import { drawing } from './signs.ts';
import { buddies, handWithHeart, signpost } from './topic-signs.ts';

/** By the `sign` of a script's menu. */
const journeys: Readonly<Record<string, string>> = {
  buddy: buddies,
  offer: handWithHeart,
  /** Words, with a face of their own. */
  feedback: 'M4 4.5h16v12H11l-4.5 4v-4H4zM9 9v.1M15 9v.1M8.5 12.2a4.5 4.5 0 0 0 7 0',
  idea: 'M9 17.5v-1.7a6 6 0 1 1 6 0v1.7zM9.5 20.5h5M12 17.5v-5M10 10.5l2 2 2-2',
  /** A day, and a place at the table. */
  join: 'M5.5 5h13a2 2 0 0 1 2 2v11.5a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM3.5 10h17M8 3v4M16 3v4M9 15.2l2.2 2.2 4-4',
  sheet: 'M6 3.5h8.5l3.5 3.5v13.5H6zM14.5 3.5V7H18M9 11.5h6M9 15h6',
};

/** The pictogram of a journey; a signpost for a name that we have no picture of. */
export function journeySign(name = ''): TemplateResult {
  return drawing((Object.hasOwn(journeys, name) && journeys[name]) || signpost);
}

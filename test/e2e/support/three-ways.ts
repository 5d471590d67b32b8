import { draftOf } from '../../../src/core/dialogue/draft.ts';
import type { Script } from '../../../src/core/dialogue/script.ts';
import { CONSENT } from '../../../src/core/consent.ts';
import type { Door } from '../../../src/core/library/types.ts';
import { dice, randomWalk, type Walk } from '../../ui/kiosk/support/walks.ts';
import { JOURNEYS, type Journey } from './journey-matrix.ts';
import type { Libraries } from './journey-visits.ts';

/** Conversations to be had on every surface, and what the reducer says that they send. */

export interface Conversation {
  readonly nth: number;
  readonly door: Door;
  readonly journey: Journey;
  readonly script: Script;
  readonly walk: Walk;
}

/** Not the same from another surface: keys, moment and place. */
const DIFFERS: ReadonlySet<string> = new Set(['replyKey', 'followKey', 'writtenAt', 'site']);

/** What can be walked: not what one tap says. */
const walked = JOURNEYS.filter(({ tap }) => !tap);

/** `count` of them, through both doors in turn, journey after journey; the same for the same seed. */
export function conversations(
  libraries: Libraries,
  count: number,
  seed: number,
): readonly Conversation[] {
  return Array.from({ length: count }, (_, nth) => {
    const door = nth % 2 ? 'youth' : 'parent';
    const journey = walked[Math.floor(nth / 2) % walked.length]!;
    const script = libraries[door].scripts[journey.script];
    if (!script) throw new Error(`no journey ${journey.script}`);
    return { nth, door, journey, script, walk: someWalk(script, nth, seed) };
  });
}

/** Longer ones, with many steps back, show nothing more. */
const MOST_MOVES = 16;

function someWalk(script: Script, nth: number, seed: number): Walk {
  for (let i = 0; i < 100; i++) {
    const walk = walkBy(script, dice(seed * 7919 + nth * 104_729 + i), wordsOf(nth));
    if (walk && walk.moves.length <= MOST_MOVES) return walk;
  }
  throw new Error(`${script.id} has no walk of ${MOST_MOVES} moves`);
}

/** Null where the dice chose none of several answers. */
function walkBy(
  script: Script,
  roll: (sides: number) => number,
  words: readonly string[],
): Walk | null {
  try {
    return randomWalk(script, roll, words);
  } catch {
    return null;
  }
}

/** Its own mark in all that is typed in a conversation. */
const wordsOf = (nth: number): string[] => {
  const mark = `Merk${String(nth).padStart(3, '0')}`;
  return [
    `${mark} zit al weken thuis.`,
    `${mark} ابني في البيت`,
    `<b>${mark}</b> "&amp;" 🙂`,
    `${mark} 1 2`,
    `${mark} ${'en dan nog iets '.repeat(20)}.`,
  ];
};

/** What the reducer makes of it. */
export function expected({ journey, script, door, walk }: Conversation): object {
  const id = journey.about ? `${script.id}:${journey.about}` : script.id;
  const sender = { door, locale: 'nl', consent: CONSENT, after: '' };
  return { v: 1, type: 'question', ...draftOf(walk.submit, id, sender) };
}

/** All that has to be the same, as one line, whatever the order of the fields. */
export const lineOf = (sent: object): string =>
  JSON.stringify(
    inOrder(Object.fromEntries(Object.entries(sent).filter(([name]) => !DIFFERS.has(name)))),
  );

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field)]));
}

import type { Passed } from './dialogue/state.ts';

/**
 * A drawing: lines on a sheet of 100 by 75, each "x,y x,y …" in whole numbers. It travels in the same
 * envelope as the words beside it, so it is drawn within a number of bytes. Pure.
 */

export const SHEET = { width: 100, height: 75 } as const;

/** A place on the sheet, in its own measure, not yet rounded. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}

export type Line = readonly Dot[];

export const MOST_LINES = 60;
/** Beside the sheet nobody sees what is drawn, so nothing is: who shows it on must have seen it all. */
export const LINE = /^(?:(?:100|[0-9]{1,2}),(?:7[0-5]|[0-6]?[0-9])(?: (?=[0-9])|$))+$/;

/** More than this is no clearer on a sheet of this size. */
export const MOST_BYTES = 3_000;
/** Of one envelope: what words and drawing of a form share, and what the words after it may need. */
const FOR_WORDS = 6_900;
const FOR_A_NAME = 400;
/** Less than this is no drawing. */
const LEAST_BYTES = 250;

/** How far a line may stray from the finger, in the measure of the sheet; finest first. */
const STRAY = [0.5, 0.8, 1.2, 2, 3];

/**
 * How many bytes of JSON a drawing may take beside what was written in `trail`; 0 where none fits any
 * more.
 */
export function roomToDraw(trail: readonly Passed[]): number {
  const texts = trail.flatMap(({ answer }) => (answer?.kind === 'text' ? [answer.text] : []));
  const taken = texts.reduce((sum, text) => sum + bytesOf(text), 0);
  const room = Math.min(MOST_BYTES, FOR_WORDS - FOR_A_NAME - taken);
  return room < LEAST_BYTES ? 0 : room;
}

/**
 * What was drawn as it is sent: as fine as `room` bytes of JSON allow. Null when it does not fit even
 * coarsely, or has too many lines.
 */
export function drawnWithin(drawn: readonly Line[], room: number): readonly string[] | null {
  if (drawn.length > MOST_LINES) return null;
  for (const stray of STRAY) {
    const lines = drawn.map((line) => written(simple(line, stray)));
    if (bytesOf(lines) <= room) return lines;
  }
  return null;
}

/** The dots of a written line. */
export const dotsOf = (line: string): Line =>
  line.split(' ').map((dot) => {
    const [x = 0, y = 0] = dot.split(',').map(Number);
    return { x, y };
  });

function written(line: Line): string {
  const dots = line.map(({ x, y }) => `${whole(x, SHEET.width)},${whole(y, SHEET.height)}`);
  return dots.filter((dot, i) => dot !== dots[i - 1]).join(' ');
}

const whole = (value: number, most: number): number =>
  Math.round(Math.min(most, Math.max(0, value)));

/**
 * Without the dots that say nothing (Ramer, Douglas and Peucker): corners and ends stay where they
 * are, and a straight line is two dots however slowly it was drawn. Leaving out near ones would keep
 * more and round the corners.
 */
function simple(line: Line, stray: number): Line {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  let [farthest, at] = [0, 0];
  line.forEach((dot, i) => {
    const away = distance(dot, first, last);
    if (away > farthest) [farthest, at] = [away, i];
  });
  if (farthest <= stray) return [first, last];
  return [...simple(line.slice(0, at + 1), stray).slice(0, -1), ...simple(line.slice(at), stray)];
}

/** From `dot` to the piece between `from` and `to`, its ends included. */
function distance(dot: Dot, from: Dot, to: Dot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length && ((dot.x - from.x) * dx + (dot.y - from.y) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(dot.x - from.x - part * dx, dot.y - from.y - part * dy);
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

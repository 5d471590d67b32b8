import { DOORS, type Door } from '../doors.ts';
import { feedbackKind } from './feedback.ts';
import { tallyKind } from './tally.ts';

/**
 * A month is counted in one document, which everybody at the desk opens and which then holds no
 * words. Where each door has a key of its own, what people said stands apart, in a document of that
 * month for their door, under its key.
 */
export function wordsId(month: string, door: Door): string {
  return `${month}.${door}`;
}

/** The door in the id of a month's words; null for every other document. */
export function doorOfWords(kind: string, id: string): Door | null {
  if (kind !== tallyKind.kind && kind !== feedbackKind.kind) return null;
  return DOORS.find((door) => id.endsWith(`.${door}`)) ?? null;
}

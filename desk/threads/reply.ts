import type { Reply } from '../../src/core/reply.ts';
import { overBy } from '../../src/core/padding.ts';
import { isoDay } from '../days.ts';

/** What a colleague wants to tell the visitor. */
export interface Words {
  readonly type: 'read' | 'answer' | 'closed';
  /** '' where the status says it all. */
  readonly text: string;
}

/** The message of `by` on `day` (days since 1970-01-01 UTC), after `seen` proven follow-ups. */
export function makeReply({ type, text }: Words, by: string, day: number, seen: number): Reply {
  return { v: 1, type, text, by, day: isoDay(day), seen };
}

/**
 * How many characters at the end of `text` are too many for one message; 0 when it fits. The limit
 * is in bytes, and an Arabic or a broken line takes more of them: people count characters.
 */
export function tooManyCharacters(text: string, by: string): number {
  const characters = Array.from(text);
  const fits = (count: number): boolean =>
    overBy(
      makeReply({ type: 'answer', text: characters.slice(0, count).join('') }, by, 0, 9999),
    ) === 0;
  if (fits(characters.length)) return 0;
  let [low, high] = [0, characters.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return characters.length - low;
}

import type { Reply } from '../../src/core/reply.ts';
import { overBy } from '../../src/core/padding.ts';
import { isoDay } from '../days.ts';

/** What a colleague wants to tell the visitor. */
export interface Words extends Beside {
  readonly type: 'read' | 'answer' | 'closed';
  /** '' where the status says it all. */
  readonly text: string;
}

/** What may stand beside the words. */
export type Beside = Pick<Reply, 'ask' | 'done'>;

/** The message of `by` on `day` (days since 1970-01-01 UTC), after `seen` proven follow-ups. */
export function makeReply(words: Words, by: string, day: number, seen: number): Reply {
  const { type, text, ask, done } = words;
  const beside: Beside = { ...(ask !== undefined && { ask }), ...(done !== undefined && { done }) };
  return { v: 1, type, text, by, day: isoDay(day), seen, ...beside };
}

/**
 * How many characters at the end of `text` are too many for one message; 0 when it fits. The limit
 * is in bytes, and an Arabic or a broken line takes more of them: people count characters.
 */
export function tooManyCharacters(text: string, by: string, beside: Beside = {}): number {
  const characters = Array.from(text);
  const fits = (count: number): boolean =>
    overBy(
      makeReply(
        { type: 'answer', text: characters.slice(0, count).join(''), ...beside },
        by,
        0,
        9999,
      ),
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

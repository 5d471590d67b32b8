import { RECEIPT_DIGITS } from '../../src/core/receipt.ts';
import { parseReceipt } from '../../src/core/typed-receipt.ts';
import { choosing } from './choosing.ts';
import type { Heard, Place } from './place.ts';
import type { Visit } from './visit.ts';

/** Each costs the bridge as much as a hundred words, and the hub a look-up. */
const MOST_CODES = 10;

/** "Ik heb een code": the code is asked for. */
export function codePlace(visit: Visit): Place {
  const { say } = visit;
  const place = choosing(visit, () => ({
    text: [say('code.label'), say('code.hint'), say('code.lost-help')].join('\n'),
    ways: [],
  }));
  return { ...place, hear: (typed) => openTyped(visit, typed) };
}

/** The thread of what was typed, or what to look at in it. */
export async function openTyped(visit: Visit, typed: string): Promise<Heard> {
  if (parseReceipt(typed) !== null && ++visit.codes > MOST_CODES)
    return { said: [visit.say('problem.later'), visit.callUs], go: { at: 'menu' } };
  const thread = await visit.parts.post.open(typed);
  if (thread) {
    visit.reader(thread);
    return { go: { at: 'thread', thread, all: true } };
  }
  const count = typed.match(/\p{Nd}/gu)?.length ?? 0;
  const problem =
    count === RECEIPT_DIGITS
      ? visit.say('code.other-digit')
      : visit.say('code.count', RECEIPT_DIGITS, count);
  return { said: [problem], go: { at: 'code' } };
}

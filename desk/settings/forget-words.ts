import { wordsId } from '../../src/core/desk/by-door.ts';
import { feedbackKind } from '../../src/core/desk/feedback.ts';
import { forgetFeedback, forgetHeard } from '../../src/core/desk/retention.ts';
import type { Settings } from '../../src/core/desk/settings.ts';
import { tallyKind } from '../../src/core/desk/tally.ts';
import type { Answer } from '../answer.ts';
import { DAY_MS } from '../days.ts';
import type { Documents } from '../documents.ts';

/** Months that are looked through. */
const MONTHS = 48;

/**
 * Takes away what is too old by `day` of heard sentences, and of words beside answers; what was
 * counted stays. How many months changed.
 */
export async function forgetOldWords(
  documents: Documents,
  settings: Settings,
  day: number,
): Promise<Answer<number>> {
  const ids = Array.from({ length: MONTHS }, (_, back) => monthBefore(day, back)).flatMap(
    (month) => [month, ...documents.doors.map((door) => wordsId(month, door))],
  );
  const read = [await documents.read(tallyKind, ids), await documents.read(feedbackKind, ids)];
  for (const one of read) if (one.kind !== 'ok') return one;
  let changed = 0;
  for (const id of ids) {
    const work = [
      documents.has(tallyKind, id) &&
        (await documents.change(tallyKind, id, (now) => forgetHeard(now, settings, day))),
      documents.has(feedbackKind, id) &&
        (await documents.change(feedbackKind, id, (now) =>
          forgetFeedback(now, id.slice(0, 7), settings, day),
        )),
    ];
    for (const done of work)
      if (!done) continue;
      else if (done.kind === 'ok') changed++;
      else if (done.kind !== 'not-applied' && done.kind !== 'unreadable') return done;
  }
  return { kind: 'ok', value: changed };
}

/** Id of the tally so many months before `day`. */
function monthBefore(day: number, months: number): string {
  const date = new Date(day * DAY_MS);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1))
    .toISOString()
    .slice(0, 7);
}

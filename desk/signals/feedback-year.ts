import { monthIds } from '../../src/core/counting/calendar.ts';
import type { DatedLine } from '../../src/core/counting/feedback.ts';
import { wordsId } from '../../src/core/desk/by-door.ts';
import { isFull } from '../../src/core/desk/feedback-lines.ts';
import { feedbackKind, type FeedbackWords } from '../../src/core/desk/feedback.ts';
import type { OpenDesk } from '../open-desk.ts';
import type { Done } from '../threads/mailroom.ts';

/** A year of answers that nobody replied to, as the desk keeps it. */

type Desk = Pick<OpenDesk, 'documents'>;

export interface MonthOfWords {
  /** 1-12. */
  readonly month: number;
  readonly words: readonly FeedbackWords[];
}

export function readFeedback({ documents }: Desk, year: number): Promise<Done> {
  return documents.read(
    feedbackKind,
    monthIds({ year }).flatMap((month) => [month, ...wordIds(documents, month)]),
  );
}

/** Ids of what people of the doors that open here said in a month, where it stands apart. */
function wordIds({ doors }: Desk['documents'], month: string): string[] {
  return doors.map((door) => wordsId(month, door));
}

/** In the order in which they were counted: see `shownScores`. */
export function feedbackLines({ documents }: Desk, year: number): DatedLine[] {
  return monthIds({ year }).flatMap((id, i) =>
    documents.get(feedbackKind, id).lines.map((line) => ({ ...line, month: i + 1 })),
  );
}

/** The newest month first, of the doors that open here. In the order of their random ids. */
export function feedbackWords({ documents }: Desk, year: number): MonthOfWords[] {
  return monthIds({ year })
    .map((id, i) => ({
      month: i + 1,
      words: [id, ...wordIds(documents, id)]
        .flatMap((one) => documents.get(feedbackKind, one).words)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    }))
    .filter(({ words }) => words.length > 0)
    .reverse();
}

/** Forms that said nothing that can be counted, and months that hold no more. */
export function notCounted({ documents }: Desk, year: number): { ignored: number; full: number } {
  const months = monthIds({ year }).map((id) => documents.get(feedbackKind, id));
  return {
    ignored: months.reduce((sum, { ignored }) => sum + ignored.length, 0),
    full: months.filter(isFull).length,
  };
}

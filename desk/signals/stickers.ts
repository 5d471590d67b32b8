import { msg, str } from '@lit/localize';
import { yearMonth } from '../../src/core/counting/calendar.ts';
import { stickersOf } from '../../src/core/counting/feedback.ts';
import type { OpenDesk } from '../open-desk.ts';
import type { Done } from '../threads/mailroom.ts';
import { feedbackLines, readFeedback } from './feedback-year.ts';

/** Stickers on ideas, as they may leave the desk: in full batches, so that no single one shows. */

type Desk = Pick<OpenDesk, 'documents'>;

/** What was stuck longer ago says little about an idea of now. */
const yearsOf = (today: number): readonly number[] => {
  const { year } = yearMonth(today);
  return [year - 1, year];
};

/** Fetches what {@link stickersFor} counts from. `today` is in days since 1970-01-01 UTC. */
export async function readStickers(desk: Desk, today: number): Promise<Done> {
  const read = await Promise.all(yearsOf(today).map((year) => readFeedback(desk, year)));
  return read.find(({ kind }) => kind !== 'ok') ?? { kind: 'ok' };
}

/** How many put a sticker on this idea, in full batches; 0 while there are too few. */
export function stickersFor(desk: Desk, idea: string, today: number): number {
  const lines = yearsOf(today).flatMap((year) => feedbackLines(desk, year));
  return stickersOf(lines).get(idea) ?? 0;
}

/** What stands beside the number, and why it is that one. */
export function stickerWords(count: number): string {
  return count === 0
    ? msg('Nog geen vijf stickers. Tot dan staat er geen aantal bij dit idee.', {
        id: 'desk.stickers.none',
      })
    : msg(str`${count} stickers. Wij tellen per vijf, zodat niemand ziet wie er een plakte.`, {
        id: 'desk.stickers.count',
      });
}

import type { NumberedReply } from '../../src/core/post-office.ts';
import type { Reply } from '../../src/core/reply.ts';
import { dayOf, dayOrToday } from '../../src/i18n/dates.ts';
import type { Visit } from './visit.ts';

const LINES = {
  read: 'thread.read',
  answer: 'thread.answer',
  closed: 'thread.closed',
  moved: 'thread.moved',
} as const;

/** Messages of the desk, each with who wrote it and when. */
export function repliesIn(visit: Visit, replies: readonly NumberedReply[]): string[] {
  return replies.map((reply) =>
    [lineOf(visit, reply), reply.text.trim()].filter(Boolean).join('\n'),
  );
}

function lineOf({ say, locale }: Visit, { type, by, day }: Reply): string {
  return say(LINES[type], by, dayOrToday(dayOf(day), new Date(), locale));
}

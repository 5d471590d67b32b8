import type { NumberedReply } from '../../src/core/post-office.ts';
import type { Reply } from '../../src/core/reply.ts';
import { dayOf, dayOrToday } from '../../src/i18n/dates.ts';
import type { Say } from '../words/words.ts';
import type { Said } from './types.ts';

interface Speaker {
  readonly say: Say;
  readonly locale: string;
}

const LINES = {
  read: 'thread.read',
  answer: 'thread.answer',
  closed: 'thread.closed',
  moved: 'thread.moved',
} as const;

/** Messages of the desk, each with who wrote it and when. */
export function repliesIn(speaker: Speaker, replies: readonly NumberedReply[]): string[] {
  return replies.map((reply) =>
    [lineOf(speaker, reply), reply.text.trim()].filter(Boolean).join('\n'),
  );
}

function lineOf({ say, locale }: Speaker, { type, by, day }: Reply): string {
  return say(LINES[type], by, dayOrToday(dayOf(day), new Date(), locale));
}

/** That something came, what it says, and how to write back. */
export function newsOf(speaker: Speaker, replies: readonly NumberedReply[]): Said {
  const { say } = speaker;
  // That it was read asks nothing of anybody.
  if (replies.every(({ type }) => type === 'read'))
    return { text: repliesIn(speaker, replies).join('\n\n') };
  const answer = say('word.answer');
  return {
    text: [say('thread.news'), ...repliesIn(speaker, replies), say('thread.reply', answer)].join(
      '\n\n',
    ),
    quick: [{ title: answer, payload: answer }],
  };
}

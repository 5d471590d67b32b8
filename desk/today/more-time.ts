import { msg } from '@lit/localize';
import { promise } from '../../src/core/desk/card-commands.ts';
import { cardKind } from '../../src/core/desk/card.ts';
import type { Content } from '../../src/core/content.ts';
import { changedWords } from '../changed-words.ts';
import { lastChance } from './deadlines.ts';
import type { Due } from './due.ts';
import { firstOpen, nextOpen } from './open-days.ts';
import type { OpenDesk } from '../open-desk.ts';
import { sentWords } from '../threads/sent-words.ts';
import type { ThreadView } from '../threads/threads.ts';

type Hours = Pick<Content, 'openDays' | 'closed'>;

/** Whether the promised day has come, or comes before the next time somebody is at the desk. */
export function needsMoreTime({ task, thread }: Due, today: number, hours: Hours): boolean {
  if ((task.kind !== 'question' && task.kind !== 'call') || thread?.rivals) return false;
  return lastChance(task.before, hours) <= today;
}

/** Days that give more time: somebody is at the desk between now and each of them. */
export function laterDays(today: number, hours: Hours): number[] {
  return nextOpen(firstOpen(today + 1, hours) + 1, hours, 5);
}

/**
 * Tells a visitor in `words` that they hear something before `day`, and keeps that day. First the
 * words: a day that nobody was told would be no promise. What to tell when it did not work, '' when
 * it did.
 */
export async function promiseMore(
  { mailroom, documents }: Pick<OpenDesk, 'mailroom' | 'documents'>,
  { mailbox }: ThreadView,
  day: number,
  words: string,
): Promise<string> {
  const trouble = sentWords(await mailroom.answer(mailbox, words));
  if (trouble) return trouble;
  const n = (mailroom.thread(mailbox)?.nextN ?? 1) - 1;
  const { due } = documents.get(cardKind, mailbox);
  const lost = changedWords(await documents.change(cardKind, mailbox, promise(due, day, n)));
  if (!lost) return '';
  const told = msg('De ouder weet het, maar de dag staat nog niet op uw lijst.', {
    id: 'desk.more-time.not-kept',
  });
  return `${told} ${lost}`;
}

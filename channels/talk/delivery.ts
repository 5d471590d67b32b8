import type { SubmitAs } from '../../src/core/dialogue/script.ts';
import type { Delivery } from '../../src/core/post-office.ts';
import { dayInWords, promisedDay } from '../../src/i18n/dates.ts';
import type { Visit } from './visit.ts';

/** Something that was sealed here. */
interface Sent {
  readonly sid: string;
  readonly as: SubmitAs | 'follow';
  /** What the point says once it is there: of a form. */
  readonly thanks?: string;
  /** Nobody answers it. */
  readonly noReply?: boolean;
}

/** Where it is, in words that are true now. Tells by itself what becomes of it later. */
export function followDelivery(visit: Visit, sent: Sent): string {
  const { post } = visit.parts;
  let said = post.delivery(sent.sid);
  const words = deliveryWords(visit, sent, said);
  if (isOver(said)) return words;
  const stop = (): void => {
    unsubscribe();
    visit.pending.delete(stop);
  };
  const unsubscribe = post.subscribe(() => {
    const now = post.delivery(sent.sid);
    if (now === said) return;
    // A disk that comes and goes is no news; what was kept is not un-said.
    const news = now !== 'memory';
    if (news) said = now;
    if (isOver(now)) stop();
    if (news && now !== 'erased') visit.tell({ text: deliveryWords(visit, sent, now) });
  });
  visit.pending.add(stop);
  return words;
}

const isOver = (delivery: Delivery): boolean => delivery !== 'kept' && delivery !== 'memory';

function deliveryWords(visit: Visit, sent: Sent, delivery: Delivery): string {
  const { say } = visit;
  switch (delivery) {
    case 'sent':
      return sentWords(visit, sent);
    case 'kept':
      return say('delivery.kept');
    case 'memory':
      return [say('delivery.memory'), visit.callUs].filter(Boolean).join('\n');
    case 'parked':
      return [say('delivery.parked'), visit.callUs].filter(Boolean).join('\n');
    case 'erased':
      return say('delivery.erased');
  }
}

function sentWords({ say, locale, parts }: Visit, { as, thanks = '', noReply }: Sent): string {
  const { openDays, closed } = parts.content;
  const today = new Date();
  const promised = promisedDay(today, openDays, closed);
  const day = dayInWords(promised, locale);
  // Shut for more than a year: no day is promised.
  if (promised <= today && as !== 'follow' && !noReply) return say('delivery.late');
  switch (as) {
    case 'question':
      return say('delivery.sent', day);
    case 'call':
      return say('delivery.call', day);
    case 'form':
      return [thanks, noReply ? '' : say('delivery.form', day)].filter(Boolean).join(' ');
    case 'follow':
      return say('delivery.follow');
  }
}

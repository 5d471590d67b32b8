import { msg, str } from '@lit/localize';
import type { Content } from '../../core/content.ts';
import type { SubmitAs } from '../../core/dialogue/script.ts';
import type { Delivery } from '../../core/post-office.ts';
import { dayInWords, promisedDay } from '../../i18n/dates.ts';
import { currentLocale } from '../../i18n/localization.ts';
import type { OwnMessage } from './conversation.ts';
import { formHeading, formWords } from './form-words.ts';
import type { Tone } from '../steunpunt-notice.ts';

export const deliveryTone: Record<Delivery, Tone> = {
  kept: 'waiting',
  memory: 'attention',
  sent: 'good',
  parked: 'attention',
  erased: 'calm',
};

/** Where a submission is, in a few words: a heading. */
export function deliveryHeading(delivery: Delivery, as: SubmitAs = 'question'): string {
  if (as === 'call' && delivery === 'sent')
    return msg('Wij bellen u', { id: 'delivery.call-heading' });
  if (as === 'form') return formHeading(delivery);
  switch (delivery) {
    case 'kept':
      return msg('Uw vraag is bewaard', { id: 'delivery.kept-heading' });
    case 'memory':
      return msg('Uw vraag wacht nog', { id: 'delivery.memory-heading' });
    case 'sent':
      return msg('Uw vraag is bij ons', { id: 'delivery.sent-heading' });
    case 'parked':
      return msg('Bel ons even', { id: 'delivery.parked-heading' });
    case 'erased':
      return msg('Uw vraag is gewist', { id: 'delivery.erased-heading' });
  }
}

/**
 * The day before which a person hears of what they sent on `sent`; null once it has come. It stands:
 * a later look promises no later day.
 */
export function promiseOf(sent: Date, { openDays, closed }: Content): string | null {
  const day = promisedDay(sent, openDays, closed);
  return day <= new Date() ? null : dayInWords(day, currentLocale());
}

export const lateWords = (): string => msg('Hoorde u nog niets? Bel ons.', { id: 'delivery.late' });

/** Where a submission is, with what happens next and what the person may do now. Never more than is true. */
export function deliveryWords(
  delivery: Delivery,
  content: Content,
  { as, day: sent, thanks, noReply }: Pick<OwnMessage, 'as' | 'day' | 'thanks' | 'noReply'>,
): string {
  if (as === 'form') {
    if (delivery !== 'sent') return formWords(delivery);
    const day = promiseOf(sent, content);
    const soon = msg(str`U hoort voor ${day ?? ''} iets.`, { id: 'delivery.form' });
    const next = noReply ? '' : day === null ? lateWords() : soon;
    return `${thanks?.() ?? ''} ${next}`.trim();
  }
  switch (delivery) {
    case 'kept':
      return msg(
        'Bewaard op dit apparaat. Nog niet verstuurd. Wij versturen uw vraag zodra er internet is. U mag deze pagina sluiten. Open hem later nog eens.',
        { id: 'delivery.kept' },
      );
    case 'memory':
      return msg(
        'Laat deze pagina open. Uw vraag is nog niet verstuurd, en dit apparaat kan hem niet bewaren. Zodra er internet is, versturen wij hem.',
        { id: 'delivery.memory' },
      );
    case 'sent': {
      const day = promiseOf(sent, content);
      if (day === null) return lateWords();
      if (as === 'call')
        return msg(str`Wij hebben uw nummer. Wij bellen u voor ${day}.`, { id: 'delivery.call' });
      return msg(str`Wij hebben uw vraag. U hoort voor ${day} iets.`, { id: 'delivery.sent' });
    }
    case 'parked':
      return msg('Uw vraag kwam niet goed bij ons aan. Bel ons, dan helpen wij u meteen verder.', {
        id: 'delivery.parked',
      });
    case 'erased':
      return msg('Hier gewist. Wij versturen dit niet meer.', { id: 'delivery.erased' });
  }
}

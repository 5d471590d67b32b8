import { msg } from '@lit/localize';
import type { Content } from '../../core/content.ts';
import type { Delivery } from '../../core/post-office.ts';
import type { OwnMessage } from '../visitor/conversation.ts';
import { deliveryHeading, deliveryWords } from '../visitor/delivery-words.ts';

/** Where a submission is, on a screen that somebody walks away from: a heading. */
export function kioskHeading(delivery: Delivery, as: OwnMessage['as']): string {
  if (delivery === 'memory')
    return msg('Blijf nog even staan', { id: 'kiosk.sent.memory-heading' });
  if (delivery === 'kept' && as === 'call')
    return msg('Uw nummer is bewaard', { id: 'kiosk.sent.kept-call-heading' });
  return deliveryHeading(delivery, as);
}

/** What happens next, and whether one may go. Never more than is true. */
export function kioskWords(delivery: Delivery, content: Content, message: OwnMessage): string {
  const call = message.as === 'call';
  switch (delivery) {
    case 'kept':
      return call
        ? msg(
            'Wij versturen uw nummer als er weer internet is. Daarna bellen wij u. U kunt gerust weggaan.',
            { id: 'kiosk.sent.kept-call' },
          )
        : msg('Wij versturen dit als er weer internet is. U kunt gerust weggaan.', {
            id: 'kiosk.sent.kept',
          });
    case 'memory':
      return msg(
        'Dit is nog niet verstuurd, en dit scherm kan het niet bewaren. Zodra er internet is, versturen wij het. Lukt het niet? Bel ons.',
        { id: 'kiosk.sent.memory' },
      );
    default:
      return deliveryWords(delivery, content, message);
  }
}

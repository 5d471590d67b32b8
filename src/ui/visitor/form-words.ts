import { msg } from '@lit/localize';
import type { Delivery } from '../../core/post-office.ts';

/** Where the answers of a form are, in a few words: a heading. */
export function formHeading(delivery: Delivery): string {
  switch (delivery) {
    case 'kept':
      return msg('Uw antwoorden zijn bewaard', { id: 'delivery.form-kept-heading' });
    case 'memory':
      return msg('Uw antwoorden wachten nog', { id: 'delivery.form-memory-heading' });
    case 'sent':
      return msg('Uw antwoorden zijn bij ons', { id: 'delivery.form-sent-heading' });
    case 'parked':
      return msg('Bel ons even', { id: 'delivery.parked-heading' });
    case 'erased':
      return msg('Uw antwoorden zijn gewist', { id: 'delivery.form-erased-heading' });
  }
}

/** What happens next, until it is there. */
export function formWords(delivery: Exclude<Delivery, 'sent'>): string {
  switch (delivery) {
    case 'kept':
      return msg(
        'Bewaard op dit apparaat. Nog niet verstuurd. Wij versturen uw antwoorden zodra er internet is. U mag deze pagina sluiten. Open hem later nog eens.',
        { id: 'delivery.form-kept' },
      );
    case 'memory':
      return msg(
        'Laat deze pagina open. Uw antwoorden zijn nog niet verstuurd, en dit apparaat kan ze niet bewaren. Zodra er internet is, versturen wij ze.',
        { id: 'delivery.form-memory' },
      );
    case 'parked':
      return msg(
        'Uw antwoorden kwamen niet goed bij ons aan. Bel ons, dan helpen wij u meteen verder.',
        { id: 'delivery.form-parked' },
      );
    case 'erased':
      return msg('Hier gewist. Wij versturen dit niet meer.', { id: 'delivery.erased' });
  }
}

import { msg } from '@lit/localize';
import type { Sent } from './mailroom.ts';
import { troubleWords } from '../words.ts';

/** What to tell when words to a visitor did not go out as meant; '' when they did. */
export function sentWords(sent: Sent): string {
  switch (sent.kind) {
    case 'ok':
    case 'ok-after-another':
      return '';
    case 'earlier-arrived':
      return msg(
        'Uw eerdere woorden zijn toch aangekomen. Wat u daarna schreef, is niet verstuurd.',
        { id: 'desk.sent.earlier-arrived' },
      );
    case 'too-long':
      return msg('Deze tekst is te lang voor één bericht.', { id: 'desk.sent.too-long' });
    case 'cannot':
      return msg('U kunt hier niets meer sturen: het eerste bericht gaat niet open.', {
        id: 'desk.sent.cannot',
      });
    default:
      return troubleWords(sent);
  }
}

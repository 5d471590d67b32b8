import { msg } from '@lit/localize';
import type { Changed } from './documents.ts';
import { troubleWords } from './words.ts';

/** What to tell when a change was not made as meant; '' when it was. */
export function changedWords(changed: Changed): string {
  switch (changed.kind) {
    case 'ok':
      return '';
    case 'not-applied':
      return msg('Een collega was u net voor. Kijk wat er nu staat.', {
        id: 'desk.changed.not-applied',
      });
    case 'unreadable':
      return msg('Wat hier bewaard is, gaat niet open. Wij laten het staan zoals het is.', {
        id: 'desk.changed.unreadable',
      });
    default:
      return troubleWords(changed);
  }
}

import { msg } from '@lit/localize';
import type { Trouble } from '../answer.ts';
import { troubleWords } from '../words.ts';

/** Why something with a screen did not happen; '' when it did. */
export function kioskTrouble(done: Trouble | { readonly kind: 'ok' }): string {
  switch (done.kind) {
    case 'ok':
      return '';
    case 'gone':
      return msg('Een collega haalde dit scherm net van de lijst.', {
        id: 'desk.kiosks.gone',
      });
    default:
      return troubleWords(done);
  }
}

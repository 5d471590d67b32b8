import { msg } from '@lit/localize';
import type { Referral, Step } from '../../src/core/desk/card.ts';

/** How it is with a step. */
export function stepStateWords(state: Step['state']): string {
  switch (state) {
    case 'proposed':
      return msg('Wacht op een ja', { id: 'desk.step.proposed' });
    case 'agreed':
      return msg('Afgesproken', { id: 'desk.step.agreed' });
    case 'done':
      return msg('Gedaan', { id: 'desk.step.done' });
    case 'dropped':
      return msg('Niet meer nodig', { id: 'desk.step.dropped' });
  }
}

/** What came of a referral. */
export function outcomeWords(outcome: Referral['outcome']): string {
  switch (outcome) {
    case 'open':
      return msg('Wij vragen het nog na', { id: 'desk.referral.is-open' });
    case 'worked':
      return msg('Het is gelukt', { id: 'desk.referral.has-worked' });
    case 'not-worked':
      return msg('Het is niet gelukt', { id: 'desk.referral.has-not' });
    case 'unknown':
      return msg('Wij weten niet of het lukte', { id: 'desk.referral.not-known' });
  }
}

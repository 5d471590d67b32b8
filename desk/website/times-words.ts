import { msg } from '@lit/localize';
import type { TimesTrouble } from './times-form.ts';

/** What to do about it. */
export function timesWords(trouble: TimesTrouble): string {
  switch (trouble) {
    case 'phone-odd':
    case 'stand-in-phone':
      return msg('Gebruik alleen cijfers, spaties en streepjes.', { id: 'desk.setup.phone-odd' });
    case 'no-day':
      return msg('Kies ten minste één dag.', { id: 'desk.setup.days-empty' });
    case 'hours-long':
      return msg('Maak deze zin korter.', { id: 'desk.website.times.hours-long' });
    case 'no-dates':
      return msg('Vul bij elke vakantie twee dagen in.', { id: 'desk.website.times.no-dates' });
    case 'turned-round':
      return msg('De laatste dag komt na de eerste dag.', {
        id: 'desk.website.times.turned-round',
      });
    case 'too-many':
      return msg('Haal oude vakanties weg. Er passen er 20.', {
        id: 'desk.website.times.too-many',
      });
    case 'exit-odd':
    case 'stand-in-url':
      return msg('Schrijf het hele adres, zoals https://www.buienradar.nl.', {
        id: 'desk.website.times.site-odd',
      });
    case 'stand-in-name':
      return msg('Schrijf ook de naam van dat steunpunt.', {
        id: 'desk.website.times.stand-in-empty',
      });
  }
}

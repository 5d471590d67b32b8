import { msg, str } from '@lit/localize';
import type { EmbedSettings, EmbedState } from '../../src/core/embed.ts';
import type { SnippetKind } from '../../src/core/embed-snippet.ts';
import type { Tone } from '../../src/ui/steunpunt-notice.ts';
import type { Trouble } from '../answer.ts';
import { troubleWords } from '../words.ts';
import type { FormTrouble } from './place-form.ts';
import type { Site } from './sites.ts';

/** The words around a place. */

export function siteWords({ name, both }: Site): string {
  return both ? msg(str`${name}, met en zonder www`, { id: 'desk.places.site-both' }) : name;
}

export function doorsWords(door: EmbedSettings['door']): string {
  return door === 'parent'
    ? msg('Ouders', { id: 'desk.places.door-parent' })
    : msg('Jongeren', { id: 'desk.places.door-youth' });
}

export function modeWords(mode: EmbedSettings['mode']): {
  readonly label: string;
  readonly when: string;
} {
  switch (mode) {
    case 'bubble':
      return {
        label: msg('Een knop in de hoek', { id: 'desk.places.mode-bubble' }),
        when: msg('Blijft in beeld op de hele pagina. Dit past bijna altijd.', {
          id: 'desk.places.mode-bubble-when',
        }),
      };
    case 'dialog':
      return {
        label: msg('Een knop in de tekst', { id: 'desk.places.mode-dialog' }),
        when: msg('Staat op één plek. Het venster komt in het midden.', {
          id: 'desk.places.mode-dialog-when',
        }),
      };
    case 'inline':
      return {
        label: msg('In de pagina zelf', { id: 'desk.places.mode-inline' }),
        when: msg('Altijd open, zonder knop. Goed voor een eigen pagina over het steunpunt.', {
          id: 'desk.places.mode-inline-when',
        }),
      };
  }
}

export function positionWords(position: EmbedSettings['position']): string {
  return position === 'end'
    ? msg('Rechts onderaan', { id: 'desk.places.position-end' })
    : msg('Links onderaan', { id: 'desk.places.position-start' });
}

export function stateWords(state: EmbedState): { readonly words: string; readonly tone: Tone } {
  switch (state) {
    case 'active':
      return { words: msg('Staat aan', { id: 'desk.places.is-on' }), tone: 'good' };
    case 'paused':
      return { words: msg('Staat even uit', { id: 'desk.places.is-paused' }), tone: 'waiting' };
    case 'revoked':
      return { words: msg('Gestopt', { id: 'desk.places.is-revoked' }), tone: 'calm' };
  }
}

export function snippetWords(kind: SnippetKind): { readonly label: string; readonly when: string } {
  switch (kind) {
    case 'script':
      return {
        label: msg('Altijd de nieuwste (aangeraden)', { id: 'desk.places.snippet-script' }),
        when: msg('Wordt vanzelf beter. U hoeft nooit iets te vervangen.', {
          id: 'desk.places.snippet-script-when',
        }),
      };
    case 'fixed':
      return {
        label: msg('Een vaste versie', { id: 'desk.places.snippet-fixed' }),
        when: msg(
          'De knop blijft zoals hij nu is. Voor wie elke verandering eerst zelf wil bekijken.',
          { id: 'desk.places.snippet-fixed-when' },
        ),
      };
    case 'frame':
      return {
        label: msg('Alleen een kader (iframe)', { id: 'desk.places.snippet-frame' }),
        when: msg('Voor een website waar geen script op mag. Het staat in de pagina zelf.', {
          id: 'desk.places.snippet-frame-when',
        }),
      };
    case 'link':
      return {
        label: msg('Alleen een link', { id: 'desk.places.snippet-link' }),
        when: msg('Opent een eigen pagina van uw steunpunt. Kan overal.', {
          id: 'desk.places.snippet-link-when',
        }),
      };
    case 'faq':
      return {
        label: msg('Vragen en antwoorden in de pagina', { id: 'desk.places.snippet-faq' }),
        when: msg(
          'Uw bezoekers lezen de antwoorden in de pagina zelf. Deze regels kunnen naast die van de knop staan.',
          { id: 'desk.places.snippet-faq-when' },
        ),
      };
    case 'faq-fixed':
      return {
        label: msg('Vragen en antwoorden, een vaste versie', {
          id: 'desk.places.snippet-faq-fixed',
        }),
        when: msg(
          'Het script blijft zoals het nu is, de antwoorden blijven van vandaag. Voor wie elke verandering eerst zelf wil bekijken.',
          { id: 'desk.places.snippet-faq-fixed-when' },
        ),
      };
  }
}

/** What to do about a field. `unclear` is what was typed there that is no address. */
export function unfitWords(trouble: FormTrouble, unclear: readonly string[] = []): string {
  switch (trouble) {
    case 'name':
      return msg('Geef deze plek een naam, in een paar woorden.', { id: 'desk.places.no-name' });
    case 'sites':
      return msg('Typ het adres van de website, zoals www.school.nl.', {
        id: 'desk.places.no-sites',
      });
    case 'unclear': {
      const typed = unclear.map((one) => `“${one}”`).join(', ');
      return msg(
        str`Dit is geen adres van een website: ${typed}. Typ het zoals het boven in uw browser staat, elk adres op een eigen regel.`,
        { id: 'desk.places.unclear-sites' },
      );
    }
    case 'too-many':
      return msg('Dit zijn te veel websites voor één plek. Maak er twee plekken van.', {
        id: 'desk.places.too-many-sites',
      });
    case 'thing':
      return msg('Kies er een.', { id: 'desk.places.no-thing' });
  }
}

/** Why something with a place did not happen; '' when it did. */
export function placeTrouble(done: Trouble | { readonly kind: 'ok' }): string {
  switch (done.kind) {
    case 'ok':
      return '';
    case 'gone':
      return msg('Deze plek kennen wij niet meer. Ga terug naar de lijst.', {
        id: 'desk.places.gone',
      });
    case 'conflict':
      return msg('Een collega stopte deze plek net. Ga terug naar de lijst.', {
        id: 'desk.places.stopped-meanwhile',
      });
    case 'wrong':
      return msg(
        'De server nam dit niet aan. Kijk de naam en de adressen na. Heeft u al honderd plekken? Stop er dan eerst een.',
        { id: 'desk.places.not-taken' },
      );
    default:
      return troubleWords(done);
  }
}

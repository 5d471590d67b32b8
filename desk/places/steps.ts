import { msg } from '@lit/localize';

/** What a site is made with, as far as whoever edits it knows. */
export const SITE_KINDS = ['wordpress', 'drupal', 'other', 'textbox', 'somebody'] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

export function siteKindWords(kind: SiteKind): string {
  switch (kind) {
    case 'wordpress':
      return msg('WordPress', { id: 'desk.places.kind.wordpress' });
    case 'drupal':
      return msg('Drupal', { id: 'desk.places.kind.drupal' });
    case 'other':
      return msg('Iets anders, of ik weet het niet', { id: 'desk.places.kind.other' });
    case 'textbox':
      return msg('Ik heb alleen een tekstvak', { id: 'desk.places.kind.textbox' });
    case 'somebody':
      return msg('Iemand anders doet onze website', { id: 'desk.places.kind.somebody' });
  }
}

/** What to do after copying, in order, and what to do when that is not how it looks. */
export interface Steps {
  readonly steps: readonly string[];
  readonly otherwise: string;
}

export function stepsFor(kind: Exclude<SiteKind, 'somebody'>): Steps {
  switch (kind) {
    case 'wordpress':
      return {
        steps: [
          msg('Log in bij WordPress en open de pagina waar het op moet komen.', {
            id: 'desk.places.wordpress.open',
          }),
          msg(
            'Klik op het plusje op de plek die u wilt. Zoek “Aangepaste HTML” en kies dat blok.',
            {
              id: 'desk.places.wordpress.block',
            },
          ),
          msg('Plak de regels in het blok.', { id: 'desk.places.wordpress.paste' }),
          msg('Klik rechtsboven op “Bijwerken” of “Opslaan”.', {
            id: 'desk.places.wordpress.save',
          }),
        ],
        otherwise: msg(
          'Ziet u daarna alleen een link? Dan mag u bij WordPress geen code plaatsen. Kies hierboven “Iemand anders doet onze website”.',
          { id: 'desk.places.wordpress.otherwise' },
        ),
      };
    case 'drupal':
      return {
        steps: [
          msg('Log in bij Drupal, ga naar de pagina en kies “Bewerken”.', {
            id: 'desk.places.drupal.open',
          }),
          msg('Kies onder het tekstvak bij “Tekstopmaak” voor “Volledige HTML”.', {
            id: 'desk.places.drupal.format',
          }),
          msg('Klik boven het tekstvak op “Broncode” en plak de regels onderaan.', {
            id: 'desk.places.drupal.paste',
          }),
          msg('Klik op “Opslaan”.', { id: 'desk.places.drupal.save' }),
        ],
        otherwise: msg(
          'Staat “Volledige HTML” er niet bij? Dan mag u dit bij Drupal niet. Kies hierboven “Iemand anders doet onze website”.',
          { id: 'desk.places.drupal.otherwise' },
        ),
      };
    case 'other':
      return {
        steps: [
          msg('Open de pagina waar het op moet komen, zoals u dat anders ook doet.', {
            id: 'desk.places.other.open',
          }),
          msg('Zoek een knop of blok met “HTML”, “Code” of “Embed”, of het teken </>.', {
            id: 'desk.places.other.find',
          }),
          msg('Plak de regels daar, en bewaar de pagina.', { id: 'desk.places.other.paste' }),
        ],
        otherwise: msg(
          'Vindt u zo’n knop niet? Kies dan hierboven “Ik heb alleen een tekstvak”: een link kan bijna overal.',
          { id: 'desk.places.other.otherwise' },
        ),
      };
    case 'textbox':
      return {
        steps: [
          msg('Typ op de pagina een zin, zoals: Stel een vraag aan het steunpunt.', {
            id: 'desk.places.textbox.type',
          }),
          msg('Selecteer die zin en klik op het teken van een ketting (“Link”).', {
            id: 'desk.places.textbox.link',
          }),
          msg('Plak het adres, en bewaar de pagina.', { id: 'desk.places.textbox.paste' }),
        ],
        otherwise: msg(
          'Zet er ook uw telefoonnummer bij. Klik daarna zelf op de link: de controle hieronder ziet alleen knoppen en vensters.',
          { id: 'desk.places.textbox.otherwise' },
        ),
      };
  }
}

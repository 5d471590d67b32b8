import { AUDIT_DAYS } from '../audit.ts';
import { DEFAULT_BUDGETS, type Budgets } from '../budgets.ts';
import { LONGEST_DAYS } from '../desk/settings.ts';
import type { Facts } from './paper.ts';

/** What every paper says about terms and safety, in one place. */

/** What is kept how long: kind, days and what begins them. */
export function terms({ retention }: Facts): readonly (readonly [string, string, string])[] {
  return [
    ['Gesprekken met ouders', days(retention.parent), 'het laatste bericht (“gelezen” telt mee)'],
    ['Gesprekken met jongeren', days(retention.youth), 'het laatste bericht (“gelezen” telt mee)'],
    [
      'Vragen om een buddy, en wie er een wil zijn',
      days(retention.buddies),
      'het laatste bericht, of de dag waarop twee mensen stoppen; niet zolang zij samen verder gaan',
    ],
    ['Gesprekken, uiterste grens van de server', days(LONGEST_DAYS), 'het laatste bericht'],
    [
      'Gesprekken over een buddy, uiterste grens van de server',
      days(LONGEST_DAYS),
      'de laatste keer dat de balie vroeg om het te bewaren',
    ],
    [
      'Notities en stappen bij een gesprek',
      'zolang het gesprek',
      'hoogstens een week langer als de ouder of jongere het zelf wist',
    ],
    ['Zinnen die een collega opschreef', days(retention.heard), 'de dag van opschrijven'],
    ['Tellingen zonder tekst', 'zolang het steunpunt bestaat', 'de dag van tellen'],
    ['Logboek van de balie (wie deed wat, op welke dag)', days(AUDIT_DAYS), 'de dag zelf'],
    ['Gegevens van een collega', 'tot zij weggaat', ''],
    ['Afdrukken van wat gewist is', 'zolang de server bestaat', ''],
    ['Reservekopieën', '…… dagen (in te vullen door de beheerder)', 'het maken ervan'],
  ];
}

/** By key, so that a new limit cannot be forgotten here. */
const LIMITS: Readonly<Record<keyof Budgets, (most: number) => string>> = {
  sourcePlain: (most) =>
    `vanaf ${most} berichten per uur van één adres kost een bericht meer rekenwerk`,
  sourceHour: (most) =>
    `hoogstens ${most} berichten per uur van één adres als het ergens te druk is`,
  embedHour: (most) => `vanaf ${most} berichten per uur door één plek geldt die grens`,
  kioskHour: (most) =>
    `vanaf ${most} berichten per uur van één scherm in een wachtkamer kost een bericht ook daar rekenwerk`,
  challengeHour: (most) => `hoogstens ${most} rekenopgaven per uur voor één adres`,
  lookupMinute: (most) => `hoogstens ${most} keer per minuut een code proberen van één adres`,
  loginTries: (most) => `hoogstens ${most} mislukte inlogpogingen in tien minuten van één adres`,
  mailHour: (most) => `hoogstens ${most} mails per uur van één collega`,
  openingHour: (most) =>
    `hoogstens ${most} keer per uur telt één adres mee in hoe vaak het venster openging`,
  embedOpeningHour: (most) => `hoogstens ${most} keer per uur telt één plek mee in dat aantal`,
};

/** The limits of a server as it comes. */
export function limits(): string[] {
  return Object.entries(LIMITS).map(([key, words]) => words(DEFAULT_BUDGETS[key as keyof Budgets]));
}

/** Technical and organisational measures, one a line. */
export const MEASURES: readonly string[] = [
  'Berichten gaan dicht in de browser van de ouder of jongere en gaan pas open bij het steunpunt. De server en de beheerder kunnen ze niet lezen, zolang de server de uitgebrachte programmatekst geeft.',
  'Alle berichten zijn op de server even groot. Soort, taal, website en ouder of jongere zitten binnenin.',
  'Er is geen account, geen verplichte naam en geen verplicht adres.',
  'Ouders en jongeren hebben elk hun eigen ingang. Gesprekken worden nooit aan elkaar gekoppeld.',
  'De school of website waar de knop staat, kan niet bij wat er getypt wordt.',
  'Collega’s loggen in met een wachtzin, of met hun eigen apparaat. De wachtzin komt nooit bij de server.',
  'De balie gaat op slot als er niemand is en bewaart niets leesbaars buiten de open pagina.',
  'Gaat een collega weg, dan komt er een nieuw slot. Wat daarna komt, kan zij niet openen.',
  'Wissen haalt de gegevens ook van de schijf: meteen, of bij PostgreSQL als de beheerder opruimt. Afdrukken van wat gewist is zorgen dat een reservekopie het niet terugbrengt.',
  'Het logboek van de balie zegt wie wat deed op welke dag, nooit in welk gesprek of met welke tekst.',
  'Alles gaat over een beveiligde verbinding. Er zijn geen cookies bij bezoekers en er kijkt geen ander bedrijf mee.',
  'De programmatekst is openbaar en wordt bij elke wijziging getest, ook op aanvallen.',
];

function days(count: number): string {
  return `${count} dagen`;
}

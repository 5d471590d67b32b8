/**
 * Everything that the server writes down, column by column, in words for whoever has to judge it. A
 * test holds this list against the tables as they are (test/hub/papers.test.ts).
 */

/** Who can read it: anybody at the server, nobody from it alone, nobody but the staff. */
export type How = 'leesbaar' | 'afdruk' | 'verzegeld' | 'openbaar' | 'geheim van de server';

export interface KeptField {
  readonly table: string;
  readonly column: string;
  readonly how: How;
  readonly what: string;
}

const of =
  (table: string) =>
  (column: string, how: How, what: string): KeptField => ({ table, column, how, what });

const settings = of('settings');
const points = of('points');
const embeds = of('embeds');
const embedDays = of('embed_days');
const embedSights = of('embed_sights');
const embedChecks = of('embed_checks');
const embedChecked = of('embed_checked');
const staff = of('staff');
const invites = of('invites');
const passkeys = of('passkeys');
const kiosks = of('kiosks');
const audit = of('audit');
const notices = of('notices');
const alerts = of('alerts');
const documents = of('documents');
const mailboxes = of('mailboxes');
const submissions = of('submissions');
const messages = of('messages');
const starters = of('starters');
const libraries = of('libraries');
const versions = of('versions');
const pictures = of('pictures');

const POINT = 'welk steunpunt het is';

export const KEPT_FIELDS: readonly KeptField[] = [
  submissions('sid', 'leesbaar', 'toevalsnummer van een bericht'),
  submissions('point', 'leesbaar', POINT),
  submissions('mailbox', 'afdruk', 'van het gesprek waar het bericht bij hoort'),
  submissions('kid', 'leesbaar', 'met welk openbaar slot van het steunpunt het dicht is'),
  submissions('day', 'leesbaar', 'dag van aankomst, nooit een tijdstip'),
  submissions('digest', 'afdruk', 'van het gesloten bericht, tegen dubbel bezorgen'),
  submissions(
    'envelope',
    'verzegeld',
    'het bericht zelf: tekst, moment van schrijven, ouder of jongere, taal, website, welke uitleg iemand zag, en een telefoonnummer of e-mailadres als iemand dat gaf',
  ),
  mailboxes('mailbox', 'afdruk', 'van het nummer van het gesprek'),
  mailboxes('point', 'leesbaar', POINT),
  mailboxes('token', 'afdruk', 'van het bewijs dat iemand de code van het gesprek heeft'),
  mailboxes('last_day', 'leesbaar', 'dag waarop er voor het laatst iets bij kwam'),
  mailboxes('archived', 'leesbaar', 'open of gesloten'),
  mailboxes('fetched', 'leesbaar', 'het hoeveelste antwoord is opgehaald, zonder dag'),
  mailboxes(
    'kept_until',
    'leesbaar',
    'tot welke dag de balie een stil gesprek nog nodig heeft, zonder waarom',
  ),
  messages('mailbox', 'afdruk', 'van het gesprek'),
  messages('n', 'leesbaar', 'het hoeveelste antwoord het is'),
  messages('message', 'verzegeld', 'het antwoord van het steunpunt'),
  of('tombstones')('hash', 'afdruk', 'van wat gewist is, zodat het niet terugkomt'),
  documents('point', 'leesbaar', POINT),
  documents('name', 'afdruk', 'naam die niets zegt over soort of inhoud'),
  documents('digest', 'afdruk', 'van de gesloten inhoud'),
  documents(
    'body',
    'verzegeld',
    'wat collega’s erbij bewaren: onderwerpen, stappen, notities, tellingen, instellingen',
  ),
  documents('room', 'leesbaar', 'alleen collega’s, of ook de netwerkgroep'),
  staff('point', 'leesbaar', POINT),
  staff('id', 'leesbaar', 'toevalsnummer van een collega'),
  staff('name_key', 'leesbaar', 'voornaam van een collega, om in te loggen'),
  staff('auth', 'afdruk', 'van het bewijs dat een collega de wachtzin kent; niet de wachtzin'),
  staff('session_salt', 'geheim van de server', 'maakt oude inlogsessies ongeldig'),
  staff('record', 'leesbaar', 'voornaam en openbare helft; de geheime helft zit erin, verzegeld'),
  staff('role', 'leesbaar', 'coördinator, collega of netwerkgroep'),
  invites('id', 'leesbaar', 'toevalsnummer van een uitnodiging'),
  invites('point', 'leesbaar', POINT),
  invites('code', 'afdruk', 'van de acht cijfers die worden voorgelezen'),
  invites('role', 'leesbaar', 'wat de nieuwe collega mag'),
  invites('until', 'leesbaar', 'tot welke minuut de uitnodiging geldt; daarna is de rij weg'),
  invites('tries', 'leesbaar', 'hoe vaak een verkeerde code is geprobeerd'),
  invites('ticket', 'afdruk', 'waarmee de pagina van de nieuwe collega vraagt of zij erin mag'),
  invites('auth', 'afdruk', 'van het bewijs van de nieuwe collega'),
  invites('claim', 'leesbaar', 'voornaam en openbare helft van de nieuwe collega'),
  invites('accepted', 'leesbaar', 'ja of nee'),
  passkeys('credential', 'leesbaar', 'nummer dat het apparaat van een collega zelf maakte'),
  passkeys('point', 'leesbaar', POINT),
  passkeys('staff', 'leesbaar', 'van welke collega'),
  passkeys('auth', 'afdruk', 'van het bewijs dat het apparaat geeft'),
  passkeys('label', 'leesbaar', 'hoe de collega het apparaat noemt'),
  passkeys('day', 'leesbaar', 'dag waarop het is toegevoegd'),
  passkeys('wrapped_key', 'verzegeld', 'de geheime helft van de collega, voor dat apparaat'),
  kiosks('id', 'leesbaar', 'toevalsnummer van een scherm in een wachtkamer'),
  kiosks('point', 'leesbaar', POINT),
  kiosks(
    'settings',
    'leesbaar',
    'waar het scherm staat en hoe het is ingesteld, met een afdruk van de pincode voor het personeel',
  ),
  kiosks('code', 'afdruk', 'van de acht cijfers waarmee iemand het scherm aansluit'),
  kiosks('until', 'leesbaar', 'tot welke minuut die cijfers gelden; daarna zijn ze weg'),
  kiosks('tries', 'leesbaar', 'hoe vaak een verkeerde code is geprobeerd'),
  kiosks('used', 'leesbaar', 'of de code al is gebruikt'),
  kiosks('public_key', 'leesbaar', 'openbare helft waarmee het scherm zich bekendmaakt'),
  kiosks('revoked', 'leesbaar', 'of het scherm is ingetrokken'),
  kiosks(
    'report',
    'leesbaar',
    'hoe het met het scherm zelf gaat, alleen het laatste bericht: versie, hoeveel er op internet wacht, storingen; niets over wie er stond',
  ),
  kiosks('heard', 'leesbaar', 'minuut van dat laatste bericht'),
  audit('id', 'leesbaar', 'toevalsnummer van een regel in het logboek'),
  audit('point', 'leesbaar', POINT),
  audit('day', 'leesbaar', 'dag waarop het gebeurde'),
  audit('staff', 'leesbaar', 'nummer van de collega'),
  audit('name', 'leesbaar', 'voornaam van de collega op die dag'),
  audit('act', 'leesbaar', 'wat er gebeurde, bijvoorbeeld “gesprek gewist”; nooit welk gesprek'),
  audit(
    'subject',
    'leesbaar',
    'voornaam van een andere collega of naam van een scherm, als het daarover ging',
  ),
  notices('point', 'leesbaar', POINT),
  notices('staff', 'leesbaar', 'van welke collega'),
  notices('address', 'leesbaar', 'werk-e-mailadres van een collega die bericht wil'),
  notices('due', 'leesbaar', 'of er nog een bericht uit moet, in een ronde van enkele uren'),
  alerts('point', 'leesbaar', POINT),
  alerts('due', 'leesbaar', 'of er in een ronde van enkele uren nog een melding uit moet'),
  points('point', 'leesbaar', POINT),
  points('content', 'openbaar', 'naam, telefoonnummer en openingsdagen van het steunpunt'),
  points('recovery', 'verzegeld', 'wat het papieren herstelblad opent'),
  points(
    'roster',
    'leesbaar',
    'voornamen, rollen en openbare helften van de collega’s, en wie er alleen voor ouders of alleen voor jongeren is',
  ),
  embeds('embed_key', 'openbaar', 'nummer van een plek waar de knop staat'),
  embeds('point', 'openbaar', POINT),
  embeds('origins', 'openbaar', 'websites waar de knop mag staan'),
  embeds(
    'settings',
    'leesbaar',
    'hoe collega’s die plek noemen en hoe de knop er staat: waar zij begint, taal, kleur',
  ),
  embeds('state', 'openbaar', 'of die plek open is, even stil staat of is ingetrokken'),
  embedDays('embed_key', 'leesbaar', 'welke plek'),
  embedDays('day', 'leesbaar', 'dag; na drie maanden is de rij weg'),
  embedDays(
    'openings',
    'leesbaar',
    'hoe vaak het venster die dag daar openging: één getal, niets over wie; de balie ziet het pas de dag erna, en niet als het minder dan 5 is',
  ),
  embedSights('embed_key', 'leesbaar', 'welke plek'),
  embedSights('origin', 'leesbaar', 'website van een partner'),
  embedSights('what', 'leesbaar', 'of de knop daar te zien was, werkte of werd tegengehouden'),
  embedSights('day', 'leesbaar', 'laatste dag waarop dat zo was'),
  embedChecks('embed_key', 'leesbaar', 'plek die een collega nu nakijkt; na een kwartier voorbij'),
  embedChecks('source', 'afdruk', 'van het internetadres van die collega, zolang zij nakijkt'),
  embedChecks('until', 'leesbaar', 'tot welke minuut'),
  embedChecked('embed_key', 'leesbaar', 'plek die een collega nu nakijkt'),
  embedChecked('origin', 'leesbaar', 'website die zij daarbij bezocht'),
  embedChecked('what', 'leesbaar', 'wat er met de knop gebeurde'),
  libraries('point', 'openbaar', POINT),
  libraries('starter', 'openbaar', 'welke landelijke antwoorden het steunpunt gebruikt'),
  libraries('local', 'openbaar', 'antwoorden en contacten van het steunpunt zelf'),
  libraries('local_digest', 'openbaar', 'versie daarvan'),
  versions('point', 'openbaar', POINT),
  versions('n', 'openbaar', 'nummer van een eerdere versie van de antwoorden'),
  versions('name', 'leesbaar', 'voornaam van de collega die haar plaatste'),
  versions('day', 'leesbaar', 'dag waarop dat was'),
  versions('local', 'openbaar', 'de antwoorden van toen'),
  pictures('point', 'openbaar', POINT),
  pictures('digest', 'openbaar', 'van een foto van wat er gemaakt is; ook haar adres'),
  pictures('type', 'openbaar', 'jpeg, png of webp'),
  pictures(
    'body',
    'openbaar',
    'de foto zelf, zonder plaats, datum of toestel; gewist zodra zij van de site is, en na een maand als zij er nooit op kwam',
  ),
  pictures('day', 'leesbaar', 'dag waarop een collega haar koos'),
  pictures('published', 'openbaar', 'of zij op de site staat'),
  starters('digest', 'openbaar', 'versie van de landelijke antwoorden'),
  starters('starter', 'openbaar', 'de landelijke antwoorden'),
  settings('name', 'leesbaar', 'naam van een instelling van de server'),
  settings(
    'value',
    'geheim van de server',
    'waarmee de server sessies ondertekent, en een afdruk van het bewijs van het herstelblad; opent geen bericht',
  ),
];

/** Where each door has a key of its own, some of it says more. */
export function keptFields(apart: boolean): readonly KeptField[] {
  return KEPT_FIELDS.map((field) =>
    apart && field.table === 'submissions' && field.column === 'kid'
      ? {
          ...field,
          what: `${field.what}: daaraan is te zien of het van een ouder of een jongere is`,
        }
      : field,
  );
}

/** What one line of the server's log holds. */
export const LOG_FIELDS: Readonly<Record<string, string>> = {
  route: 'soort verzoek, zonder nummers of namen',
  method: 'lezen, schrijven of wissen',
  status: 'hoe het afliep',
  ms: 'hoe lang het duurde',
};

/** The server's own configuration: what each part has to do with people. */
export const CONFIG_FIELDS: Readonly<Record<string, string>> = {
  port: 'geen persoonsgegevens',
  bind: 'geen persoonsgegevens',
  url: 'openbaar adres van de server',
  deskUrl: 'adres van de balie',
  data: 'map met de gegevens van deze lijst',
  tombstones: 'bestand met afdrukken van wat gewist is, buiten de gegevens',
  databaseUrl: 'adres en wachtwoord van de databank, alleen bij de beheerder',
  dist: 'geen persoonsgegevens',
  earlier: 'geen persoonsgegevens',
  content: 'map met de landelijke antwoorden, openbaar',
  proofCost: 'rekenwerk dat een bericht kost, tegen misbruik; herkent niemand',
  budgets: 'grenzen per adres; adressen staan alleen kort in het geheugen, onleesbaar gemaakt',
  mail: 'adres en wachtwoord van de mailserver, alleen bij de beheerder',
  alert:
    'geheim adres van een kanaal van de collega’s, als dat er is; de melding zegt nooit wie of wat',
  noticeHours: 'hoeveel uur er tussen twee mails aan een collega of twee meldingen zit',
  proxies: 'adressen van eigen tussenservers',
  log: 'waar logregels heen gaan; zie de logregels in deze lijst',
  now: 'de klok van de server',
};

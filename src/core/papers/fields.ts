import { ENVELOPE_SIZE } from '../envelope.ts';
import { MAILBOX_MESSAGE_SIZE } from '../mailbox.ts';
import { KEPT_FIELDS, keptFields, LOG_FIELDS, type How } from './kept-fields.ts';
import { EXAMPLE, h2, list, p, table, type Block, type Facts, type Paper } from './paper.ts';

const HOWS: readonly (readonly [How, string])[] = [
  ['leesbaar', 'Wie bij de server kan, kan dit lezen.'],
  ['afdruk', 'Een afdruk waaruit het gegeven zelf niet terug te rekenen is.'],
  [
    'verzegeld',
    'Dichtgemaakt in de browser. Alleen het steunpunt, of wie de code heeft, leest het.',
  ],
  ['openbaar', 'Staat op de website of is daarvoor bedoeld.'],
  ['geheim van de server', 'Hoort bij de server zelf en opent geen bericht.'],
];

/** What is known to be left, and what can be done about it. Also in the assessment. */
export const RESIDUAL_RISKS: readonly (readonly [string, string])[] = [
  [
    'Een server die expres andere programmatekst geeft, kan tekst meelezen voordat die dichtgaat.',
    'Kies wie de server beheert zoals u kiest wie het archief beheert. Laat de beheerder de overeenkomst tekenen.',
  ],
  [
    'Wie de twintig cijfers van een gesprek heeft, leest de antwoorden en kan het gesprek wissen.',
    'Het scherm zegt dat. De cijfers zijn toeval, het opzoeken is traag gemaakt en begrensd.',
  ],
  [
    'Het apparaat van de ouder of jongere zelf: iemand kijkt mee, of leest het toetsenbord af.',
    '“Snel weg”, niets bewaren tenzij iemand dat kiest, en wissen met één druk.',
  ],
  [
    'Een website kan een formulier natekenen dat op het onze lijkt.',
    'Zet de knop alleen op websites die u vertrouwt. Het echte formulier noemt zijn eigen adres.',
  ],
  [
    'De website en het netwerk zien dát iemand het steunpunt opent, niet wat er geschreven wordt.',
    'De knop staat ook op gewone pagina’s; bellen kan altijd.',
  ],
  [
    'Een kopie van de databank laat zien hoeveel gesprekken er zijn, en op welke dag er iets bij kwam.',
    'Alleen dagen, geen tijdstippen; alle berichten zijn even groot.',
  ],
  [
    'Een reservekopie bevat tot zij vervangen is nog gesloten berichten die later gewist zijn.',
    'Bewaar reservekopieën kort. Het bestand met afdrukken wist ze opnieuw na het terugzetten.',
  ],
  [
    'Bij PostgreSQL blijven gewiste rijen op schijf tot er opgeruimd is.',
    'De beheerder ruimt elke week op; de handleiding zegt hoe.',
  ],
  [
    'Een mailserver ziet kort het adres van wie bericht wil als er antwoord is.',
    'Alleen als iemand dat kiest. In de mail staat alleen dat er iets nieuws is.',
  ],
  [
    'Een kanaal van de collega’s, zoals Slack of Teams, ziet in welke ronde er iets nieuws was.',
    'Alleen als de beheerder dat aanzet. Elke melding is dezelfde zin, hoogstens één per ronde.',
  ],
  [
    'Kleine aantallen in een rapport kunnen naar één gezin wijzen.',
    'De balie laat te kleine aantallen weg en rondt af. Lees een rapport na voor u het deelt.',
  ],
];

/** Chosen by the point, at the desk. */
const APART_RISK = [
  'Ouders en jongeren hebben elk een eigen slot. De server, en wie een kopie ervan heeft, ziet bij elk bericht of het van een ouder of van een jongere komt.',
  'Het steunpunt koos hiervoor, zodat een collega alleen opent waar hij of zij voor is. Een coördinator kan het terugdraaien; dan ziet de server het van nieuwe berichten niet meer.',
] as const;

/** What the server can read, and what then is left. */
export function fieldsPaper({ point, hub, day, apart = false }: Facts): Paper {
  const tables = [...new Set(KEPT_FIELDS.map((field) => field.table))];
  const rows = keptFields(apart).map(({ table: name, column, how, what }) => [
    `${name}.${column}`,
    how,
    what,
  ]);
  return {
    id: 'gegevenslijst',
    title: 'Lijst van gegevens op de server',
    blocks: [
      p(EXAMPLE),
      p(`${point}. Server: ${hub}. Lijst van ${day}.`),
      p(
        `De server bewaart ${rows.length} soorten gegevens in ${tables.length} tabellen. Hieronder staan ze allemaal.`,
      ),
      h2('Hoe het bewaard is'),
      table(
        ['Hoe', 'Wat dat betekent'],
        HOWS.map(([how, words]) => [how, words]),
      ),
      h2('Alle gegevens'),
      table(['Gegeven', 'Hoe', 'Wat het is'], rows),
      p(
        `Elk bericht is op de server precies ${ENVELOPE_SIZE} bytes groot en elk antwoord ${MAILBOX_MESSAGE_SIZE}, hoe kort of lang de tekst ook is.`,
      ),
      ...logBlocks(),
      h2('Wat er niet is'),
      list(
        'Geen internetadres, geen soort telefoon of browser, geen tijdstip van een bericht.',
        'Geen cookies bij bezoekers, geen bezoekcijfers, geen andere bedrijven die meekijken.',
        'Geen burgerservicenummer: er wordt nooit naar gevraagd.',
      ),
      h2('Wat er dan nog overblijft'),
      p('Deze risico’s zijn bekend. Zij zijn klein te houden, maar niet weg te nemen.'),
      risksTable(apart),
    ],
  };
}

export function risksTable(apart = false): Block {
  const risks = apart ? [...RESIDUAL_RISKS, APART_RISK] : RESIDUAL_RISKS;
  return table(['Risico', 'Wat eraan gedaan is of kan worden'], risks);
}

function logBlocks(): Block[] {
  return [
    h2('Logregels'),
    p('Van elk verzoek schrijft de server één regel, met alleen dit:'),
    list(...Object.entries(LOG_FIELDS).map(([field, words]) => `${field}: ${words}`)),
  ];
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { points, SURFACES, type Point, type Surface } from './checklist.ts';
import { allowed } from './surfaces/judged.ts';

/** `node test/a11y/statement.ts`: the statement about access, made of the list of checks. */

export const STATEMENT = join(import.meta.dirname, '../../docs/toegankelijkheid.md');
const names = Object.keys(SURFACES) as Surface[];

const INTRO = `# Toegankelijkheid

Iedereen moet een steunpunt kunnen bereiken. Ook wie niet goed ziet, hoort, leest of beweegt. Op deze pagina staat hoe ver Steunpunt daarmee is.

Dit papier gaat over de software. Het is geen officiële toegankelijkheidsverklaring: die maakt en ondertekent de organisatie die Steunpunt gebruikt. Zij kan deze tekst daarvoor overnemen en aanvullen.

## Waar het over gaat

${names.map((name) => `- ${SURFACES[name]}`).join('\n')}

## Hoe ver wij zijn

Wij bouwen naar de regels van WCAG 2.2, niveau A en AA. Wij zeggen niet dat Steunpunt daar helemaal aan voldoet. Een computer kan maar een deel van de regels controleren. Niemand buiten ons project heeft het onderzocht.

## Wat wij bij elke verandering testen

Een computer voert deze tests uit, in de browser Chromium, op de belangrijkste schermen. Bij elke test hoort een voorbeeld met een fout erin. Ook die voorbeelden gaan elke keer mee: de test moet de fout vinden.
`;

const MANUAL = `## Wat geen computer kan testen

Dit is nog niet gedaan:

- luisteren met een schermlezer: NVDA en JAWS op Windows, VoiceOver op iPhone en Mac, TalkBack op Android
- het scherm in de wachtkamer gebruiken met een koptelefoon, en met een schakelaar of een los toetsenbord
- luisteren naar voorlezen in het venster: de computer die test heeft geen stemmen
- aanraken met echte vingers op een echt groot scherm
- spraakbediening en vergroting van het scherm
- lezen en uitproberen door ouders, jongeren en een taalambassadeur. Hoe dat kan, staat in [Samen maken](samen-maken.md)
- nakijken van de vertalingen door mensen die de taal spreken
- een onderzoek door een bureau dat niet van ons is

## Wat wij weten dat beter moet

- De balie is er alleen in het Nederlands.
- Voorlezen kan alleen waar het apparaat of het scherm een stem of opname heeft voor die taal.

## Werkt er iets niet voor u?

Vertel het ons. U hoeft niet te weten welke regel erbij hoort. Zeg wat u wilde doen, waar het stopte, en wat u gebruikt.

- **Voor bezoekers:** bel uw steunpunt. Het nummer staat in het venster en op het scherm. Zij helpen u meteen, ook zonder website.
- **Voor steunpunten en makers:** meld het bij het project. Hoe dat gaat, staat in [CONTRIBUTING.md](../CONTRIBUTING.md).

Steunpunten vullen hier aan: bij wie u terecht kunt, binnen hoeveel dagen u antwoord krijgt, en waar u een klacht kunt indienen.

## Hoe deze pagina is gemaakt

Deze pagina komt uit de lijst van tests zelf (\`node test/a11y/statement.ts\`). Een test bewaakt dat ze gelijk blijven. De tests staan bij naam in \`test/a11y/checklist.ts\`.
`;

const cellOf = ({ on }: Point, surface: Surface): string => ('absent' in on[surface] ? '–' : 'ja');

function table(): string {
  const rows = points.map((point) => [
    point.id,
    point.what,
    ...names.map((name) => cellOf(point, name)),
    String(point.controls.length),
  ]);
  const head = [
    '',
    'Wat',
    'knop',
    'venster',
    'losse pagina',
    'wachtkamer',
    'balie',
    'voorbeelden',
    'proef met een fout',
  ];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Why a point is not tested somewhere, one line each. */
function reasons(): string {
  return points
    .flatMap(({ id, on }) => {
      const by = new Map<string, string[]>();
      for (const name of names) {
        const cell = on[name];
        if ('absent' in cell) by.set(cell.absent, [...(by.get(cell.absent) ?? []), SURFACES[name]]);
      }
      return [...by].map(([why, where]) => `- ${id}, ${where.join(', ')}: ${why}.`);
    })
    .join('\n');
}

const judgements = (): string =>
  allowed.map(({ rule, reden }) => `- \`${rule}\`: ${reden}`).join('\n');

function files(): string {
  const by = new Map<string, string[]>();
  for (const { id, on } of points)
    for (const name of names) {
      const cell = on[name];
      if ('absent' in cell) continue;
      const ids = by.get(cell.file) ?? [];
      if (!ids.includes(id)) by.set(cell.file, [...ids, id]);
    }
  return [...by].map(([file, ids]) => `- \`${file}\`: ${ids.join(', ')}`).join('\n');
}

export const statement = (): string =>
  [
    INTRO,
    `“Ja” is: er is een test voor. “–” is: het past daar niet. Onder de tabel staat waarom. Achteraan staat hoeveel tests een fout krijgen, en die vinden.\n`,
    `${table()}\n`,
    `${reasons()}\n`,
    `## Wat axe aan mensen overlaat\n`,
    `Van sommige plekken weet axe het niet zeker. Daar keken wij zelf. Alleen deze mogen er staan:\n`,
    `${judgements()}\n`,
    `## Waarmee\n`,
    `${files()}\n`,
    MANUAL,
  ].join('\n');

if (import.meta.main) writeFileSync(STATEMENT, statement());

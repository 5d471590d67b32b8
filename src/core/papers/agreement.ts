import { LONGEST_DAYS } from '../desk/settings.ts';
import { MEASURES } from './measures.ts';
import { EXAMPLE, h2, list, open, p, signatures, type Facts, type Paper } from './paper.ts';

/** Between the support point and whoever runs the server, after article 28 of the GDPR. */
export function agreementPaper({ point, hub, day }: Facts): Paper {
  return {
    id: 'overeenkomst',
    title: 'Verwerkersovereenkomst',
    blocks: [
      p(EXAMPLE),
      p(`Concept van ${day}.`),
      h2('Partijen'),
      list(
        `De verantwoordelijke: …………………… (de organisatie achter ${point}).`,
        `De verwerker: …………………… (wie de server ${hub} beheert).`,
      ),
      h2('1. Waar het over gaat'),
      p(
        'De verwerker laat de server draaien waarop gesloten berichten van ouders en jongeren worden bewaard en doorgegeven. Soorten gegevens, betrokkenen en termijnen staan in de inschrijving in het register en in de lijst van gegevens. Beide horen bij deze overeenkomst.',
      ),
      h2('2. Alleen in opdracht'),
      p(
        'De verwerker doet met de gegevens alleen wat de verantwoordelijke schriftelijk vraagt of wat de wet oplegt. De verwerker verandert de programmatekst niet en plaatst alleen uitgebrachte versies. Dat is nodig: wie de programmatekst verandert, kan meelezen voordat een bericht dichtgaat.',
      ),
      h2('3. Geheimhouding'),
      p(
        'Wie bij de verwerker bij de server kan, is tot geheimhouding verplicht. De verwerker houdt een lijst bij van deze mensen en laat die zien als de verantwoordelijke erom vraagt.',
      ),
      h2('4. Beveiliging'),
      p('De programmatekst zorgt voor het volgende:'),
      list(...MEASURES),
      p('De verwerker zorgt daarnaast voor het volgende:'),
      list(
        'een beveiligde verbinding (TLS) en bijwerken van besturingssysteem en programma’s;',
        'toegang tot de server alleen met een eigen account en een tweede bewijs;',
        'reservekopieën die gecodeerd worden opgeslagen en na …… dagen worden vernietigd;',
        'een apart bewaard bestand met afdrukken van wat gewist is, dat ook elke dag wordt gekopieerd;',
        'bij PostgreSQL elke week opruimen, zoals de handleiding voor beheer zegt.',
      ),
      h2('5. Andere verwerkers'),
      p(
        'De verwerker schakelt alleen met schriftelijke toestemming een ander in, zoals een datacentrum of mailserver. Voor die ander gelden dezelfde afspraken. Nu zijn dat: ……………………',
      ),
      h2('6. Waar de gegevens staan'),
      p('De server, de reservekopieën en de mailserver staan in de Europese Economische Ruimte.'),
      h2('7. Als het misgaat'),
      p(
        'De verwerker meldt een inbreuk zonder onredelijke vertraging en uiterlijk binnen 24 uur nadat zij is ontdekt aan ……………………, met wat er gebeurd is, om welke gegevens van de lijst het gaat en wat er al gedaan is. De verantwoordelijke beoordeelt of melding bij de toezichthouder en bij betrokkenen nodig is.',
      ),
      h2('8. Rechten van ouders en jongeren'),
      p(
        'Een ouder of jongere leest, bewaart en wist een gesprek zelf met de code. Vraagt iemand het aan de verwerker, dan verwijst de verwerker naar het steunpunt. De verwerker kan een gesprek niet lezen en niet aan iemand koppelen.',
      ),
      h2('9. Controle'),
      p(
        'De verantwoordelijke mag eens per jaar, en na een inbreuk, laten nagaan of deze afspraken worden nagekomen. De verwerker werkt daaraan mee.',
      ),
      h2('10. Einde'),
      p(
        `De overeenkomst geldt zolang de server voor het steunpunt draait. Daarna vernietigt de verwerker binnen 30 dagen alle gegevens en binnen …… dagen alle reservekopieën, en bevestigt dat schriftelijk. De server zelf wist een gesprek uiterlijk ${LONGEST_DAYS} dagen na het laatste bericht.`,
      ),
      open('Aansprakelijkheid, verzekering, kosten en toepasselijk recht.'),
      h2('Ondertekening'),
      signatures('Verantwoordelijke', 'Verwerker'),
    ],
  };
}

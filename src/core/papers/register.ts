import { MEASURES, terms } from './measures.ts';
import { EXAMPLE, h2, list, open, p, table, type Facts, type Paper } from './paper.ts';

/** The entry in the register of processing, after article 30 of the GDPR. */
export function registerPaper(facts: Facts): Paper {
  return {
    id: 'register',
    title: 'Inschrijving in het register van verwerkingen',
    blocks: [
      p(EXAMPLE),
      p(`Opgesteld op ${facts.day}.`),
      table(
        ['Onderdeel', 'Invulling'],
        [
          [
            'Naam van de verwerking',
            `Vragen en gesprekken van ouders en jongeren bij ${facts.point}`,
          ],
          ['Verwerkingsverantwoordelijke', '…………………… (organisatie, adres, telefoon)'],
          ['Functionaris gegevensbescherming', '…………………… (naam, bereikbaar op)'],
          ['Verwerker', '…………………… (wie de server beheert); overeenkomst van ……………'],
          ['Adres van de server', facts.hub],
          [
            'Doel',
            'Vragen van ouders en jongeren beantwoorden, hen terugbellen, meelopen naar een oplossing, en zonder namen laten zien wat er speelt.',
          ],
          [
            'Betrokkenen',
            'Ouders en verzorgers, kinderen en jongeren, en de collega’s van het steunpunt.',
          ],
          [
            'Persoonsgegevens',
            'Wat iemand zelf schrijft. Dat kan over gezondheid, gezin en school gaan. Een telefoonnummer of e-mailadres als iemand daarom vraagt. Van collega’s: voornaam, rol, en een werkadres als zij bericht willen.',
          ],
          [
            'Ontvangers',
            'Alleen de collega’s van het steunpunt. Anderen (school, gemeente, hulp) pas als de ouder of jongere ja heeft gezegd, of als iemand in groot gevaar is.',
          ],
          ['Buiten de EER', 'Nee, zolang server en mailserver in de EER staan. ……………………'],
        ],
      ),
      h2('Bewaartermijnen'),
      table(['Wat', 'Hoe lang', 'Vanaf'], terms(facts)),
      h2('Beveiliging, in het kort'),
      list(...MEASURES),
      open(
        'De grondslag, en de uitzondering voor gegevens over gezondheid: zie de beoordeling, punt 11 en 12.',
      ),
    ],
  };
}

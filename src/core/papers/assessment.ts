import { ENVELOPE_SIZE } from '../envelope.ts';
import { risksTable } from './fields.ts';
import { KEPT_FIELDS } from './kept-fields.ts';
import { limits, MEASURES, terms } from './measures.ts';
import {
  EXAMPLE,
  h2,
  h3,
  list,
  open,
  p,
  signatures,
  table,
  type Facts,
  type Paper,
} from './paper.ts';

/** The assessment, in the seventeen points of the model of the Dutch central government. */
export function assessmentPaper(facts: Facts): Paper {
  return {
    id: 'beoordeling',
    title: 'Gegevensbeschermingseffectbeoordeling (DPIA)',
    blocks: [
      p(EXAMPLE),
      p(
        `${facts.point}, ${facts.day}. Ingedeeld naar de 17 punten van het Model DPIA Rijksdienst. Het gaat om gevoelige gegevens en om mensen in een kwetsbare positie. Ga ervan uit dat een DPIA verplicht is.`,
      ),
      h2('A. Wat er gebeurt'),
      ...description(facts),
      h2('B. Mag het?'),
      ...lawfulness(),
      h2('C. Wat kan er misgaan?'),
      h3('16. Risico’s'),
      p('De schatting van kans en gevolg is aan het steunpunt. Deze risico’s zijn bekend:'),
      risksTable(facts.apart),
      h2('D. Wat doen we eraan?'),
      h3('17. Maatregelen'),
      list(...MEASURES),
      p('Grenzen van de server, zoals die geleverd wordt:'),
      list(...limits()),
      open('Welke maatregelen uw organisatie toevoegt, en wie het overgebleven risico aanvaardt.'),
      signatures('Verantwoordelijke', 'Functionaris gegevensbescherming'),
    ],
  };
}

function description(facts: Facts) {
  const readable = KEPT_FIELDS.filter(({ how }) => how === 'leesbaar').length;
  const sealed = KEPT_FIELDS.filter(({ how }) => how === 'verzegeld').length;
  return [
    h3('1. Voorstel'),
    p(
      'Ouders en jongeren stellen op een website een vraag aan het steunpunt, of vragen om te worden teruggebeld. Zij hoeven niet te zeggen wie zij zijn. Het steunpunt antwoordt, belt, en houdt bij wat er is afgesproken.',
    ),
    h3('2. Persoonsgegevens'),
    p(
      'Wat iemand zelf schrijft, met alles wat daarin kan staan. Een telefoonnummer of e-mailadres, alleen als iemand dat wil. Van collega’s: voornaam, rol, soms een werkadres.',
    ),
    p(
      `Op de server staan ${KEPT_FIELDS.length} soorten gegevens, waarvan ${readable} leesbaar en ${sealed} verzegeld. De lijst van gegevens noemt ze allemaal.`,
    ),
    h3('3. Gegevensverwerkingen'),
    list(
      'Een bericht wordt in de browser dichtgemaakt en op de server bewaard.',
      'Een collega haalt het op, opent het in haar eigen browser en antwoordt.',
      'Een collega bewaart er onderwerpen, stappen en notities bij, ook dicht.',
      'Er wordt geteld: onderwerp, maand, ouder of jongere, taal, plaats. Zonder tekst en zonder naam.',
      'Na de termijn wordt alles gewist.',
    ),
    h3('4. Verwerkingsdoeleinden'),
    p(
      'Vragen beantwoorden en met mensen meelopen. En: laten zien wat er bij veel mensen speelt, zonder dat iemand te herkennen is.',
    ),
    h3('5. Betrokken partijen'),
    table(
      ['Wie', 'Rol', 'Ziet'],
      [
        ['Het steunpunt', 'verwerkingsverantwoordelijke', 'de gesprekken'],
        ['Wie de server beheert', 'verwerker', 'wat in de lijst leesbaar heet'],
        ['School of website met de knop', 'geen van beide', 'dát iemand de knop gebruikt'],
        [
          'Netwerkgroep van ouders en professionals',
          'deel van het steunpunt',
          'tellingen en concepten',
        ],
      ],
    ),
    open(
      'Bent u met anderen samen verantwoordelijk, bijvoorbeeld met een gemeente? Leg dat dan vast.',
    ),
    h3('6. Belangen bij de gegevensverwerking'),
    p(
      'Ouders en jongeren willen geholpen worden zonder dat school of anderen meelezen. Het steunpunt wil kunnen antwoorden en signalen kunnen bundelen.',
    ),
    h3('7. Verwerkingslocaties'),
    p(
      `De server staat op ${facts.hub}. Plaats en land: ……………………. Collega’s werken in hun eigen browser.`,
    ),
    h3('8. Techniek en methode van gegevensverwerking'),
    p(
      `Berichten gaan dicht in de browser, met een slot waarvan alleen het steunpunt de andere helft heeft. Elk bericht is ${ENVELOPE_SIZE} bytes groot. Er wordt niets automatisch besloten, niemand krijgt een profiel en er is geen taalmodel dat meeleest. De zoekfunctie en het herkennen van woorden over gevaar werken in de pagina zelf; daarvan wordt niets verstuurd.`,
    ),
    h3('9. Juridisch en beleidsmatig kader'),
    list(
      'AVG en Uitvoeringswet AVG.',
      'Telecommunicatiewet, artikel 11.7a: er wordt op het apparaat alleen bewaard wat nodig is voor wat iemand zelf vraagt.',
      'Jeugdwet en de regels over de meldcode, voor zover zij voor uw organisatie gelden.',
    ),
    open(
      'Of een gesprek bij uw steunpunt onder de dossierplicht van de Jeugdwet valt. Daarover bestaat geen zekerheid. De software is een brievenbus en geen dossier: met “Overnemen in dossier” gaat een gesprek naar uw eigen dossier en kan het hier weg.',
    ),
    h3('10. Bewaartermijnen'),
    table(['Wat', 'Hoe lang', 'Vanaf'], terms(facts)),
    p(
      'Bij elk gesprek staat de dag waarop het wordt gewist. Een week ervoor ziet een collega dat ook.',
    ),
  ];
}

function lawfulness() {
  return [
    h3('11. Rechtsgrond'),
    open(
      'Kies en onderbouw de grondslag (AVG, artikel 6). Meestal is dat een taak van algemeen belang of toestemming. De software legt in het dichte bericht vast welke tekst iemand zag en op welke dag.',
    ),
    h3('12. Bijzondere persoonsgegevens'),
    p(
      'Mensen kunnen schrijven over gezondheid, geloof of strafbare feiten. Er wordt niet naar gevraagd.',
    ),
    open(
      'Op welke uitzondering (AVG, artikel 9) u zich beroept. Een burgerservicenummer mag alleen wie daar een wettelijke grondslag voor heeft; de software vraagt er nooit om.',
    ),
    open(
      'Jongeren onder 16: als toestemming de grondslag is, is die van een ouder mogelijk nodig. Of uw aanbod onder een uitzondering voor advies aan kinderen valt, moet u laten beoordelen.',
    ),
    h3('13. Doelbinding'),
    p(
      'Wat in een gesprek staat, wordt niet voor iets anders gebruikt. Tellingen bevatten geen woorden uit gesprekken. Een rapport laat te kleine aantallen weg.',
    ),
    h3('14. Noodzaak en evenredigheid'),
    p(
      'Het kan niet met minder: zonder de vraag is er geen antwoord. Het kan wel zonder naam, adres, leeftijd en school, en die worden daarom niet gevraagd.',
    ),
    h3('15. Rechten van de betrokkene'),
    list(
      'Inzien en meenemen: met de code leest iemand het hele gesprek en slaat het op.',
      'Aanvullen en verbeteren: iemand schrijft erbij.',
      'Wissen: met één druk, meteen, zonder uitleg.',
      'Wie een e-mailadres of nummer gaf, vraagt het steunpunt om dat te vergeten.',
    ),
    open(
      'Zonder code en zonder contactgegevens kan het steunpunt niet nagaan welk gesprek van wie is. Laat beoordelen wat dat betekent voor verzoeken (AVG, artikel 11), en zeg het in uw privacyverklaring.',
    ),
  ];
}

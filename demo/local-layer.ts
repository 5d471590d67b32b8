import type { Entry, LocalLayer } from '../src/core/library/types.ts';
import { publishedBy } from './published.ts';

/** What the demo's support point adds for its own town. */

const here = {
  v: 1,
  municipality: 'Lindeveen',
  source: 'De Linde',
  reviewed: '2026-11-22',
} as const;
const contacts = ['de-linde'];

const dropIn: Entry = {
  ...{ ...here, id: 'inloop-lindeveen', door: 'parent', topic: 'steunpunt', contacts },
  question: 'Kan ik bij De Linde binnenlopen zonder afspraak?',
  wordings: [
    'inloop lindeveen',
    'waar zit De Linde',
    'kan ik langs komen met koffie',
    'bibliotheek lindeveen dinsdag',
    'moet ik een afspraak maken bij de linde',
    'mag mijn kind mee naar de inloop',
  ],
  answer: [
    { p: 'Ja. Elke dinsdag van 9.30 tot 11.30 uur staat de koffie klaar.' },
    {
      p: 'Wij zitten in de bibliotheek van Lindeveen, Marktplein 4, bij de leestafel rechts achterin.',
    },
    { p: 'Uw kind mag mee. Er is een speelhoek.' },
  ],
};

const youngDropIn: Entry = {
  ...{ ...here, id: 'inloop-lindeveen', door: 'youth', topic: 'steunpunt', contacts },
  question: 'Kan ik zelf langskomen bij De Linde?',
  wordings: [
    'inloop lindeveen',
    'waar zitten jullie in lindeveen',
    'mag ik zonder me ouders langs komen bij de linde',
    'moet ik afspraak maken bij de linde',
    'bieb lindeveen iemand spreken',
  ],
  answer: [
    { p: 'Ja, en je hoeft geen afspraak te maken. Elke dinsdag van 9.30 tot 11.30 uur.' },
    { p: 'Je vindt ons in de bieb van Lindeveen, Marktplein 4, bij de leestafel rechts achterin.' },
    { p: 'Heb je dan les? Stuur een bericht. Dan zoeken we samen een ander moment.' },
  ],
};

const transport: Entry = {
  ...{ ...here, id: 'vervoer-lindeveen', door: 'parent', topic: 'regelen' },
  question: 'Waar vraag ik in Lindeveen leerlingenvervoer aan?',
  wordings: [
    'busje lindeveen aanvragen',
    'leerlingenvervoer gemeente lindeveen',
    'formulier vervoer lindeveen',
    'waar moet ik zijn in het gemeentehuis voor de taxi naar school',
    'aanvraag schoolvervoer lindeveen oosterdam',
  ],
  answer: [
    { p: 'Bij het loket Jeugd van de gemeente Lindeveen, in het gemeentehuis.' },
    {
      p: 'Neem mee: de naam van de school, uw adres, en een brief van school of arts als u die heeft.',
    },
    { p: 'Lukt het formulier niet? Kom op dinsdag naar onze inloop. Wij vullen het samen in.' },
  ],
  related: ['leerlingenvervoer', 'inloop-lindeveen'],
};

export const localLayer: LocalLayer = {
  v: 1,
  entries: [dropIn, youngDropIn, transport],
  hidden: [],
  contacts: [
    {
      ...{ id: 'de-linde', name: 'Ouder- en jeugdsteunpunt De Linde', doors: ['parent', 'youth'] },
      who: 'Luistert, legt uit en loopt met u mee.',
      phone: '020 555 01 23',
      hours: 'Maandag, dinsdag en donderdag van 9.00 tot 15.00 uur',
      ...{ independent: false, free: true, municipality: 'Lindeveen' },
    },
    {
      ...{
        id: 'leerplicht',
        name: 'Leerplichtambtenaar van Lindeveen',
        doors: ['parent', 'youth'],
      },
      who: 'Werkt bij het loket Jeugd in het gemeentehuis, zoekt mee naar hulp, maar let ook op de wet.',
      ...{ independent: false, free: true, municipality: 'Lindeveen' },
    },
  ],
  stories: [],
  texts: {},
  ...publishedBy(new Date().toISOString().slice(0, 10)),
};

import type { Done, Idea, LocalLayer, Meeting, Picture } from '../src/core/library/types.ts';

/** What the demo's support point did, plans and hears, as if it had been busy for a while. */

const DAY_MS = 86_400_000;
const both = { doors: ['parent', 'youth'] } as const;

/** A child's: two of them on a bench, hand in hand, and the sun. */
const bench = [
  ...['82,14 86,10 91,11 93,16 90,21 84,21 81,17 82,14', '78,6 80,9', '95,4 93,8', '98,16 95,16'],
  ...['96,27 93,23', '86,29 86,24', '3,66 20,67 45,65 70,67 97,65'],
  ...['28,48 72,47', '28,36 71,35', '30,36 31,65', '70,35 69,66'],
  ...['40,22 36,19 37,14 42,13 45,17 43,21 40,22', '40,22 40,44 38,57', '40,44 44,56'],
  ...['32,33 40,29 50,31 58,30 66,26', '38,18 40,19 42,17'],
  ...['58,22 54,20 54,15 58,12 62,15 62,20 58,22', '58,22 59,44 56,56', '59,44 63,57'],
  ...['56,18 58,19 60,18', '54,15 52,22', '62,15 65,22', '50,9 47,5 44,8 50,14 56,8 53,5 50,9'],
];

/** `boekje.webp` in this folder: drawn for the demo. */
export const booklet: Picture = {
  digest: 'Ae4SAlKCW5Jd5PFCrze1Hlo_ahnQ4sYx-0KD6C9eZ-k',
  alt: 'Een groen boekje op een tafel, met een kop thee en een potlood ernaast.',
  width: 960,
  height: 720,
};

const ideas: readonly Idea[] = [
  {
    ...{ ...both, id: 'bankje', title: 'Een bankje bij de poort', stage: 'making', stickers: 15 },
    words: 'Sommige kinderen durven niet naar binnen. Op een bankje wachten wij samen.',
    drawing: bench,
  },
  {
    ...{ ...both, id: 'boekje', title: 'Een boekje voor het eerste gesprek', stage: 'made' },
    words: 'Ik wist niet wat ik moest vragen. Met vragen op papier voelde ik mij minder alleen.',
    made: 'Een boekje met tien vragen. Het ligt bij de leestafel. Meenemen mag.',
    picture: booklet,
    stickers: 25,
  },
  {
    ...{ id: 'wandelen', doors: ['parent'], title: 'Wandelen met andere ouders', stage: 'idea' },
    words: 'Naast elkaar praat het makkelijker dan aan een tafel.',
  },
  {
    ...{ id: 'stil-lokaal', doors: ['youth'], title: 'Een stil lokaal', stage: 'making' },
    words: 'In de pauze even geen lawaai. Met een deur die dicht kan.',
    stickers: 10,
  },
  {
    ...{ id: 'muur', doors: ['youth'], title: 'Een muur van ons', stage: 'idea' },
    words: 'Laat ons de muur bij het station verven. Dan is er iets van ons.',
  },
];

/** Seen from `today`, YYYY-MM-DD: what was done lies before it, meetings after. */
export function publishedBy(today: string): Pick<LocalLayer, 'done' | 'meetings' | 'ideas'> {
  const day = (days: number): string =>
    new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
  /** The first such day of the week, Sunday 0, from so many days on. Nobody meets at Christmas. */
  const on = (weekday: number, days: number): string => {
    const first = day(days + ((weekday - new Date(day(days)).getUTCDay() + 7) % 7));
    return /-12-(2[4-9]|3)|-01-01/.test(first) ? on(weekday, days + 7) : first;
  };
  const done: readonly Done[] = [
    {
      ...{ id: 'stil-wachten', doors: ['parent'], day: day(-9), title: 'Niets horen als u wacht' },
      heard: 'Wie op hulp wacht, hoort soms maanden niets.',
      did: 'Wij bellen nu elke maand met wie er wacht. Ook als er geen nieuws is.',
      table: 'Het overleg van scholen en gemeente',
      said: 'De scholen gaan dit ook doen. In het voorjaar kijken wij of het lukt.',
    },
    {
      ...{ ...both, id: 'brieven', day: day(-31), title: 'Brieven in gewone taal' },
      heard: 'De brieven over hulp zijn moeilijk te lezen.',
      did: 'Vijf ouders en twee jongeren lazen een brief mee. Hij is nu half zo lang.',
    },
    {
      ...{ id: 'avond', doors: ['parent'], day: day(-47), title: 'Ook in de avond open' },
      heard: 'Wie overdag werkt, kan niet naar de inloop komen.',
      notYet: 'De bibliotheek is in de avond dicht. Wij zoeken een andere plek.',
    },
    {
      ...{ id: 'eerst-jij', doors: ['youth'], day: day(-16), title: 'Praat eerst met mij' },
      heard: 'In een gesprek praat iedereen over je, en niet met je.',
      did: 'Wij vragen nu eerst aan jou wat je wilt zeggen. Iemand meenemen mag.',
    },
  ];
  const meetings: readonly Meeting[] = [
    {
      ...{ id: 'soep', doors: ['parent'], title: 'Soep en praten', day: on(4, 4) },
      ...{ from: '17:30', until: '19:30', where: 'Bibliotheek van Lindeveen, Marktplein 4' },
      what: 'Wij eten samen soep en praten over thuiszitten. Alleen luisteren mag ook.',
      forWhom: 'Ouders met een kind dat thuiszit',
      ...{ welcome: ['food', 'child-care', 'travel', 'interpreter'], signUp: true },
    },
    {
      ...{ id: 'gamen', doors: ['youth'], title: 'Gamen en praten', day: on(3, 8) },
      ...{ from: '14:00', until: '16:00', where: 'Jongerencentrum De Haven, Kade 2' },
      what: 'Eerst gamen, dan samen bedenken wat er beter kan. Je hoeft niets te zeggen.',
      ...{ forWhom: 'Jongeren van 12 tot 18 jaar', welcome: ['food', 'travel'], signUp: true },
    },
    {
      ...{ ...both, id: 'koffie', title: 'Koffie bij de leestafel', day: on(2, 16) },
      ...{ from: '09:30', until: '11:30', where: 'Bibliotheek van Lindeveen, Marktplein 4' },
      what: 'Even zitten, met of zonder vraag.',
      ...{ forWhom: 'Iedereen', welcome: ['child-care', 'wheelchair'], signUp: false },
    },
    {
      ...{ ...both, id: 'bank-maken', title: 'Samen de bank maken', day: on(6, 25) },
      ...{ from: '13:30', until: '16:30', where: 'Speeltuin Het Veldje, Lindelaan 10' },
      what: 'Wij schuren en verven de bank voor bij de poort. Er is koek.',
      forWhom: 'Ouders, kinderen en jongeren',
      ...{ welcome: ['food', 'travel', 'wheelchair'], signUp: true },
    },
  ];
  return { done, meetings, ideas };
}

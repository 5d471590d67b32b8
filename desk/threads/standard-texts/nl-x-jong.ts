import type { AnswerLanguage } from './language.ts';

/** Dutch as one says it to a young person, with "je". */
export const dutchForYouth: AnswerLanguage = {
  language: 'nl-x-jong',
  texts: {
    received: 'Dank je voor je bericht. Wij zoeken het voor je uit. Voor […] hoor je iets van ons.',
    more: 'Wij denken graag met je mee. Kun je iets meer vertellen? Wat is er gebeurd, en wat heb je al geprobeerd? Je hoeft geen namen te noemen.',
    call: 'Zullen wij je bellen? Dat praat soms makkelijker. Schrijf hier je nummer, en wanneer je rustig kunt praten.',
    talk: 'Wij bereiden het gesprek graag samen met je voor. Met wie praat je, en wanneer? En wat wil jij dat er daarna anders is?',
    who: 'Hierbij kan […] je helpen. Je bereikt ze via […]. Lukt het niet? Schrijf ons dan gewoon, dan zoeken wij verder.',
    longer:
      'Het duurt langer dan wij je zeiden. Sorry daarvoor. Wij zijn het niet vergeten: voor […] hoor je iets.',
    official:
      'Je bericht aan ons is geen bezwaar en geen officiële klacht. Wil je die wel sturen? Dan laten wij zien hoe dat gaat. Kijk wel goed naar de datum in de brief, want er is vaak maar kort tijd.',
    how: 'Een tijdje geleden schreef je ons. Hoe gaat het nu? Wij horen graag of het geholpen heeft.',
    safe: 'Wij lazen je bericht en maken ons zorgen om je. Ben je nu veilig? Is er gevaar, bel dan 112. Je kunt ook gratis praten met de Kindertelefoon: 0800-0432.',
    bye: 'Fijn dat wij met je mochten meedenken. Is er weer iets? Je kunt hier altijd schrijven.',
  },
  propose: ({ whom, what, day }) =>
    `Zullen wij ${whom} vragen ${what}? Zeg je ja, dan doen wij dat voor ${day}. Wij doen niets zonder jouw ja.`,
  done: ({ whom, what }) => `Wij hebben ${whom} gevraagd ${what}. Dit kwam eruit: […]`,
  askAfter: (to) =>
    `Laatst noemden wij ${to}. Is het daar gelukt? Zo niet, dan denken wij verder met je mee.`,
};

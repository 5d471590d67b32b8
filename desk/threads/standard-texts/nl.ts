import type { AnswerLanguage } from './language.ts';

/** Dutch, with "u". */
export const dutch: AnswerLanguage = {
  language: 'nl',
  texts: {
    received: 'Dank u voor uw bericht. Wij zoeken het voor u uit. Voor […] hoort u iets van ons.',
    more: 'Wij denken graag met u mee. Kunt u iets meer vertellen? Wat is er gebeurd, en wat heeft u al geprobeerd? U hoeft geen namen te noemen.',
    call: 'Zullen wij u bellen? Dat praat soms makkelijker. Schrijf hier uw nummer, en op welk moment het u past.',
    talk: 'Wij bereiden het gesprek graag samen met u voor. Met wie praat u, en wanneer? En wat wilt u dat er na dit gesprek anders is?',
    who: 'Hierbij kan […] u helpen. U bereikt ze via […]. Lukt het niet? Schrijf ons dan gerust, dan zoeken wij verder.',
    longer:
      'Het duurt langer dan wij u zeiden. Dat spijt ons. Wij zijn het niet vergeten: voor […] hoort u iets.',
    official:
      'Uw bericht aan ons is geen bezwaar en geen officiële klacht. Wilt u die wel sturen? Dan laten wij zien hoe dat gaat. Kijk wel goed naar de datum in de brief, want er is vaak maar kort tijd.',
    how: 'Een tijdje geleden schreef u ons. Hoe gaat het nu? Wij horen graag of het geholpen heeft.',
    safe: 'Wij lazen uw bericht en maken ons zorgen om u. Bent u nu veilig? En de kinderen? Is er gevaar, bel dan 112. Dag en nacht kunt u gratis praten met Veilig Thuis: 0800-2000.',
    bye: 'Fijn dat wij met u mochten meedenken. Is er weer iets? U kunt hier altijd schrijven.',
  },
  propose: ({ whom, what, day }) =>
    `Zullen wij ${whom} vragen ${what}? Zegt u ja, dan doen wij dat voor ${day}. Wij doen niets zonder uw ja.`,
  done: ({ whom, what }) => `Wij hebben ${whom} gevraagd ${what}. Dit kwam eruit: […]`,
  askAfter: (to) =>
    `Laatst noemden wij ${to}. Is het daar gelukt? Zo niet, dan denken wij verder met u mee.`,
};

export const nl = {
  readsAlong: 'De computer achter deze pagina kan meelezen tot uw bericht op slot gaat.',
  rather: 'Liever niet? Op onze privépagina gaat alles op slot op uw eigen telefoon of computer.',
  private: 'Naar de privépagina',
  about: 'U kunt hier een vraag stellen, iets vertellen of een antwoord lezen.',
  begin: 'Begin hier',
  welcome: 'Welkom',
  talk: 'Ons gesprek',
  label: 'Uw bericht',
  hint: 'Kies een knop, typ een cijfer of schrijf het in uw eigen woorden.',
  send: 'Stuur',
  you: 'U:',
  us: 'Steunpunt:',
  exit: 'Snel weg',
  exitHow: 'Sluit en wist alles meteen. U kunt ook 3 keer op Esc drukken.',
  language: 'Taal',
  offline: 'Er is even geen verbinding. Wij proberen het opnieuw.',
  waiting: 'Wordt gestuurd',
  over: 'Dit gesprek is gewist. Er was een half uur niets gezegd.',
  anew: 'Begin opnieuw',
  again: 'Het gesprek is opnieuw begonnen. Uw woorden staan nog in het vak.',
  busy: 'Dat gaat even te snel. Wacht een minuut en probeer het nog eens.',
  full: 'Het is hier nu te druk. Probeer het straks nog eens, of bel ons.',
  long: 'Uw bericht is te lang. Stuur het in stukken.',
  call: 'Bellen kan ook:',
};

export type Dutch = typeof nl;

/** To a young person. */
export const jong: Dutch = {
  ...nl,
  readsAlong: 'De computer achter deze pagina kan meelezen tot je bericht op slot gaat.',
  rather: 'Liever niet? Op onze privépagina gaat alles op slot op je eigen telefoon of computer.',
  about: 'Je kunt hier iets vragen, iets vertellen of een antwoord lezen.',
  label: 'Jouw bericht',
  hint: 'Kies een knop, typ een cijfer of schrijf het in je eigen woorden.',
  you: 'Jij:',
  exitHow: 'Sluit en wist alles meteen. Je kunt ook 3 keer op Esc drukken.',
  again: 'Het gesprek is opnieuw begonnen. Je woorden staan nog in het vak.',
  long: 'Je bericht is te lang. Stuur het in stukken.',
};

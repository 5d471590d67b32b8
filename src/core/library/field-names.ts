/** What a library is made of; a starter set has nothing that was done, no meeting and no idea. */
export type What =
  | 'entry'
  | 'contact'
  | 'story'
  | 'done'
  | 'meeting'
  | 'idea'
  | 'topic'
  | 'text'
  | 'script'
  | 'crisis';

/** What the fields of the files are called at the desk. */
export const FIELDS: Readonly<Record<What, Readonly<Record<string, string>>>> = {
  entry: {
    topic: 'onderwerp',
    question: 'vraag',
    wordings: 'andere zinnen',
    answer: 'antwoord',
    municipality: 'gemeente',
    source: 'bron',
    reviewed: 'dag van nakijken',
    review: 'wat nog nagekeken moet worden',
    links: 'links',
    contacts: 'contacten',
    related: 'vragen die erbij horen',
  },
  contact: {
    name: 'naam',
    who: 'uitleg',
    doors: 'voor wie',
    phone: 'nummer',
    url: 'site',
    hours: 'tijden',
    independent: 'onafhankelijk of niet',
    free: 'gratis of niet',
    urgent: 'spoed of niet',
    called: 'dag van bellen',
    municipality: 'gemeente',
    review: 'wat nog nagekeken moet worden',
  },
  story: {
    title: 'titel',
    by: 'wie het vertelt',
    example: 'voorbeeld of niet',
    paragraphs: 'verhaal',
    entry: 'vraag die erbij hoort',
  },
  done: {
    doors: 'voor wie',
    title: 'onderwerp',
    day: 'dag',
    heard: 'wat wij hoorden',
    did: 'wat wij deden',
    notYet: 'wat nog niet kan',
    table: 'overleg',
    said: 'antwoord van het overleg',
  },
  meeting: {
    doors: 'voor wie',
    title: 'naam',
    day: 'dag',
    from: 'begintijd',
    until: 'eindtijd',
    where: 'plaats',
    what: 'wat er gebeurt',
    forWhom: 'wie er welkom is',
    welcome: 'wat er geregeld is',
    signUp: 'aanmelden',
  },
  idea: {
    doors: 'voor wie',
    title: 'titel',
    words: 'uitleg',
    stage: 'hoe ver het is',
    made: 'wat er gemaakt is',
    drawing: 'tekening',
    picture: 'foto',
    stickers: 'aantal stickers',
  },
  topic: { title: 'naam van onderwerp', first: 'volgorde van antwoorden' },
  text: { text: 'tekst' },
  script: { steps: 'gesprek' },
  crisis: { phrases: 'woorden bij nood', except: 'uitzonderingen bij nood' },
};

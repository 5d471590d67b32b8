/**
 * Long words that may stay: what a thing or a person is called, and nobody has a shorter name for.
 * Where one matters, the text explains it in its next sentence.
 */
const NAMES = [
  'samenwerkingsverband(?:en)?',
  'onderwijsconsulent(?:en)?',
  'leerplichtambtenaar',
  'leerplichtambtenaren',
  'cli[eë]ntondersteuner',
  'vertrouwensperso(?:on|nen)',
  'vertrouwensinspecteur',
  'jeugdgezondheidszorg',
  'jeugdbescherm(?:er|ing)',
  'jeugdverpleegkundige',
  'kindertelefoon',
  'telefoonnummer',
  'leerlingenvervoer',
  'geschillencommissie',
  'klachtencommissie',
  'ondertoezichtstelling',
  'familiegroepsplan',
  'mantelzorgmakelaar',
  'jeugdsteunpunt',
  'kinderombudsman',
  'gezinsbeschermer',
  'huisartsenpost',
  'consultatiebureau',
];

export const isName = (word: string): boolean => GLOSSARY.test(word);

const GLOSSARY = new RegExp(`^(?:${NAMES.join('|')})$`, 'iu');

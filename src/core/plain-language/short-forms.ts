import type { Swaps } from './swap.ts';

/** Short for something. Read aloud they are noise, and not everybody knows them. */
export const SHORT: Swaps = {
  asIs: [
    ['bijv\\.', 'bijvoorbeeld'],
    ['bv\\.', 'bijvoorbeeld'],
    ['m\\.b\\.t\\.', 'over'],
    ['t\\.a\\.v\\.', 'voor'],
    ['d\\.m\\.v\\.', 'met'],
    ['i\\.p\\.v\\.', 'in plaats van'],
    ['i\\.s\\.m\\.', 'samen met'],
    ['t/m', 'tot en met'],
    ['o\\.a\\.', 'onder andere'],
    ['evt\\.', 'misschien'],
    ['(?<!\\.)nl\\.', 'namelijk'],
    ['incl\\.', 'met'],
    ['excl\\.', 'zonder'],
    ['ca\\.', 'ongeveer'],
    ['max\\.', 'hoogstens'],
    ['min\\.', 'minstens'],
    ['m\\.u\\.v\\.', 'behalve'],
    ['dhr\\.', 'meneer'],
    ['mw\\.', 'mevrouw'],
  ],
  // Those that may end a sentence: their last dot is its own.
  retold: [
    ['enz\\.|etc\\.?|e\\.d\\.', 'en zo, of noem nog iets'],
    ['a\\.u\\.b\\.', 'alstublieft'],
    ['z\\.s\\.m\\.', 'zo snel mogelijk'],
    ['i\\.v\\.m\\.', 'door, of: om'],
    ['n\\.a\\.v\\.', 'u vroeg, of: wij hoorden'],
    ['n\\.v\\.t\\.', 'dit hoeft niet'],
    ['t\\.b\\.v\\.', 'voor'],
    ['(?:\\p{L}\\.){2,}', 'Schrijf de woorden helemaal.'],
  ],
};

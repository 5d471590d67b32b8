import { MORE_MARKS, type Layout } from './layout.ts';

export const nl: Layout = {
  lang: 'nl',
  name: 'Nederlands',
  abc: 'abc',
  rows: ['qwertyuiop', 'asdfghjkl', '⇧zxcvbnm⌫'],
  marks: [',', '.?'],
  more: {
    e: 'éèêëē',
    a: 'áàâäåãæ',
    i: 'íìîïī',
    o: 'óòôöøœ',
    u: 'úùûüū',
    y: 'ýÿ',
    c: 'çč',
    n: 'ñ',
    s: 'ßš',
    z: 'žż',
    ...MORE_MARKS,
  },
};

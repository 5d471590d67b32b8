import { MORE_MARKS, type Layout } from './layout.ts';

export const pl: Layout = {
  lang: 'pl',
  name: 'Polski',
  abc: 'ąbc',
  rows: ['ąćęłńóśźż', 'qwertyuiop', 'asdfghjkl', '⇧zxcvbnm⌫'],
  marks: [',', '.?'],
  more: { a: 'ä', o: 'öő', u: 'ü', e: 'éë', ...MORE_MARKS },
};

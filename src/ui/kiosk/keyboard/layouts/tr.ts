import { MORE_MARKS, type Layout } from './layout.ts';

export const tr: Layout = {
  lang: 'tr',
  name: 'Türkçe',
  abc: 'abç',
  rows: ['qwertyuıopğü', 'asdfghjklşi', '⇧zxcvbnmöç⌫'],
  marks: [',', '.?'],
  more: { a: 'â', i: 'î', u: 'û', e: 'éə', ...MORE_MARKS },
};

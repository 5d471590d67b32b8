import { MORE_MARKS, type Layout } from './layout.ts';

/** Who writes Russian finds its letters under those they look like. */
export const uk: Layout = {
  lang: 'uk',
  name: 'Українська',
  abc: 'абв',
  rows: ['йцукенгшщзхї', 'фівапролджєґ', '⇧ячсмитьбю’⌫'],
  marks: [',', '.?'],
  more: { е: 'ё', и: 'ы', ь: 'ъ', є: 'э', ...MORE_MARKS },
};

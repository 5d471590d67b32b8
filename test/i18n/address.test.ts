import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

/**
 * How Turkish, Polish and Ukrainian say "you". Turkish says siz to parents and sen to young people,
 * Ukrainian ви and ти. Polish has no such word that is for a mother and a father alike: parents are
 * told what one can do ("można", "proszę"), young people are told ty. Nobody is given a past that
 * only a man or a woman has.
 */

const locales = join(import.meta.dirname, '../../locales');
type Said = readonly [where: string, text: string];

const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(locales, path), 'utf8')) as Record<string, unknown>;
const linesOf = (path: string, part: string): Said[] =>
  Object.entries(read(path)[part] ?? {}).map(([id, text]) => [id, String(text)]);
/** What we answer; how people type a question is theirs. */
const answersOf = (lang: string, door: string): Said[] =>
  readdirSync(join(locales, 'content', lang, door)).map((name) => [
    `${door}/${name}`,
    JSON.stringify(read(`content/${lang}/${door}/${name}`)['answer']),
  ]);

const toParents = (lang: string): Said[] => [
  ...linesOf(`${lang}.json`, 'messages'),
  ...linesOf(`kiosk/${lang}.json`, 'messages'),
  ...linesOf(`content/${lang}/texts.json`, 'parent'),
  ...answersOf(lang, 'parent'),
];
const toYouth = (lang: string): Said[] => [
  ...linesOf(`content/${lang}/texts.json`, 'youth'),
  ...answersOf(lang, 'youth'),
];

/** Words of their own, not a part of longer ones: `\b` knows only the letters of English. */
const words = (list: string): RegExp => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, 'u');

const SEN = words('[Ss]en|[Ss]ana|[Ss]eni|[Ss]enin|[Ss]ence|\\p{L}+(?:bilirsin|[ıiuü]yorsun)');
const SIZ = words('[Ss]iz|[Ss]ize|[Ss]izi|[Ss]izin|[Ss]izce|[Ss]izinle');
const TY = words(
  'Ty|Ci|Cię|Ciebie|Tobie|Tobą|Twój|Twoj\\p{L}+|Twoim\\p{L}*|\\p{L}*(?:żesz|cesz|jesz|bisz|wisz|masz)',
);
const PAN = words('Pan|Pani|Panu|Pana|Panią|Państwo|Państwa|Państwu');
const MAN_OR_WOMAN = words('\\p{L}+(?:łeś|łaś|łbyś|łabyś|[aiy]łem|[aiy]łam)');
const TY_UK = words(
  '[Тт]и|[Тт]ебе|[Тт]обі|[Тт]обою|[Тт]в(?:ій|оя|оє|ої|ого|оєму|оєю|оїм|оїх|оїми|ою)|\\p{L}+(?:[єеиї]ш|[єеиї]шся)',
);
/** Not "ви", which is also the two of you. */
const VY = words('[Вв]ас|[Вв]ам|[Вв]ами|[Вв]аш\\p{L}*|(?![Нн]авіть)\\p{L}{2,}(?:іть|йте|ьте)');
const TY_MAN_OR_WOMAN = words('[Тт]и (?:не |вже |щось )*\\p{L}+(?:в|вся|вши|ла|лася|лась)');

const cases: readonly (readonly [name: string, said: Said[], never: RegExp, would: string])[] = [
  ['Turkish says siz to parents', toParents('tr'), SEN, 'Bunu geçebilirsin.'],
  ['Turkish says sen to young people', toYouth('tr'), SIZ, 'Bunu önce size söyleriz.'],
  ['Polish says no ty to parents', toParents('pl'), TY, 'Możesz to pominąć.'],
  [
    'Polish says Pan or Pani to nobody',
    [...toParents('pl'), ...toYouth('pl')],
    PAN,
    'Czy może Pani zadzwonić?',
  ],
  [
    'Polish takes nobody for a man or a woman',
    [...toParents('pl'), ...toYouth('pl')],
    MAN_OR_WOMAN,
    'Kiedy to napisałeś?',
  ],
  ['Ukrainian says no ти to parents', toParents('uk'), TY_UK, 'Можеш це пропустити.'],
  ['Ukrainian says ти to young people', toYouth('uk'), VY, 'Пропустіть це.'],
  [
    'Ukrainian takes nobody for a man or a woman',
    [...toParents('uk'), ...toYouth('uk')],
    TY_MAN_OR_WOMAN,
    'Коли ти вже написала?',
  ],
];

for (const [name, said, never, would] of cases)
  test(name, (t) => {
    assert.match(would, never, 'control');
    assert.ok(said.length > 100, `only ${said.length} texts`);
    const wrong = said.flatMap(([where, text]) => {
      const found = never.exec(text);
      return found ? [`${where}: ${found[0]}`] : [];
    });
    assert.deepEqual(wrong, []);
    t.diagnostic(`${said.length} texts`);
  });

import assert from 'node:assert/strict';
import test from 'node:test';
import { clipName, heardText, partsOf, sentencesOf } from '../../src/core/clip-name.ts';

const heard: [written: string, heard: string][] = [
  ['Ja.', 'Ja'],
  ['  Wat wilt\n u  vragen? ', 'Wat wilt u vragen?'],
  ['“Schermen”', 'Schermen'],
  ['\u2066020-1\u2069', '020-1'],
  ['jeugd\u00ADhulp', 'jeugdhulp'],
  ['e\u0301e\u0301n', 'één'],
  ['نعم،', 'نعم'],
  ['·', ''],
  [' … ', ''],
];

test('what is heard of a text is the same however it is written', (t) => {
  for (const [written, said] of heard) assert.equal(heardText(written), said);
  t.diagnostic(`${heard.length} passed, 0 failed`);
});

test('a text is said by its sentences', () => {
  assert.deepEqual(sentencesOf('Dat is gelukt. Wie leest dit? Wij!'), [
    'Dat is gelukt',
    'Wie leest dit?',
    'Wij!',
  ]);
  assert.deepEqual(sentencesOf('Bel 020-123.4 of mail a.b@c.nl'), [
    'Bel 020-123.4 of mail a.b@c.nl',
  ]);
  assert.deepEqual(sentencesOf('هل تحتاج إلى مترجم؟ نعم.'), ['هل تحتاج إلى مترجم؟', 'نعم']);
  assert.deepEqual(sentencesOf(' … '), []);
});

test('a name is of the language and the words, the same on every machine', () => {
  assert.equal(clipName('nl', 'Ja'), clipName('nl', 'Ja'));
  assert.notEqual(clipName('nl', 'Ja'), clipName('de', 'Ja'));
  assert.notEqual(clipName('nl', 'Ja'), clipName('nl', 'ja'));
  assert.match(clipName('ar', 'نعم'), /^[a-z0-9]{1,11}$/);
  assert.equal(clipName('nl', 'Ja'), '207js4q43dh');
});

test('parts make up a sentence whole, with as few as can be, or not at all', (t) => {
  const known = new Set([
    'Vraag',
    'van',
    '2',
    '7',
    '26',
    '0',
    '1',
    'U hoort voor',
    'U',
    'donderdag',
  ]);
  known.add('november');
  const has = (part: string): boolean => known.has(part);
  const cases: [sentence: string, parts: string[] | null][] = [
    ['Vraag 2 van 7', ['Vraag', '2', 'van', '7']],
    ['U hoort voor donderdag, 26 november', ['U hoort voor', 'donderdag', '26', 'november']],
    ['0210-12', ['0', '2', '1', '0', '1', '2']],
    ['27', ['2', '7']],
    ['U hoort', null],
    ['Vraag 2 aan Bram', null],
    ['39', null],
    ['', []],
  ];
  for (const [sentence, parts] of cases) assert.deepEqual(partsOf(sentence, has), parts, sentence);
  t.diagnostic(`${cases.length} passed, 0 failed`);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  BLANK,
  bringBack,
  dropText,
  keepText,
  languageOfTexts,
  standardTextsKind,
  textsOf,
  type StandardText,
  type StandardTexts,
} from '../../../src/core/desk/standard-texts.ts';

const { empty } = standardTextsKind;
const hello = { id: 'dag', language: 'nl', title: 'Dag', text: 'Dag, wij lezen u.' };
const bye = { id: 'tot', language: 'nl', title: 'Tot ziens', text: `Tot ${BLANK}.` };
const shipped: readonly StandardText[] = [hello, bye, { ...hello, language: 'en', text: 'Hello.' }];

const shown = (texts: StandardTexts): string[] => textsOf(shipped, texts).map(({ text }) => text);
const must = (texts: StandardTexts | null): StandardTexts => {
  assert.ok(texts, 'a command of the test itself does not fit');
  return texts;
};

void test('the point’s own stand in the place of what is shipped, new ones come first', () => {
  assert.deepEqual(shown(empty), ['Dag, wij lezen u.', `Tot ${BLANK}.`, 'Hello.']);
  const ours = must(keepText(null, { ...hello, text: 'Dag!' })(empty));
  const more = must(keepText(null, { ...hello, id: 'eigen', text: 'Kom langs.' })(ours));
  assert.deepEqual(shown(more), ['Kom langs.', 'Dag!', `Tot ${BLANK}.`, 'Hello.']);
  assert.deepEqual(standardTextsKind.parse(more), more);
});

void test('taken away and brought back', () => {
  const ours = must(keepText(null, { ...hello, text: 'Dag!' })(empty));
  const less = must(dropText(hello)(ours));
  assert.deepEqual(shown(less), [`Tot ${BLANK}.`, 'Hello.']);
  assert.equal(dropText(hello)(less), less, 'twice is once');
  const again = must(bringBack()(less));
  assert.deepEqual(shown(again), shown(empty));
  assert.equal(bringBack()(again), again);
  assert.deepEqual(shown(must(keepText(null, hello)(less))), shown(empty), 'kept again is shown');
});

void test('a colleague’s change is never written over', () => {
  const mine = { ...hello, text: 'Van mij' };
  const hers = { ...hello, text: 'Van haar' };
  const first = must(keepText(null, mine)(empty));
  assert.equal(keepText(null, mine)(first), first, 'twice is once');
  assert.equal(keepText(null, hers)(first), null, 'she saw the shipped one');
  assert.deepEqual(shown(must(keepText(mine, hers)(first)))[0], 'Van haar', 'she saw mine');
  const other = must(keepText(null, { ...bye, text: 'Dag' })(first));
  assert.deepEqual(other.own.length, 2, 'another text is no conflict');
});

void test('what is no text is not kept', (t) => {
  const none: readonly Partial<StandardText>[] = [
    { text: ' ' },
    { text: 'x'.repeat(4_001) },
    { title: '' },
    { title: 'x'.repeat(81) },
    { language: '<b>' },
    { id: 'a b' },
  ];
  for (const wrong of none)
    assert.equal(keepText(null, { ...hello, ...wrong })(empty), null, JSON.stringify(wrong));
  t.diagnostic(`${none.length} refused`);
  const own = Array.from({ length: 300 }, (_, i) => ({ ...hello, id: `t${i}` }));
  const full = { ...empty, own };
  assert.ok(standardTextsKind.parse(full), 'the control');
  assert.equal(keepText(null, { ...hello, id: 'x' })(full), null);
});

void test('the language of a visitor, whatever stands in it', (t) => {
  const cases = [
    ...[['nl', 'parent', 'nl'] as const, ['nl-BE', 'youth', 'nl-x-jong'] as const],
    ...[[null, 'unknown', 'nl'] as const, ['ar-SY', 'youth', 'ar'] as const],
    ...[['EN', null, 'en'] as const, ['tr', 'parent', 'tr'] as const],
    ...[['<b>x', 'parent', 'nl'] as const, ['', 'youth', 'nl-x-jong'] as const],
    ['constructor', 'parent', 'nl'] as const,
  ];
  for (const [locale, door, language] of cases)
    assert.equal(languageOfTexts(locale, door), language, String(locale));
  t.diagnostic(`${cases.length} languages`);
  assert.equal(cases.length, 9);
});

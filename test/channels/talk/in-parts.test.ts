import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inOne, inParts, LONGEST } from '../../../channels/talk/in-parts.ts';

const quick = [{ title: 'Ja', payload: 'ja' }];
const texts = (text: string, longest?: number): string[] =>
  inParts([{ text, quick }], longest).map((part) => part.text);

void test('what fits stays whole; the taps stay with the last part', () => {
  assert.deepEqual(inParts([{ text: 'Dag.', quick }]), [{ text: 'Dag.', quick }]);
  assert.deepEqual(inParts([{ text: 'Dag.' }, { text: '  ' }]), [{ text: 'Dag.' }]);
  const parts = inParts([{ text: 'a '.repeat(LONGEST), quick }]);
  assert.deepEqual(
    parts.map((part) => part.quick),
    [undefined, quick],
  );
});

void test('by SMS all of an answer is one message', () => {
  assert.deepEqual(inOne([{ text: 'Een.' }, { text: 'Twee?', quick }, { text: 'Drie.' }]), [
    { text: 'Een.\n\nTwee?\n\nDrie.', quick },
  ]);
});

void test('a cut falls between paragraphs, else lines, sentences, words, letters', () => {
  assert.deepEqual(texts('Een twee.\n\nDrie\nvier.', 14), ['Een twee.', 'Drie\nvier.']);
  assert.deepEqual(texts('Een twee\ndrie vier', 14), ['Een twee', 'drie vier']);
  assert.deepEqual(texts('Een. Twee drie', 10), ['Een.', 'Twee drie']);
  assert.deepEqual(texts('aaaa bbbb cccc', 10), ['aaaa bbbb', 'cccc']);
  assert.deepEqual(texts('abcdefghij', 4), ['abcd', 'efgh', 'ij']);
  assert.deepEqual(texts('😀😀😀', 3), ['😀', '😀', '😀'], 'no letter is cut in two');
});

void test('no part is too long, and nothing is lost', (t) => {
  const unit = fc.constantFrom('a', 'bc', ' ', '\n', '\n\n', '. ', '😀', 'ة', '\u2066');
  let seen = 0;
  fc.assert(
    fc.property(
      fc.array(unit, { maxLength: 300, size: 'max' }),
      fc.integer({ min: 2, max: 60 }),
      (all, most) => {
        const text = all.join('');
        const parts = texts(text, most);
        seen += parts.length;
        for (const part of parts) {
          assert.ok(part.length <= most, `${part.length} > ${most}`);
          assert.ok(part.trim().length > 0 && part.isWellFormed());
        }
        const bare = (words: string): string => words.replace(/\s/g, '');
        assert.equal(bare(parts.join('')), bare(text));
      },
    ),
    { numRuns: 500 },
  );
  assert.ok(seen > 1000);
  t.diagnostic(`${seen} parts`);
});

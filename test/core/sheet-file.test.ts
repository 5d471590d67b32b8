import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  COLOURS,
  emptySheet,
  FAR,
  isWritten,
  PICTURES,
  sheetOf,
  SHEETS,
  sheetsOf,
  type Filled,
} from '../../src/core/sheet.ts';
import {
  CLOSING,
  dataOf,
  MAX_FILE,
  MAX_ROWS,
  MAX_TEXT,
  OPENING,
  readSheet,
} from '../../src/core/sheet-file.ts';

const page = (json: string): string => `<!doctype html><p>x</p>${OPENING}${json}${CLOSING}</body>`;
const words = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('</script><script>x()</script>'));

const values = {
  text: words,
  people: fc.array(fc.tuple(words, words, words), { maxLength: MAX_ROWS }),
  scale: fc.integer({ min: 0, max: FAR }),
  cover: fc.record({
    title: words,
    colour: fc.integer({ min: 0, max: COLOURS - 1 }),
    picture: fc.integer({ min: 0, max: PICTURES - 1 }),
  }),
};

const filledIn: fc.Arbitrary<Filled> = fc.constantFrom(...SHEETS).chain((sheet) =>
  fc.record({
    v: fc.constant(1 as const),
    sheet: fc.constant(sheet.id),
    variant: fc.constantFrom('', ...(sheet.variants ?? [])),
    parts: fc.record(Object.fromEntries(sheet.parts.map(({ id, kind }) => [id, values[kind]]))),
  }),
);

test('what was saved is read back as it was, whatever was typed', (t) => {
  let read = 0;
  fc.assert(
    fc.property(filledIn, (filled) => {
      const saved = page(dataOf(filled));
      assert.equal(saved.indexOf(CLOSING), saved.lastIndexOf(CLOSING), 'nothing ends it early');
      assert.deepEqual(readSheet(saved), {
        kind: 'sheet',
        filled: JSON.parse(JSON.stringify(filled)) as Filled,
      });
      read++;
    }),
    { numRuns: 1000 },
  );
  t.diagnostic(`${read} sheets saved and read back`);
  assert.equal(read, 1000);
});

test('another file is another file: nothing throws, and nothing that does not belong comes in', (t) => {
  const seen = { sheet: 0, newer: 0, other: 0 };
  const hostile = fc.oneof(
    fc.json().map(page),
    fc.string({ unit: 'binary' }),
    fc.string().map(page),
    fc
      .record({
        v: fc.oneof(
          { weight: 9, arbitrary: fc.constant(1) },
          { weight: 1, arbitrary: fc.jsonValue() },
        ),
        sheet: fc.oneof(fc.constantFrom(...SHEETS.map(({ id }) => id)), fc.jsonValue()),
        variant: fc.jsonValue(),
        parts: fc.oneof(
          fc.jsonValue(),
          fc.dictionary(
            fc.constantFrom('__proto__', 'constructor', 'cover', 'far', 'help', 'strengths', 'x'),
            fc.jsonValue(),
          ),
        ),
      })
      .map((data) => page(JSON.stringify(data))),
  );
  fc.assert(
    fc.property(hostile, (file) => {
      const read = readSheet(file);
      seen[read.kind]++;
      if (read.kind !== 'sheet') return;
      const sheet = sheetOf(read.filled.sheet);
      assert.ok(sheet);
      const ids = sheet.parts.map(({ id }) => id);
      assert.ok(Object.keys(read.filled.parts).every((id) => ids.includes(id)));
      assert.deepEqual(readSheet(page(dataOf(read.filled))), read, 'fits what it is');
    }),
    { numRuns: 2000 },
  );
  t.diagnostic(JSON.stringify(seen));
  assert.ok(seen.sheet > 100 && seen.other > 100);
});

test('too large, too long, too new', () => {
  const saved = (parts: unknown, v = 1): string =>
    page(JSON.stringify({ v, sheet: 'ons-plan', variant: 'x', parts }));
  assert.deepEqual(readSheet(saved({}) + ' '.repeat(MAX_FILE)), { kind: 'other' });
  assert.deepEqual(readSheet(saved({}, 2)), { kind: 'newer' });
  assert.deepEqual(readSheet(''), { kind: 'other' });
  const long = readSheet(saved({ well: 'x'.repeat(MAX_TEXT + 9), help: Array(99).fill(['a']) }));
  assert.ok(long.kind === 'sheet');
  const { well, help } = long.filled.parts as { well: string; help: unknown[] };
  assert.deepEqual([well.length, help.length, help[0]], [MAX_TEXT, MAX_ROWS, ['a', '', '']]);
});

test('each door has its own sheets, and an empty one has nothing to lose', () => {
  assert.deepEqual(
    sheetsOf('parent').map(({ id }) => id),
    ['mijn-gesprek', 'ons-plan'],
  );
  assert.deepEqual(
    sheetsOf('youth').map(({ id }) => id),
    ['mijn-gesprek', 'mijn-plan'],
  );
  const empty = emptySheet('mijn-plan');
  const blank = { ...empty, parts: { want: ' \n', far: 0, steps: [['', ' ', '']] } };
  assert.deepEqual([isWritten(empty), isWritten(blank)], [false, false]);
  for (const parts of [
    { want: 'x' },
    { far: 1 },
    { steps: [['', 'x', '']] },
    { cover: { title: '', colour: 1, picture: 0 } },
  ])
    assert.ok(isWritten({ ...empty, parts }), JSON.stringify(parts));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJson } from '../../../src/core/library/json.ts';

void test('what JSON.parse reads is read, what it refuses is refused', () => {
  const chars = fc.constantFrom(...'{}[]",:\\ \n0123456789.-+eEtrufalsn\u0001"”'.split(''));
  const near = fc
    .tuple(fc.json(), fc.nat(), fc.string({ unit: chars, maxLength: 2 }), fc.nat(2))
    .map(([json, place, put, cut]) => {
      const at = place % (json.length + 1);
      return json.slice(0, at) + put + json.slice(at + cut);
    });
  let [read, refused] = [0, 0];
  fc.assert(
    fc.property(fc.oneof(fc.json(), near), (text) => {
      let expected: { value: unknown } | null = null;
      try {
        expected = { value: JSON.parse(text) as unknown };
      } catch {
        // Refused by both.
      }
      const result = readJson(text);
      if (!result.ok && /twee keer/.test(result.message)) return;
      assert.equal(result.ok, expected !== null, `${text}: ${JSON.stringify(result)}`);
      if (result.ok) assert.deepEqual(result.value, expected?.value);
      if (result.ok) read++;
      else refused++;
    }),
    { numRuns: 3_000 },
  );
  assert.ok(read > 300 && refused > 300, `${read} read, ${refused} refused`);
  console.log(`json: ${read} read and ${refused} refused as JSON.parse does, 0 otherwise`);
});

void test('a fault is named with its line', () => {
  const faults: [string, number, RegExp][] = [
    ['{\n  "a": 1\n  "b": 2\n}', 2, /komma/],
    ['{\n  "a": 1,\n}', 2, /laatste komma/],
    ['[1, 2,, 3]', 1, /komma te veel/],
    ['{\n  "a": "tekst\n}', 2, /aanhalingsteken/],
    ['{\n  “a”: 1\n}', 2, /rechte aanhalingstekens/],
    ['{\n  a: 1\n}', 2, /aanhalingstekens/],
    ['{\n  "a" 1\n}', 2, /dubbele punt/],
    ['{\n  "a": 1,\n  "a": 2\n}', 3, /“a” staat hier twee keer/],
    ['{\n  "a": [1,\n', 2, /te vroeg/],
    ['{"a": 1', 1, /te vroeg/],
    ['', 1, /te vroeg/],
    ['{}\n{}', 2, /laatste haak/],
    ['{\n\n"a": "x\\y"}', 3, /schuine streep/],
    ['{"a": nullen}', 1, /aanhalingstekens/],
    [`${'['.repeat(60)}${']'.repeat(60)}`, 1, /te veel haken/],
  ];
  for (const [text, line, message] of faults) {
    const read = readJson(text);
    assert.ok(!read.ok, text);
    assert.equal(read.line, line, `${text}: ${read.message}`);
    assert.match(read.message, message);
  }
  assert.deepEqual(readJson('\uFEFF{"a":[1]}\r\n'), { ok: true, value: { a: [1] } }, 'control');
  console.log(`json faults: ${faults.length} passed, 0 failed`);
});

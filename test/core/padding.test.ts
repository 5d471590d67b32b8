import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { utf8 } from '../../src/core/bytes.ts';
import { JSON_CAPACITY, overBy, pad, unpad } from '../../src/core/padding.ts';

void test('any JSON value comes back as it went, always in 8192 bytes', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), (json) => {
      const value: unknown = JSON.parse(json);
      fc.pre(overBy(value) === 0);
      const bytes = pad(value);
      assert.equal(bytes.length, 8_192);
      assert.deepEqual(unpad(bytes), value);
    }),
    { numRuns: 300 },
  );
});

void test('what fits is counted in bytes of UTF-8, to the byte', () => {
  for (const char of ['a', 'é', '日', '🙂', '"', '\n']) {
    const size = utf8(JSON.stringify(char)).length - 2;
    const most = Math.floor((JSON_CAPACITY - 2) / size);
    assert.equal(overBy(char.repeat(most)), 0, char);
    assert.deepEqual(unpad(pad(char.repeat(most))), char.repeat(most));
    const over = (most + 1) * size + 2 - JSON_CAPACITY;
    assert.equal(overBy(char.repeat(most + 1)), over, char);
    assert.throws(() => pad(char.repeat(most + 1)), RangeError);
  }
});

void test('a byte that is not zero anywhere in the padding is refused', () => {
  const value = { text: 'kort' };
  const length = utf8(JSON.stringify(value)).length;
  let refused = 0;
  for (let at = 4 + length; at < 8_192; at++) {
    const bytes = pad(value);
    bytes[at] = 1;
    assert.equal(unpad(bytes), null, `byte ${at}`);
    refused += 1;
  }
  console.log(`padding bytes: ${refused} passed, 0 failed`);
  assert.equal(refused, 8_192 - 4 - length);
});

void test('a length longer than there is room is refused, though the rest would be right', () => {
  const full = pad('a'.repeat(JSON_CAPACITY - 2));
  assert.ok(unpad(full), 'control');
  for (const length of [JSON_CAPACITY + 1, 8_192, 2 ** 31, 2 ** 32 - 1]) {
    new DataView(full.buffer).setUint32(0, length);
    assert.equal(unpad(full), null, `${length}`);
  }
});

void test('any other bytes give null, never a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 64 }), (start) => {
      assert.equal(unpad(start), null, 'wrong size');
      const bytes = new Uint8Array(8_192);
      bytes.set(start);
      const value = unpad(bytes);
      assert.ok(value === null || overBy(value) === 0);
    }),
    { numRuns: 2_000 },
  );
});

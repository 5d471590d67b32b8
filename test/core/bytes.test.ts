import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  concat,
  fromBase64Url,
  fromUtf8,
  sameBytes,
  toBase64Url,
  utf8,
} from '../../src/core/bytes.ts';

const bytes = fc.uint8Array({ maxLength: 300 });

void test('base64url comes back as it went, and as Node spells it', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      const text = toBase64Url(value);
      assert.equal(text, Buffer.from(value).toString('base64url'));
      assert.deepEqual(fromBase64Url(text), new Uint8Array(value));
    }),
    { numRuns: 500 },
  );
});

void test('a value has one spelling: everything else is refused', () => {
  for (const text of ['A', 'AAAAA', 'AB', 'AAB', 'AA==', 'AA=', '+A', '/A', 'A A', 'AA\n', 'é'])
    assert.equal(fromBase64Url(text), null, text);
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      const value = fromBase64Url(text);
      assert.ok(value === null || toBase64Url(value) === text);
    }),
    { numRuns: 2_000 },
  );
});

void test('text comes back as it went, and half a character is refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(fromUtf8(utf8(text)), text);
    }),
  );
  assert.equal(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)), '\ufeffa', 'a mark is kept');
  assert.throws(() => fromUtf8(Uint8Array.of(0xf0, 0x9f, 0x99)), TypeError);
});

void test('joined bytes are a new array in order', () => {
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 6 }), (parts) => {
      const joined = concat(...parts);
      assert.deepEqual(
        [...joined],
        parts.flatMap((part) => [...part]),
      );
      assert.equal(joined.buffer.byteLength, joined.length, 'over its own buffer');
    }),
  );
});

void test('the same bytes are the same wherever they lie', () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      assert.equal(sameBytes(a, b), Buffer.compare(a, b) === 0);
      assert.ok(sameBytes(a, concat(Uint8Array.of(1), a).subarray(1)));
    }),
  );
});

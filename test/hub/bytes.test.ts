import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as hub from '../../hub/bytes.ts';
import * as core from '../../src/core/bytes.ts';

const bytes = fc.uint8Array({ maxLength: 300 });

test('the hub spells bytes as everybody else does', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      // From the middle of a larger buffer, as parts of an envelope are.
      const part = core.concat(Uint8Array.of(9), value).subarray(1);
      const text = core.toBase64Url(value);
      assert.equal(hub.toBase64Url(part), text);
      assert.deepEqual(hub.fromBase64Url(text), new Uint8Array(value));
    }),
    { numRuns: 500 },
  );
});

test('and refuses what everybody else refuses', () => {
  const alike = (text: string): void =>
    assert.deepEqual(hub.fromBase64Url(text), core.fromBase64Url(text), JSON.stringify(text));
  const refused = ['A', 'AAAAA', 'AB', 'AAB', 'AA==', 'AA=', '+A', '/A', 'A A', 'AA\n', 'é', 'AA.'];
  for (const text of refused) {
    assert.equal(hub.fromBase64Url(text), null, text);
    alike(text);
  }
  fc.assert(fc.property(fc.string({ maxLength: 40 }), alike), { numRuns: 2_000 });
  const near = fc.string({
    unit: fc.constantFrom('A', 'Q', 'g', 'w', '_', '-', '+', '/', '=', ' '),
    maxLength: 12,
  });
  fc.assert(fc.property(near, alike), { numRuns: 5_000 });
});

test('keys of a map differ where their bytes do', () => {
  const all = Array.from({ length: 256 }, (_, byte) => hub.keyOf(Uint8Array.of(byte, 0)));
  assert.equal(new Set(all).size, 256);
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      assert.equal(hub.keyOf(a) === hub.keyOf(b), core.sameBytes(a, b));
      assert.equal(hub.keyOf(a), hub.keyOf(a.slice()));
    }),
  );
});

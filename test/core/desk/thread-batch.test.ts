import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat, utf8, type Bytes } from '../../../src/core/bytes.ts';
import { decodeBatch, encodeBatch, type Batch } from '../../../src/core/desk/thread-batch.ts';
import { ENVELOPE_SIZE } from '../../../src/core/envelope.ts';
import { MAILBOX_MESSAGE_SIZE } from '../../../src/core/mailbox.ts';

const filled = (size: number): fc.Arbitrary<Bytes> =>
  fc.integer({ min: 0, max: 255 }).map((byte) => new Uint8Array(size).fill(byte));

const batches: fc.Arbitrary<Batch> = fc.record({
  threads: fc.array(
    fc.record({
      mailbox: fc.string(),
      archived: fc.boolean(),
      submissions: fc.array(
        fc.record({ sid: fc.string(), day: fc.nat(), bytes: filled(ENVELOPE_SIZE) }),
        { maxLength: 3 },
      ),
      messages: fc.array(filled(MAILBOX_MESSAGE_SIZE), { maxLength: 3 }),
    }),
    { maxLength: 4 },
  ),
  left: fc.array(fc.string(), { maxLength: 4 }),
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what was put in comes out', () => {
  let ran = 0;
  fc.assert(
    fc.property(batches, (batch) => {
      assert.deepEqual(plain(decodeBatch(encodeBatch(batch))), plain(batch));
      ran++;
    }),
    { numRuns: 50 },
  );
  console.log(`batches there and back: ${ran} passed, 0 failed`);
});

/** Octets with this JSON in front. */
function octets(head: unknown, ...rest: Bytes[]): Bytes {
  const json = utf8(JSON.stringify(head));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, json.length);
  return concat(size, json, ...rest);
}

test('anything else is null, and quickly so', () => {
  const thread = { mailbox: 'a', archived: false, submissions: [], messages: 0 };
  const one = { sid: 's', day: 1 };
  const cases: Record<string, Bytes> = {
    nothing: new Uint8Array(),
    'three bytes': new Uint8Array(3),
    'a length without JSON': new Uint8Array([0, 0, 0, 9]),
    'a huge length': new Uint8Array(20).fill(255),
    'no JSON': octets('x').fill(120, 4),
    'not UTF-8': octets('xx').fill(255, 4),
    'other JSON': octets({ threads: 1 }),
    'no left': octets({ threads: [] }),
    'an envelope too few': octets({ threads: [{ ...thread, submissions: [one] }], left: [] }),
    'a byte too many': octets({ threads: [thread], left: [] }, new Uint8Array(1)),
    'a byte too few': octets(
      { threads: [{ ...thread, messages: 1 }], left: [] },
      new Uint8Array(MAILBOX_MESSAGE_SIZE - 1),
    ),
    'messages without end': octets({ threads: [{ ...thread, messages: 1e15 }], left: [] }),
    'fewer than none': octets(
      { threads: [{ ...thread, submissions: [one], messages: -1 }], left: [] },
      new Uint8Array(ENVELOPE_SIZE - MAILBOX_MESSAGE_SIZE),
    ),
    'half a message': octets({ threads: [{ ...thread, messages: 0.5 }], left: [] }),
  };
  let refused = 0;
  for (const [name, bytes] of Object.entries(cases)) {
    assert.equal(decodeBatch(bytes), null, name);
    refused++;
  }
  assert.ok(decodeBatch(octets({ threads: [thread], left: [] })), 'control');
  console.log(`batches that are none: ${refused} passed, 0 failed`);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { utf8 } from '../../src/core/bytes.ts';
import { MAILBOX_MESSAGE_SIZE, MAX_MESSAGES } from '../../src/core/mailbox.ts';
import { JSON_CAPACITY } from '../../src/core/padding.ts';
import { openReply, sealReply } from '../../src/seal/mailbox.ts';
import { answer, makeThread, POINT } from './support/fixtures.ts';

const thread = { point: POINT, ...(await makeThread()) };

void test('any reply comes back as it was written, under its number, in one size', async () => {
  const numbers = fc.integer({ min: 1, max: MAX_MESSAGES });
  await fc.assert(
    fc.asyncProperty(numbers, fc.string({ unit: 'grapheme' }), async (n, text) => {
      const bytes = await sealReply({ ...thread, n, reply: answer(text) });
      assert.equal(bytes.length, MAILBOX_MESSAGE_SIZE);
      assert.deepEqual(await openReply({ ...thread, bytes }), { n, reply: answer(text) });
    }),
  );
});

void test('the same reply sealed twice shares nothing but its number', async () => {
  const seal = () => sealReply({ ...thread, n: 1, reply: answer() });
  const [one, other] = [await seal(), await seal()];
  assert.notDeepEqual(one.slice(8, 20), other.slice(8, 20), 'iv');
  const alike = one.slice(20).filter((byte, i) => byte === other[20 + i]).length;
  assert.ok(alike < 120, `${alike} of 8208 bytes alike, 32 expected by chance`);
});

void test('what does not fit or has no number is never sealed', async () => {
  const room = JSON_CAPACITY - utf8(JSON.stringify(answer(''))).length;
  await sealReply({ ...thread, n: 1, reply: answer('a'.repeat(room)) });
  const tooLong = answer('a'.repeat(room + 1));
  await assert.rejects(sealReply({ ...thread, n: 1, reply: tooLong }), RangeError);
  for (const n of [0, MAX_MESSAGES + 1, 1.5])
    await assert.rejects(sealReply({ ...thread, n, reply: answer() }), RangeError);
  const short = { ...thread, replyKey: new Uint8Array(16) };
  await assert.rejects(sealReply({ ...short, n: 1, reply: answer() }), RangeError);
});

import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { toBase64Url, utf8 } from '../../src/core/bytes.ts';
import { decodeEnvelope, ENVELOPE_SIZE } from '../../src/core/envelope.ts';
import { JSON_CAPACITY } from '../../src/core/padding.ts';
import { newSid, openEnvelope, sealSubmission } from '../../src/seal/envelope.ts';
import { followMac, holdsFollowMac } from '../../src/seal/follow-up.ts';
import { digestOf } from '../../src/seal/hash.ts';
import { followUp, makeEpoch, makeThread, POINT, question } from './support/fixtures.ts';
import { Tally } from './support/tally.ts';

const epoch = await makeEpoch();
const thread = await makeThread();
const seal = (submission: Parameters<typeof sealSubmission>[0]['submission'], sid = newSid()) =>
  sealSubmission({ point: POINT, pk: epoch.pk, ...thread, sid, submission });
const open = (bytes: Uint8Array) => openEnvelope({ point: POINT, epoch, bytes });

void test('any text comes back at the desk as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
      const asked = question(thread, text);
      const { bytes } = await seal(asked);
      assert.deepEqual((await open(bytes))?.submission, asked);
    }),
  );
});

void test('the header says what the hub may know, the answer names bytes and sid', async () => {
  const sid = newSid();
  const sealed = await seal(question(thread), sid);
  const { header } = decodeEnvelope(sealed.bytes)!;
  const expectedKid = createHash('sha256').update(epoch.pk).digest().subarray(0, 8);
  assert.equal(sealed.sid, toBase64Url(sid));
  assert.deepEqual(header.sid, sid);
  assert.deepEqual(Buffer.from(header.kid), expectedKid);
  assert.equal(epoch.kid, expectedKid.toString('base64url'));
  assert.deepEqual(header.mailboxHash, thread.mailboxHash);
  assert.deepEqual(header.tokenHash, thread.tokenHash);
  const digest = createHash('sha256').update(sealed.bytes).digest('base64url');
  assert.deepEqual([sealed.digest, await digestOf(sealed.bytes)], [digest, digest]);
});

void test('the same words sealed twice share nothing but the header’s fixed parts', async () => {
  const [one, other] = [await seal(question(thread)), await seal(question(thread))];
  assert.notEqual(one.sid, other.sid);
  const [a, b] = [decodeEnvelope(one.bytes)!, decodeEnvelope(other.bytes)!];
  assert.notDeepEqual(a.header.enc, b.header.enc);
  const alike = a.ciphertext.filter((byte, i) => byte === b.ciphertext[i]).length;
  assert.ok(alike < 120, `${alike} of 8208 bytes alike, 32 expected by chance`);
});

void test('every length and every kind of submission is one size on the way', async () => {
  const room = JSON_CAPACITY - utf8(JSON.stringify(question(thread, ''))).length - 30;
  const tally = new Tally('texts of one size');
  for (let i = 0; i < 200; i++) {
    const text = 'a'.repeat(1 + Math.floor(((room - 1) * i) / 199));
    const sid = newSid();
    const more = followUp(await followMac(thread.followKey, sid, 1, text), 1, text);
    const submission = i % 2 ? question(thread, text) : more;
    const { bytes } = await seal(submission, sid);
    const opened = await open(bytes);
    tally.count(bytes.length === ENVELOPE_SIZE && opened?.submission.text === text, `${i}`);
  }
  tally.close(200);
});

void test('a text one byte too long is never sealed', async () => {
  const room = JSON_CAPACITY - utf8(JSON.stringify(question(thread, ''))).length;
  await seal(question(thread, 'a'.repeat(room)));
  await assert.rejects(seal(question(thread, 'a'.repeat(room + 1))), RangeError);
});

void test('nothing is sealed to what is no key, or with a header field of another size', async () => {
  const submission = question(thread);
  const input = { point: POINT, pk: epoch.pk, ...thread, submission };
  for (const pk of [new Uint8Array(), new Uint8Array(65), epoch.pk.slice(1)])
    await assert.rejects(sealSubmission({ ...input, pk }));
  await assert.rejects(sealSubmission({ ...input, sid: new Uint8Array(15) }), RangeError);
  await assert.rejects(sealSubmission({ ...input, mailboxHash: thread.mailbox }), RangeError);
});

void test('a follow-up proves itself under the sid it came with', async () => {
  const sid = newSid();
  const mac = await followMac(thread.followKey, sid, 1, 'Nog iets');
  const { bytes } = await seal(followUp(mac, 1, 'Nog iets'), sid);
  const { header, submission } = (await open(bytes))!;
  assert.ok(submission.type === 'follow-up');
  const { n, text } = submission;
  assert.equal(await holdsFollowMac(thread.followKey, header.sid, n, text, mac), true);
});

void test('a follow-up’s proof is the protocol’s, byte for byte', async () => {
  const sid = newSid();
  const message = [utf8('steunpunt/follow-up/v1'), sid, Uint8Array.of(0, 0, 1, 2), utf8('één')];
  const expected = createHmac('sha256', thread.followKey).update(Buffer.concat(message)).digest();
  const mac = await followMac(thread.followKey, sid, 258, 'één');
  assert.deepEqual(Buffer.from(mac), expected);
  for (const n of [0, -1, 1.5, 2 ** 32])
    await assert.rejects(followMac(thread.followKey, sid, n, ''), RangeError);
  await assert.rejects(followMac(thread.followKey, new Uint8Array(15), 1, ''), RangeError);
  await assert.rejects(followMac(new Uint8Array(31), sid, 1, ''), RangeError);
});

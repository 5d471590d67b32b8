import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, toBase64Url } from '../../src/core/bytes.ts';
import { ENVELOPE_SIZE, HEADER_SIZE } from '../../src/core/envelope.ts';
import { pad } from '../../src/core/padding.ts';
import { openEnvelope, sealSubmission } from '../../src/seal/envelope.ts';
import { followMac } from '../../src/seal/follow-up.ts';
import { kidOf } from '../../src/seal/hash.ts';
import { randomBytes } from '../../src/seal/random.ts';
import {
  flipBit,
  followUp,
  makeEpoch,
  makeThread,
  POINT,
  question,
} from '../seal/support/fixtures.ts';
import { brokenPlaintexts, wrongShapes } from '../seal/support/not-submissions.ts';
import { sealRaw } from '../seal/support/raw-seal.ts';
import { Tally } from '../seal/support/tally.ts';

/** Every wrong envelope gives the desk the same single answer: null. Never a throw, never text. */

const [epoch, stranger] = [await makeEpoch(), await makeEpoch()];
const [thread, other] = [await makeThread(), await makeThread()];
const asked = question(thread);
const seal = (keys = thread, point = POINT) =>
  sealSubmission({ point, pk: epoch.pk, ...keys, submission: asked });
const { bytes: good } = await seal();

async function refused(bytes: Uint8Array, point = POINT, key = epoch): Promise<boolean> {
  try {
    return (await openEnvelope({ point, epoch: key, bytes })) === null;
  } catch {
    return false;
  }
}

/** The same checks find nothing wrong with a good envelope: without this they prove nothing. */
async function control(): Promise<void> {
  assert.equal(await refused(good), false, 'control: a good envelope opens');
  assert.deepEqual((await openEnvelope({ point: POINT, epoch, bytes: good }))?.submission, asked);
}

void test('a turned bit anywhere is refused', async () => {
  await control();
  const tally = new Tally('turned bits');
  for (let bit = 0; bit < HEADER_SIZE * 8; bit++)
    tally.count(await refused(flipBit(good, bit)), `header bit ${bit}`);
  const sealedBits = (ENVELOPE_SIZE - HEADER_SIZE) * 8;
  for (let i = 0; i < 500; i++) {
    const bit = HEADER_SIZE * 8 + Math.floor((sealedBits * i) / 499.01);
    tally.count(await refused(flipBit(good, bit)), `ciphertext bit ${bit}`);
  }
  tally.close(HEADER_SIZE * 8 + 500);
});

void test('another length is refused', async () => {
  await control();
  const tally = new Tally('lengths');
  for (let cut = 1; cut <= 100; cut++)
    tally.count(await refused(good.slice(0, cut * -83)), `${cut * 83} short`);
  for (let more = 1; more <= 100; more++)
    tally.count(await refused(concat(good, new Uint8Array(more))), `${more} long`);
  tally.count(await refused(new Uint8Array()), 'empty');
  tally.count(await refused(new Uint8Array(ENVELOPE_SIZE)), 'zeros');
  for (let i = 0; i < 50; i++) tally.count(await refused(randomBytes(ENVELOPE_SIZE)), 'noise');
  tally.close(252);
});

void test('an envelope moved to another point, key or thread is refused', async () => {
  await control();
  const tally = new Tally('moved envelopes');
  for (const point of ['', 'de-lind', 'de-linde2', 'De-linde', 'de-linde\0', 'e-linde', 'x'])
    tally.count(await refused(good, point), `point "${point}"`);
  const offsets = { suite: 4, kid: 5, sid: 13, mailbox: 29, token: 61, enc: 93, ciphertext: 158 };
  const ends = [5, 13, 29, 61, 93, 158, ENVELOPE_SIZE];
  for (let round = 0; round < 40; round++) {
    const { bytes: donor } = await seal(round % 2 ? other : thread);
    tally.count(await refused(good, `${POINT}-${round}`), 'point with a tail');
    tally.count(await refused(donor, POINT, stranger), 'key of another epoch');
    for (const [i, [part, from]] of Object.entries(offsets).entries()) {
      const mixed = concat(good.slice(0, from), donor.slice(from, ends[i]), good.slice(ends[i]));
      // Parts that two envelopes share change nothing.
      const same = toBase64Url(mixed) === toBase64Url(good);
      if (!same) tally.count(await refused(mixed), `${part} of another envelope`);
    }
  }
  const kid = await kidOf(stranger.pk);
  for (let round = 0; round < 20; round++) {
    const labelled = await sealRaw(POINT, epoch, thread, pad(asked), { kid });
    tally.count(await refused(labelled), 'sealed to us under the kid of another key');
    tally.count(await refused(labelled, POINT, stranger), 'the same, at the key it names');
    const old = new TextEncoder().encode('steunpunt/submission/v0');
    tally.count(await refused(await sealRaw(POINT, epoch, thread, pad(asked), {}, old)), 'info');
  }
  tally.close(300);
});

void test('an encapsulated key that is no point is refused', async () => {
  await control();
  const tally = new Tally('bad points');
  const withEnc = (enc: Uint8Array) => concat(good.slice(0, 93), enc, good.slice(158));
  for (let prefix = 0; prefix < 256; prefix++) {
    if (prefix === 4) continue;
    const enc = concat(Uint8Array.of(prefix), good.slice(94, 158));
    tally.count(await refused(withEnc(enc)), `prefix ${prefix}`);
  }
  for (let i = 0; i < 100; i++) {
    const enc = concat(Uint8Array.of(4), randomBytes(64));
    tally.count(await refused(withEnc(enc)), 'random point');
  }
  tally.count(await refused(withEnc(concat(Uint8Array.of(4), new Uint8Array(64)))), 'zero point');
  tally.count(await refused(withEnc(new Uint8Array(65).fill(255))), 'all ones');
  tally.count(await refused(withEnc(epoch.pk)), 'our own key');
  tally.close(358);
});

void test('a good seal around what is no submission is refused', async () => {
  await control();
  assert.equal(
    await refused(await sealRaw(POINT, epoch, thread, pad(asked))),
    false,
    'raw control',
  );
  const tally = new Tally('not submissions');
  const attempt = async (plaintext: Parameters<typeof sealRaw>[3], what: string) =>
    tally.count(await refused(await sealRaw(POINT, epoch, thread, plaintext)), what);

  const more = followUp(await followMac(thread.followKey, randomBytes(16), 1, 'en'), 1, 'en');
  for (const fields of [asked, more]) {
    for (const [what, plaintext] of Object.entries(brokenPlaintexts({ ...fields })))
      await attempt(plaintext, what);
    for (const [what, value] of Object.entries(wrongShapes({ ...fields })))
      await attempt(pad(value), what);
  }
  const keys = { short: 31, long: 33, empty: 0, half: 16 };
  for (const [what, size] of Object.entries(keys))
    for (const name of ['replyKey', 'followKey'])
      await attempt(pad({ ...asked, [name]: toBase64Url(randomBytes(size)) }), `${name} ${what}`);
  const loose = `${asked.replyKey.slice(0, 42)}B`;
  await attempt(pad({ ...asked, replyKey: loose }), 'a key spelled another way');
  await attempt(pad({ ...asked, replyKey: `${asked.replyKey}=` }), 'a padded key');
  await attempt(pad({ ...asked, extra: 1 }), 'a field too many');
  await attempt(pad({ ...asked, type: 'follow-up' }), 'a question that says follow-up');
  await attempt(pad({ ...asked, door: 'staff' }), 'a door we do not have');
  await attempt(pad({ ...asked, text: '' }), 'no words');
  for (const n of [0, 10_000, 2 ** 32, '1']) await attempt(pad({ ...more, n }), `n ${n}`);
  tally.close(250);
});

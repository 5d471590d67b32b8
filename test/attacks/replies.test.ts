import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, type Bytes } from '../../src/core/bytes.ts';
import { MAILBOX_MESSAGE_SIZE, MAX_MESSAGES } from '../../src/core/mailbox.ts';
import { pad } from '../../src/core/padding.ts';
import { followMac, holdsFollowMac } from '../../src/seal/follow-up.ts';
import { openReply, sealReply } from '../../src/seal/mailbox.ts';
import { randomBytes } from '../../src/seal/random.ts';
import { answer, flipBit, makeThread, POINT } from '../seal/support/fixtures.ts';
import { brokenPlaintexts, wrongShapes } from '../seal/support/not-submissions.ts';
import { sealRawReply } from '../seal/support/raw-seal.ts';
import { Tally } from '../seal/support/tally.ts';

/** A hub can store, swap and invent; it can neither read a reply nor make one that opens. */

const [thread, other] = [await makeThread(), await makeThread()];
const good = await sealReply({ point: POINT, ...thread, n: 3, reply: answer() });

async function refused(bytes: Uint8Array, change: object = {}): Promise<boolean> {
  try {
    return (await openReply({ point: POINT, ...thread, bytes, ...change })) === null;
  } catch {
    return false;
  }
}

async function control(): Promise<void> {
  assert.equal(await refused(good), false, 'control: a good reply opens');
  assert.deepEqual(await openReply({ point: POINT, ...thread, bytes: good }), {
    n: 3,
    reply: answer(),
  });
}

void test('a changed reply is refused', async () => {
  await control();
  const tally = new Tally('changed replies');
  for (let bit = 0; bit < 20 * 8; bit++) tally.count(await refused(flipBit(good, bit)), `${bit}`);
  const sealedBits = (MAILBOX_MESSAGE_SIZE - 20) * 8;
  for (let i = 0; i < 300; i++) {
    const bit = 160 + Math.floor((sealedBits * i) / 299.01);
    tally.count(await refused(flipBit(good, bit)), `bit ${bit}`);
  }
  for (let cut = 1; cut <= 50; cut++) {
    tally.count(await refused(good.slice(0, -164 * cut)), `${164 * cut} short`);
    tally.count(await refused(concat(good, new Uint8Array(cut))), `${cut} long`);
    tally.count(await refused(randomBytes(MAILBOX_MESSAGE_SIZE)), 'noise');
  }
  tally.close(610);
});

void test('a reply moved to another number, thread, point or key is refused', async () => {
  await control();
  const tally = new Tally('moved replies');
  const numbered = (n: number): Bytes => {
    const bytes = new Uint8Array(good);
    new DataView(bytes.buffer).setUint32(4, n);
    return bytes;
  };
  for (let n = 0; n <= 200; n++)
    if (n !== 3) tally.count(await refused(numbered(n)), `number ${n}`);
  for (const n of [MAX_MESSAGES, MAX_MESSAGES + 1, 2 ** 31, 2 ** 32 - 1])
    tally.count(await refused(numbered(n)), `number ${n}`);
  for (const point of ['', 'de-lind', 'de-linde2', 'x'])
    tally.count(await refused(good, { point }), `point ${point}`);
  tally.count(await refused(good, { mailboxHash: other.mailboxHash }), 'mailbox');
  tally.count(await refused(good, { replyKey: other.replyKey }), 'key');
  tally.count(await refused(good, other), 'thread');
  for (let bit = 0; bit < 256; bit++) {
    const change = { mailboxHash: flipBit(thread.mailboxHash, bit) };
    tally.count(await refused(good, change), `mailbox bit ${bit}`);
    const key = { replyKey: flipBit(thread.replyKey, bit) };
    tally.count(await refused(good, key), `key bit ${bit}`);
  }
  for (let i = 0; i < 20; i++) {
    const donor = await sealReply({ point: POINT, ...thread, n: 3, reply: answer(`${i}`) });
    const mixed = concat(good.slice(0, 20), donor.slice(20));
    tally.count(await refused(mixed), 'iv of another message');
  }
  tally.close(740);
});

void test('a good seal around what is no reply is refused', async () => {
  await control();
  const tally = new Tally('not replies');
  const attempt = async (plaintext: Bytes, what: string) =>
    tally.count(await refused(await sealRawReply(POINT, thread, 3, plaintext)), what);
  assert.equal(await refused(await sealRawReply(POINT, thread, 3, pad(answer()))), false);
  const fields = { ...answer() };
  for (const [what, bytes] of Object.entries(brokenPlaintexts(fields))) await attempt(bytes, what);
  for (const [what, value] of Object.entries(wrongShapes(fields))) await attempt(pad(value), what);
  for (const day of ['2026-13-01', '2026-1-1', 'gisteren', '2026-02-31T00:00'])
    await attempt(pad({ ...fields, day }), `day ${day}`);
  for (const type of ['question', 'Answer', '']) await attempt(pad({ ...fields, type }), type);
  for (const v of [0, 2, '1']) await attempt(pad({ ...fields, v }), `version ${v}`);
  tally.close(120);
});

void test('a follow-up that is not the visitor’s own is not proven', async () => {
  const sid = randomBytes(16);
  const text = 'Nog iets: het is nu ook op dinsdag.';
  const mac = await followMac(thread.followKey, sid, 2, text);
  assert.equal(await holdsFollowMac(thread.followKey, sid, 2, text, mac), true, 'control');

  const tally = new Tally('unproven follow-ups');
  const fails = async (what: string, proven: Promise<boolean>) =>
    tally.count(!(await proven), what);
  for (let bit = 0; bit < 256; bit++) {
    const turned = flipBit(mac, bit);
    await fails(`mac bit ${bit}`, holdsFollowMac(thread.followKey, sid, 2, text, turned));
    const key = flipBit(thread.followKey, bit);
    await fails(`key bit ${bit}`, holdsFollowMac(key, sid, 2, text, mac));
  }
  for (let bit = 0; bit < 128; bit++)
    await fails('sid', holdsFollowMac(thread.followKey, flipBit(sid, bit), 2, text, mac));
  for (let n = 1; n <= 100; n++)
    if (n !== 2) await fails(`n ${n}`, holdsFollowMac(thread.followKey, sid, n, text, mac));
  for (const words of [`${text} `, text.slice(1), '', text.toUpperCase(), `\0${text}`])
    await fails('text', holdsFollowMac(thread.followKey, sid, 2, words, mac));
  for (let size = 0; size < 32; size++)
    await fails('short', holdsFollowMac(thread.followKey, sid, 2, text, mac.slice(0, size)));
  await fails('long', holdsFollowMac(thread.followKey, sid, 2, text, concat(mac, mac)));
  await fails('thread', holdsFollowMac(other.followKey, sid, 2, text, mac));
  await fails('reply key', holdsFollowMac(thread.replyKey, sid, 2, text, mac));
  tally.close(770);
});

import assert from 'node:assert/strict';
import { createHash, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { test } from 'node:test';
import { parseReceipt } from '../../src/core/typed-receipt.ts';
import { newReceipt, threadKeys, type ThreadKeys } from '../../src/seal/receipt.ts';
import { POINT } from './support/fixtures.ts';

const DIGITS = '41279075531882064415';
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The protocol's text in Node's own cryptography, with nothing of ours in it. */
function byTheBook(digits: string, point: string, iterations: number): Record<string, string> {
  const salt = `steunpunt/receipt/v1/${point}`;
  const master = pbkdf2Sync(digits, salt, iterations, 32, 'sha256');
  const expand = (label: string, size: number) =>
    Buffer.from(hkdfSync('sha256', master, '', `steunpunt/${label}/v1`, size));
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const [mailbox, token] = [expand('mailbox', 16), expand('token', 32)];
  return {
    mailbox: hex(mailbox),
    mailboxHash: hash(mailbox),
    token: hex(token),
    tokenHash: hash(token),
    replyKey: hex(expand('reply', 32)),
    followKey: hex(expand('follow', 32)),
  };
}

const spelled = (keys: ThreadKeys) =>
  Object.fromEntries(Object.entries(keys).map(([name, bytes]) => [name, hex(bytes as Uint8Array)]));

void test('the keys are those of the protocol, at 600,000 rounds and no fewer', async () => {
  const keys = spelled(await threadKeys(DIGITS, POINT));
  assert.deepEqual(keys, byTheBook(DIGITS, POINT, 600_000));
  for (const rounds of [1, 1_000, 599_999, 600_001])
    assert.notEqual(keys['mailbox'], byTheBook(DIGITS, POINT, rounds)['mailbox'], `${rounds}`);
});

void test('another digit or another point gives other keys throughout', async () => {
  const base = spelled(await threadKeys(DIGITS, POINT));
  const others = [
    await threadKeys('41279075531882064416', POINT),
    await threadKeys(DIGITS, 'de-eik'),
    await threadKeys(DIGITS, `${POINT}1`),
  ].map(spelled);
  for (const other of others)
    for (const [name, value] of Object.entries(base)) assert.notEqual(other[name], value, name);
  assert.equal(new Set(Object.values(base)).size, 6, 'no two keys of a thread are alike');
});

void test('only twenty digits make keys', async () => {
  for (const digits of [
    '',
    '4127',
    `${DIGITS} `,
    '4127 9075 5318 8206 4415',
    `${DIGITS}0`,
    'x'.repeat(20),
  ])
    await assert.rejects(threadKeys(digits, POINT), RangeError, digits);
});

void test('new receipts are receipts, and each digit is as likely', () => {
  const receipts = Array.from({ length: 20_000 }, newReceipt);
  assert.equal(new Set(receipts).size, receipts.length, 'no receipt twice');
  assert.ok(receipts.every((receipt) => parseReceipt(receipt) === receipt));

  const count = new Array<number>(10).fill(0);
  for (const receipt of receipts) for (const digit of receipt.slice(0, 19)) count[+digit]! += 1;
  const total = receipts.length * 19;
  const score = chiSquare(count, total);
  console.log(`receipt digits: ${total} digits, chi² ${score.toFixed(1)} of 50`);
  assert.ok(score < 50, `passed by chance once in ten million runs: ${score}`);

  // A byte modulo ten with 250 to 255 left in makes 0 to 5 likelier: this test would see it.
  const biased = count.map((_, digit) => (total * (digit < 6 ? 26 : 25)) / 256);
  assert.ok(chiSquare(biased, total) > 100, 'control');
});

function chiSquare(count: readonly number[], total: number): number {
  const expected = total / count.length;
  return count.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
}

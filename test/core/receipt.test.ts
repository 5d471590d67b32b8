import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { completeReceipt, formatReceipt } from '../../src/core/receipt.ts';
import { parseReceipt } from '../../src/core/typed-receipt.ts';
import { Tally } from '../seal/support/tally.ts';

/** Receipts from a fixed seed, so that a failure can be run again. */
const receipts = fc
  .sample(fc.stringMatching(/^[0-9]{19}$/), { numRuns: 600, seed: 20 })
  .map(completeReceipt);

const single = function* (receipt: string): Generator<string> {
  for (let at = 0; at < receipt.length; at++)
    for (let digit = 0; digit < 10; digit++)
      if (receipt[at] !== String(digit))
        yield `${receipt.slice(0, at)}${digit}${receipt.slice(at + 1)}`;
};

const swaps = function* (receipt: string): Generator<string> {
  for (let at = 0; at + 1 < receipt.length; at++) {
    const [a, b] = [receipt.charAt(at), receipt.charAt(at + 1)];
    if (a !== b) yield receipt.slice(0, at) + b + a + receipt.slice(at + 2);
  }
};

void test('no wrong digit and no adjacent swap is taken for a receipt', () => {
  const tally = new Tally('receipt typos');
  for (const receipt of receipts) {
    assert.equal(parseReceipt(receipt), receipt, 'control');
    for (const typo of single(receipt)) tally.count(parseReceipt(typo) === null, typo);
    for (const typo of swaps(receipt)) tally.count(parseReceipt(typo) === null, typo);
  }
  tally.close(100_000);
});

void test('a digit missing, doubled or typed as a letter makes no receipt', () => {
  const tally = new Tally('receipt slips');
  for (const receipt of receipts) {
    for (let at = 0; at < 20; at++) {
      const [before, digit, after] = [
        receipt.slice(0, at),
        receipt.charAt(at),
        receipt.slice(at + 1),
      ];
      for (const slip of [before + after, before + digit + digit + after, `${before}O${after}`])
        tally.count(parseReceipt(slip) === null, slip);
    }
  }
  tally.close(600 * 60);
});

void test('harmless ways to write it are read as meant', () => {
  const scripts = ['0', '\u0660', '\u06f0', '\uff10'];
  const written = (receipt: string): string[] => [
    formatReceipt(receipt),
    receipt.replace(/(.{4})(?=.)/g, '$1-'),
    receipt.replace(/(.{4})(?=.)/g, '$1\u2011'),
    receipt.replace(/(.{4})(?=.)/g, '$1 – '),
    receipt.replace(/(.{4})(?=.)/g, '$1.'),
    receipt.replace(/(.{4})(?=.)/g, '$1\u00a0'),
    receipt.replace(/(.{4})(?=.)/g, '$1\n'),
    receipt.split('').join(' '),
    `  ${receipt}\t`,
    `\u200e${receipt}\u200f`,
    `\u2067${receipt}\u2069`,
    ...scripts.map((zero) =>
      receipt.replace(/\d/g, (d) => String.fromCharCode(zero.charCodeAt(0) + Number(d))),
    ),
  ];
  const tally = new Tally('harmless forms');
  for (const receipt of receipts)
    for (const form of written(receipt)) tally.count(parseReceipt(form) === receipt, form);
  tally.close(600 * 15);
});

void test('anything else is no receipt, and nothing typed throws', () => {
  for (const typed of ['', ' ', '0'.repeat(19), '0'.repeat(21), 'geen code', '4127 9075'])
    assert.equal(parseReceipt(typed), null, typed);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const digits = parseReceipt(typed);
      assert.ok(digits === null || /^[0-9]{20}$/.test(digits));
    }),
    { numRuns: 5_000 },
  );
  for (const digits of ['', '1'.repeat(18), '1'.repeat(20), `${'1'.repeat(18)}x`])
    assert.throws(() => completeReceipt(digits), RangeError);
});

void test('it is shown in five groups of four', () => {
  assert.equal(formatReceipt('41279075531882064415'), '4127 9075 5318 8206 4415');
});

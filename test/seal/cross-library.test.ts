import { test } from 'node:test';
import { concat, sameBytes, utf8, type Bytes } from '../../src/core/bytes.ts';
import { randomBytes } from '../../src/seal/random.ts';
import { hpkeSeal, type HpkeSealed } from '../../src/seal/sender.ts';
import { hpkeOpen } from '../../src/seal/suite.ts';
import { flipBit, makeEpoch } from './support/fixtures.ts';
import { otherOpen, otherSeal } from './support/other-hpke.ts';
import { Tally } from './support/tally.ts';

/** Two libraries by two authors must agree on what opens and on what does not. */

const directions = [
  { name: 'ours to theirs', seal: hpkeSeal, open: otherOpen },
  { name: 'theirs to ours', seal: otherSeal, open: hpkeOpen },
  { name: 'ours to ours', seal: hpkeSeal, open: hpkeOpen },
];
const sizes = [0, 1, 15, 16, 17, 255, 256, 4_096, 8_192, 70_000];
const contexts = ['', 'de-linde', 'é 日本 🙂'].flatMap((aad) =>
  ['steunpunt/submission/v1', ''].map((info) => ({ aad: utf8(aad), info: utf8(info) })),
);
const INFO = utf8('steunpunt/submission/v1');

void test('what one library seals the other opens, to the byte', async () => {
  const tally = new Tally('cross-library round trips');
  for (const { name, seal, open } of directions) {
    for (const size of sizes) {
      for (const { aad, info } of contexts) {
        const pair = await makeEpoch();
        const plaintext = randomBytes(Math.min(size, 65_536));
        const bound = (enc: Bytes) => concat(enc, aad);
        const sealed = await seal(pair.pk, info, plaintext, bound);
        const back = await open(pair, info, sealed, bound(sealed.enc));
        tally.count(back !== null && sameBytes(back, plaintext), `${name} ${size}`);
        tally.count(sealed.ciphertext.length === plaintext.length + 16, `${name} ${size} length`);
      }
    }
  }
  tally.close(360);
});

void test('what one library refuses the other refuses', async () => {
  const tally = new Tally('cross-library tampering');
  const stranger = await makeEpoch();
  for (const { name, seal, open } of directions) {
    for (let round = 0; round < 10; round++) {
      const pair = await makeEpoch();
      const aad = randomBytes(32);
      const sealed = await seal(pair.pk, INFO, randomBytes(64), () => aad);
      const { enc, ciphertext } = sealed;
      const opens = (what: Partial<HpkeSealed>, info = INFO, with_ = aad, key = pair) =>
        open(key, info, { ...sealed, ...what }, with_);
      const tries: Record<string, Promise<Bytes | null>> = {
        'ciphertext bit': opens({ ciphertext: flipBit(ciphertext, round * 64) }),
        'tag bit': opens({ ciphertext: flipBit(ciphertext, ciphertext.length * 8 - 1 - round) }),
        'enc bit': opens({ enc: flipBit(enc, 8 + round * 50) }),
        'enc prefix': opens({ enc: flipBit(enc, round % 8) }),
        'short enc': opens({ enc: enc.slice(0, 64) }),
        'compressed enc': opens({ enc: concat(Uint8Array.of(2 + (round % 2)), enc.slice(1, 33)) }),
        'zero enc': opens({ enc: new Uint8Array(65) }),
        truncated: opens({ ciphertext: ciphertext.slice(0, -1) }),
        extended: opens({ ciphertext: concat(ciphertext, Uint8Array.of(0)) }),
        empty: opens({ ciphertext: new Uint8Array() }),
        info: opens({}, utf8('steunpunt/submission/v2')),
        aad: opens({}, INFO, flipBit(aad, round)),
        'no aad': opens({}, INFO, new Uint8Array()),
        key: opens({}, INFO, aad, stranger),
      };
      for (const [what, opened] of Object.entries(tries))
        tally.count((await opened) === null, `${name} ${what}`);
      tally.count((await opens({})) !== null, `${name} control`);
    }
  }
  tally.close(450);
});

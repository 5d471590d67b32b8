import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Payload } from 'altcha-lib/types';
import { fromBase64Url, fromUtf8 } from '../../src/core/bytes.ts';
import { solveProof } from '../../src/seal/proof.ts';

const hmacSignatureSecret = 'een geheim van de hub';
const makeChallenge = (counter = 20) =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 50,
    counter,
    deriveKey,
    hmacSignatureSecret,
    expiresAt: Math.floor(Date.now() / 1_000) + 600,
    data: { sid: 'AAAAAAAAAAAAAAAAAAAAAA' },
  });

void test('a proof is what the hub’s own library accepts, sid and all', async () => {
  const challenge = await makeChallenge();
  const proof = readProof(await solveProof(challenge));
  assert.deepEqual(proof.challenge, challenge);
  const result = await verifySolution({ ...proof, deriveKey, hmacSignatureSecret });
  assert.equal(result.verified, true);
});

void test('a proof for another challenge, or with a changed one, is not accepted', async () => {
  const [challenge, other] = [await makeChallenge(), await makeChallenge(30)];
  const proof = readProof(await solveProof(challenge));
  const { parameters } = challenge;
  const tries = {
    'other challenge': { ...proof, challenge: other },
    'other sid': {
      ...proof,
      challenge: { ...challenge, parameters: { ...parameters, data: { sid: 'B' } } },
    },
    cheaper: { ...proof, challenge: { ...challenge, parameters: { ...parameters, cost: 1 } } },
    guessed: { ...proof, solution: { ...proof.solution, counter: proof.solution.counter + 1 } },
  };
  for (const [what, payload] of Object.entries(tries)) {
    const result = await verifySolution({ ...payload, deriveKey, hmacSignatureSecret });
    assert.equal(result.verified, false, what);
  }
});

void test('what is no challenge is refused at once', async () => {
  const challenge = await makeChallenge();
  const { parameters } = challenge;
  for (const change of [{ algorithm: 'SHA-256' }, { keyPrefix: '' }, { salt: 'x' }])
    await assert.rejects(solveProof({ ...challenge, parameters: { ...parameters, ...change } }));
});

function readProof(header: string): Payload {
  return JSON.parse(fromUtf8(fromBase64Url(header)!)) as Payload;
}

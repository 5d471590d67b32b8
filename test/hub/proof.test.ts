import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Challenge } from 'altcha-lib';
import { fromBase64Url, fromUtf8, toBase64Url } from '../../src/core/bytes.ts';
import { readAck } from '../../src/core/ack.ts';
import { Proofs } from '../../hub/services/proofs.ts';
import { macKey } from '../../hub/crypto.ts';
import { asHeader, askChallenge, challengeIn, solve } from './support/proof.ts';
import { bytes, envelope } from './support/point.ts';
import { openStage, type Stage } from './support/stage.ts';

describe('proof of work', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage({ proofCost: 1 });
  });
  after(() => stage.close());
  const put = (sealed: ReturnType<typeof envelope>, proof?: string): ReturnType<Stage['put']> =>
    stage.put(sealed, proof === undefined ? {} : { 'steunpunt-proof': proof });

  test('a solved challenge for this sid is taken', async () => {
    const sealed = envelope(stage.point.kid);
    const answer = await askChallenge(stage, sealed.sid);
    assert.equal(answer.status, 200);
    const { parameters } = challengeIn(answer);
    assert.equal(parameters.algorithm, 'PBKDF2/SHA-256');
    assert.deepEqual(parameters.data, { sid: sealed.sid, weight: 1 });
    assert.ok((parameters.expiresAt ?? 0) > Date.now() / 1_000);
    assert.equal((await put(sealed, await solve(challengeIn(answer)))).status, 201);
  });

  test('without one the answer is a challenge to solve, and its solution is taken', async () => {
    const sealed = envelope(stage.point.kid);
    const answer = await put(sealed);
    assert.equal(answer.status, 428);
    assert.equal(readAck(answer.status, answer.json(), sealed.sid, sealed.digest), null);
    assert.equal((await put(sealed, await solve(challengeIn(answer)))).status, 201);
  });

  test('a retry of a stored row costs nothing, other bytes neither', async () => {
    const sealed = envelope(stage.point.kid);
    const proof = await solve(challengeIn(await put(sealed)));
    await put(sealed, proof);
    assert.equal((await put(sealed)).status, 200);
    const sid = fromBase64Url(sealed.sid)!;
    assert.equal((await put(envelope(stage.point.kid, { sid }))).status, 409);
    await stage.mailbox(sealed.mailbox, 'DELETE');
    assert.equal((await put(sealed)).status, 410);
  });

  test('what is no envelope is rejected without a challenge', async () => {
    assert.equal((await put(envelope(bytes(8)))).status, 422);
  });

  test('foreign, stale, lighter, forged and tampered proofs are refused', async () => {
    const sealed = envelope(stage.point.kid);
    const other = envelope(stage.point.kid);
    const challenge = challengeIn(await askChallenge(stage, sealed.sid));
    const proof = await solve(challenge);
    const parsed = JSON.parse(fromUtf8(fromBase64Url(proof)!)) as {
      challenge: Challenge;
      solution: { counter: number; derivedKey: string };
    };
    const { solution } = parsed;
    const withParameters = (changes: object): string =>
      asHeader({
        challenge: { ...challenge, parameters: { ...challenge.parameters, ...changes } },
        solution,
      });
    const foreign = await solve(challengeIn(await askChallenge(stage, other.sid)));
    const stranger = new Proofs(macKey(bytes(32)), 1);
    const forged = await stranger.challenge(sealed.sid, 1);
    const refused = {
      foreign,
      'foreign, renamed': withParameters({ data: { sid: other.sid, weight: 1 } }),
      'another hub': await solve(forged!),
      stale: withParameters({ expiresAt: Math.floor(Date.now() / 1_000) - 1 }),
      'made to last': withParameters({ expiresAt: 9_999_999_999 }),
      'no expiry': withParameters({ expiresAt: undefined }),
      cheaper: withParameters({ cost: 1, keyPrefix: '00' }),
      'no signature': asHeader({ challenge: { parameters: challenge.parameters }, solution }),
      'no solution': asHeader({ challenge }),
      'wrong counter': asHeader({
        challenge,
        solution: { counter: 1, derivedKey: '00'.repeat(32) },
      }),
      'a list': asHeader([challenge, solution]),
      'a deep one': asHeader({ challenge: { parameters: { data: { sid: { sid: {} } } } } }),
      null: asHeader(null),
      'no JSON': toBase64Url(bytes(100)),
      'no base64url': '%%%',
      empty: '',
    };
    for (const [name, header] of Object.entries(refused))
      assert.equal((await put(sealed, header)).status, 428, name);
    assert.equal((await put(sealed, proof)).status, 201, 'control: the true one is taken');
    console.log(`proofs: ${Object.keys(refused).length} passed, 0 failed`);
  });

  test('every hub of one database takes the same proofs', async () => {
    const secret = macKey(bytes(32));
    const [one, two] = [new Proofs(secret, 1), new Proofs(secret, 1)];
    const challenge = await one.challenge('sid', 4);
    const proof = await solve(challenge!);
    assert.equal(await two.holds(proof, 'sid', 4), true);
    assert.equal(await two.holds(proof, 'sid', 1), true, 'heavier than asked');
    assert.equal(await two.holds(proof, 'sid', 16), false, 'lighter than asked');
    assert.equal(await two.holds(proof, 'dis', 4), false);
  });

  test('a challenge needs a sid and a point', async () => {
    for (const sid of ['', 'short', `${toBase64Url(bytes(16))}A`])
      assert.equal((await askChallenge(stage, sid)).status, 400);
    const elsewhere = `${stage.urls.hub}/v1/points/elsewhere/challenge?sid=${toBase64Url(bytes(16))}`;
    assert.equal((await stage.ask(elsewhere)).status, 404);
  });

  test('a hub that asks no proof says so', async () => {
    const free = await openStage();
    try {
      const answer = await askChallenge(free, toBase64Url(bytes(16)));
      assert.deepEqual(answer.json(), { v: 1, challenge: null });
    } finally {
      await free.close();
    }
  });
});

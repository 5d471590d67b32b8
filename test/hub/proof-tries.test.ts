import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toBase64Url } from '../../src/core/bytes.ts';
import { NO_LIMITS, openStage, type Stage } from './support/stage.ts';
import { cookieOf, noProof, RealTeam } from './support/team.ts';

/** A stolen cookie guesses the passphrase no faster than somebody without one. */

const TRIES = 10;
let stage: Stage;
let team: RealTeam;
let now = Date.now();

before(async () => {
  const budgets = { ...NO_LIMITS, loginTries: TRIES };
  stage = await openStage({ budgets, now: () => now }, { setUp: false });
  team = await RealTeam.on(stage);
});
after(() => stage.close());

type Try = (cookie: string, proof: string) => Promise<{ status: number; cookie: string }>;

test('ten wrong proofs in ten minutes, right ones do not count', async () => {
  const { auth } = team.first;
  const { record } = await team.unlock(team.first);
  const ways: Record<string, Try> = {
    'a new passphrase': async (cookie, proof) => {
      const { roster } = await team.state(cookie);
      const body = { proof, staff: record, auth, roster };
      const answer = await stage.desk('/v1/desk/staff', 'PUT', body, cookie);
      return { status: answer.status, cookie: answer.status === 200 ? cookieOf(answer) : cookie };
    },
    'a passkey': async (cookie, proof) => {
      const credential = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
      const { wrappedKey } = record;
      const body = { proof, credential, auth: noProof(), label: 'x', wrappedKey };
      const { status } = await stage.desk('/v1/desk/passkeys', 'POST', body, cookie);
      await stage.desk(`/v1/desk/passkeys/${credential}`, 'DELETE', undefined, cookie);
      return { status, cookie };
    },
  };
  for (const [what, guess] of Object.entries(ways)) {
    let cookie = await team.logIn(team.first);
    for (let i = 0; i <= TRIES; i++) {
      const done = await guess(cookie, auth);
      assert.ok(done.status < 300, `${what}: the control, ${done.status}`);
      cookie = done.cookie;
    }
    for (let i = 0; i < TRIES; i++)
      assert.equal((await guess(cookie, noProof())).status, 403, what);
    assert.equal((await guess(cookie, noProof())).status, 429, what);
    assert.equal((await guess(cookie, auth)).status, 429, `${what}: the right one waits too`);
    now += 10 * 60_000;
    assert.ok((await guess(cookie, auth)).status < 300, `${what}: ten minutes later`);
  }
  console.log(
    `ways to guess a passphrase with a cookie: ${Object.keys(ways).length} passed, 0 failed`,
  );
});

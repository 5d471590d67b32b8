import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DEFAULT_BUDGETS, loadConfig } from '../../hub/config.ts';
import { Guard } from '../../hub/services/guard.ts';
import { clientAddress, network, Sources } from '../../hub/services/source.ts';
import { envelope } from './support/point.ts';
import { askChallenge, challengeIn, solve } from './support/proof.ts';
import { openStage, type Stage } from './support/stage.ts';

const HOUR = 3_600_000;
/** Well inside an hour. */
const START = Math.floor(Date.now() / HOUR) * HOUR + HOUR / 2;
/** A clock that stands still, so that no hour turns during a test. */
const still = { now: () => START };

describe('budgets', () => {
  test('at defaults thirty honest submissions from one address pass, at the plain proof', async () => {
    const { proofCost, budgets } = loadConfig({});
    const stage = await openStage({ ...still, proofCost, budgets });
    try {
      for (let i = 0; i < 30; i++) {
        const sealed = envelope(stage.point.kid);
        const challenge = challengeIn(await askChallenge(stage, sealed.sid));
        assert.equal(challenge.parameters.cost, 1_000);
        assert.equal(challenge.parameters.data?.['weight'], 1);
        const proof = { 'steunpunt-proof': await solve(challenge) };
        assert.equal((await stage.put(sealed, proof)).status, 201, `submission ${i + 1}`);
      }
      console.log('honest submissions at defaults: 30 passed, 0 failed');
    } finally {
      await stage.close();
    }
  });

  test('a busy source gets heavier proofs, and only then', async () => {
    const stage = await openStage({
      ...still,
      proofCost: 1,
      budgets: { ...DEFAULT_BUDGETS, sourcePlain: 2, sourceHour: 4, embedHour: 1_000 },
    });
    try {
      const weights: unknown[] = [];
      for (let i = 0; i < 6; i++) {
        const { challenge, status } = await deliver(stage);
        weights.push(challenge.parameters.data?.['weight']);
        assert.equal(status, 201, 'busy alone is never refused');
      }
      assert.deepEqual(weights, [1, 1, 4, 4, 16, 16]);
      const sealed = envelope(stage.point.kid);
      const light = await stage.hub.services.proofs.challenge(sealed.sid, 1);
      const proof = { 'steunpunt-proof': await solve(light!) };
      const answer = await stage.put(sealed, proof);
      assert.equal(answer.status, 428, 'a light proof is no longer enough');
      assert.equal(challengeIn(answer).parameters.data?.['weight'], 16);
    } finally {
      await stage.close();
    }
  });

  test('only a source and an embed that are both over their budget are refused', async () => {
    const budgets = { ...DEFAULT_BUDGETS, sourcePlain: 1, sourceHour: 3, embedHour: 3 };
    const stage = await openStage({ ...still, budgets });
    try {
      const embed = { 'steunpunt-embed': stage.point.embedKey };
      const first = envelope(stage.point.kid);
      assert.equal((await stage.put(first, embed)).status, 201);
      for (let i = 0; i < 2; i++)
        assert.equal((await stage.put(envelope(stage.point.kid), embed)).status, 201);
      const refused = await stage.put(envelope(stage.point.kid), embed);
      assert.equal(refused.status, 429);
      assert.match(refused.headers['retry-after'] ?? '', /^[1-9]\d*$/);
      assert.equal((await stage.put(first, embed)).status, 200, 'a retry still gets its answer');
      const elsewhere = await stage.put(envelope(stage.point.kid));
      assert.equal(elsewhere.status, 201, 'through another embed it passes');
      for (const made of ['up', 'by', 'an attacker'])
        await stage.put(envelope(stage.point.kid), { 'steunpunt-embed': made });
      const last = await stage.put(envelope(stage.point.kid), { 'steunpunt-embed': 'new again' });
      assert.equal(last.status, 429, 'keys that do not exist share one budget');
    } finally {
      await stage.close();
    }
  });

  test('an hour later everything counts anew', () => {
    let now = START;
    const guard = new Guard(
      { ...DEFAULT_BUDGETS, sourcePlain: 1, sourceHour: 1, embedHour: 1 },
      () => now,
    );
    guard.stored('source', 'embed');
    assert.equal(guard.weight('source'), 16);
    assert.equal(guard.refusal('source', 'embed'), 1_800);
    assert.equal(guard.weight('another'), 1);
    now += HOUR / 2;
    assert.equal(guard.weight('source'), 1);
    assert.equal(guard.refusal('source', 'embed'), null);
  });

  test('ten wrong log-ins in ten minutes, right ones do not count', () => {
    const now = START;
    const guard = new Guard(DEFAULT_BUDGETS, () => now);
    for (let i = 0; i < 50; i++) {
      assert.equal(guard.login('home', 'noor'), null);
      guard.loggedIn('home', 'noor');
    }
    for (let i = 0; i < 10; i++) assert.equal(guard.login('home', 'noor'), null);
    assert.ok((guard.login('home', 'noor') ?? 0) > 0);
    assert.equal(guard.login('elsewhere', 'noor'), null);
    for (let i = 0; i < 100; i++) guard.login(`bot ${i}`, 'noor');
    assert.ok((guard.login('fresh', 'noor') ?? 0) > 0, 'a hundred from everywhere close the door');
    assert.equal(guard.login('fresh', 'sam'), null);
  });

  test('a source is an IPv4 address or an IPv6 /56, under a name that changes every hour', () => {
    const same = [
      ['203.0.113.9', '::ffff:203.0.113.9'],
      ['2001:db8:1:ff00::1', '2001:db8:1:ffff:1:2:3:4'],
      ['2001:DB8::1', '2001:0db8:0:0:0:0:0:9'],
      ['fe80::1%eth0', 'fe80::1'],
    ] as const;
    const different = [
      ['203.0.113.9', '203.0.113.8'],
      ['2001:db8:1:ff00::1', '2001:db8:1:fe00::1'],
      ['::1', '127.0.0.1'],
    ] as const;
    for (const [a, b] of same) assert.equal(network(a), network(b), `${a} ${b}`);
    for (const [a, b] of different) assert.notEqual(network(a), network(b), `${a} ${b}`);
    let now = START;
    const sources = new Sources(() => now);
    const name = sources.name('203.0.113.9');
    assert.equal(sources.name('203.0.113.9'), name);
    assert.ok(!name.includes('203'));
    now += HOUR;
    assert.notEqual(sources.name('203.0.113.9'), name);
    assert.notEqual(new Sources(() => now).name('203.0.113.9'), sources.name('203.0.113.9'));
  });

  test('X-Forwarded-For counts only behind a proxy that we know', () => {
    const proxies = ['10.0.0.1', '10.0.0.2'];
    assert.equal(clientAddress('198.51.100.1', '203.0.113.9', proxies), '198.51.100.1');
    assert.equal(clientAddress('10.0.0.1', '203.0.113.9', proxies), '203.0.113.9');
    assert.equal(clientAddress('::ffff:10.0.0.1', '203.0.113.9', proxies), '203.0.113.9');
    assert.equal(
      clientAddress('10.0.0.1', '1.1.1.1, 203.0.113.9, 10.0.0.2', proxies),
      '203.0.113.9',
    );
    assert.equal(clientAddress('10.0.0.1', 'not an address', proxies), '10.0.0.1');
    assert.equal(clientAddress('10.0.0.1', undefined, proxies), '10.0.0.1');
    assert.equal(clientAddress('10.0.0.1', '203.0.113.9', []), '10.0.0.1');
  });
});

async function deliver(
  stage: Stage,
): Promise<{ status: number; challenge: ReturnType<typeof challengeIn> }> {
  const sealed = envelope(stage.point.kid);
  const challenge = challengeIn(await askChallenge(stage, sealed.sid));
  const { status } = await stage.put(sealed, { 'steunpunt-proof': await solve(challenge) });
  return { status, challenge };
}

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { toBase64Url } from '../../src/core/bytes.ts';
import { encodeSecrets, makePointSecrets, unlockSecrets } from '../../src/seal/point-secrets.ts';
import { makeRecovery, newRecoveryCode, recoveryAuth, signSheet } from '../../src/seal/recovery.ts';
import { signRoster } from '../../src/seal/roster.ts';
import type { Answer } from './support/client.ts';
import { startPostgres } from './support/postgres.ts';
import { openStage, type Stage } from './support/stage.ts';
import { cookieOf, noProof, POINT, RealTeam } from './support/team.ts';

const pg = startPostgres();
after(() => pg?.stop());

for (const [kind, url] of [['sqlite', null] as const, ['postgres', pg?.database()] as const])
  describe(`ways in, and what was done, on ${kind}`, { skip: url === undefined }, () => {
    let stage: Stage;
    let team: RealTeam;
    let noor: string;
    const now = Date.now();
    before(async () => {
      stage = await openStage({ databaseUrl: url ?? null, now: () => now }, { setUp: false });
      team = await RealTeam.on(stage);
    });
    after(() => stage.close());

    const turn = (body: object, cookie = noor): Promise<Answer> =>
      stage.desk('/v1/desk/team/turn', 'POST', body, cookie);

    test('a new sheet signs in, the old one does not', async () => {
      noor = await team.logIn(team.first);
      const { unlocked } = await team.unlock(team.first);
      const { roster } = await team.state(noor);
      const recover = async (code: string): Promise<number> => {
        const auth = await recoveryAuth(code);
        return (await stage.desk('/v1/desk/recover', 'POST', { name: 'Noor', auth })).status;
      };
      assert.equal(await recover(team.recoveryCode), 200, 'the control');
      const code = newRecoveryCode();
      const recovery = await makeRecovery(POINT, code, unlocked.secrets);
      const next = await signRoster(unlocked.secrets, {
        staff: roster.staff,
        recovery: recovery.publicKey,
      });
      const body = {
        was: roster.mac,
        recovery,
        recoveryAuth: (await recoveryAuth(code))!,
        roster: next,
      };
      const { identity } = unlocked;
      const signature = await signSheet(identity, POINT, body);
      const renew = (change: object): Promise<Answer> =>
        stage.desk('/v1/desk/team/recovery', 'PUT', { ...body, signature, ...change }, noor);
      assert.equal((await renew({ was: 'x' })).status, 409);
      // Whoever has a coordinator's cookie and none of the point's keys.
      const stranger = (await unlockSecrets(encodeSecrets(await makePointSecrets())))!;
      const theirs = await signSheet(stranger.identity, POINT, body);
      const older = await signSheet(identity, POINT, { ...body, was: next.mac });
      const forged: Record<string, object> = {
        'no signature': { signature: undefined },
        'a signature of zeros': { signature: toBase64Url(new Uint8Array(64)) },
        'another identity': { signature: theirs },
        'after another roster': { signature: older },
        'another proof': { recoveryAuth: noProof() },
        'another wrap': { recovery: { ...recovery, wrappedKey: `${recovery.wrappedKey}AA` } },
        'another keyring': { recovery: { ...recovery, keyring: `${recovery.keyring}AA` } },
      };
      for (const [what, change] of Object.entries(forged))
        assert.equal((await renew(change)).status, 422, what);
      console.log(
        `sheets of a cookie alone refused: ${Object.keys(forged).length} passed, 0 failed`,
      );
      assert.equal((await renew({ roster: { ...next, recovery: roster.recovery } })).status, 422);
      assert.equal(await recover(team.recoveryCode), 200, 'still the old one');
      assert.equal((await renew({})).status, 200);
      assert.equal((await renew({})).status, 200, 'the same again');
      assert.deepEqual([await recover(code), await recover(team.recoveryCode)], [200, 403]);
    });

    test('a passkey signs in until it is taken away, its owner leaves or her keys change', async () => {
      let ivy = await team.admit('Ivy', 'colleague');
      let hers = await team.logIn(ivy);
      const { record } = await team.unlock(ivy);
      const credential = noProof();
      const auth = noProof();
      const add = (change: object = {}): Promise<Answer> => {
        const { wrappedKey } = record;
        const asked = { proof: ivy.auth, credential, auth, label: 'laptop', wrappedKey, ...change };
        return stage.desk('/v1/desk/passkeys', 'POST', asked, hers);
      };
      const logIn = (proof = auth): Promise<Answer> =>
        stage.desk('/v1/desk/login-passkey', 'POST', { credential, auth: proof });
      assert.equal((await logIn()).status, 403);
      assert.equal((await add({ proof: noProof() })).status, 403, 'a cookie is not enough');
      assert.equal((await add()).status, 201);
      assert.equal((await add()).status, 201, 'the same again');
      assert.equal((await add({ wrappedKey: `${record.wrappedKey}A` })).status, 409);
      assert.equal((await logIn(noProof())).status, 403);
      const entered = await logIn();
      assert.equal(entered.status, 200);
      assert.equal(entered.json()['wrappedKey'], record.wrappedKey);
      const path = `/v1/desk/passkeys/${credential}`;
      noor = await team.logIn(team.first);
      await stage.desk(path, 'DELETE', undefined, noor);
      assert.equal((await logIn()).status, 200, 'nobody takes another’s away');
      await stage.desk(path, 'DELETE', undefined, cookieOf(entered));
      assert.equal((await logIn()).status, 403, 'taken away');

      assert.equal((await add()).status, 201);
      ivy = await team.newPair(ivy);
      assert.equal((await logIn()).status, 403, 'a new key pair');
      hers = await team.logIn(ivy);
      assert.equal((await add()).status, 201);
      const { unlocked } = await team.unlock(team.first);
      assert.equal((await turn((await team.turning(noor, unlocked, ivy.id))!)).status, 200);
      assert.equal((await logIn()).status, 403, 'its owner left');
    });

    test('what was done stands there by name and day, and nothing else', async () => {
      noor = await team.logIn(team.first);
      const audit = (body: object): Promise<Answer> =>
        stage.desk('/v1/desk/audit', 'POST', body, noor);
      assert.equal((await audit({ act: 'thread-exported' })).status, 201);
      assert.equal((await audit({ act: 'member-joined' })).status, 422, 'only what a desk knows');
      assert.equal((await audit({ act: 'thread-exported', subject: 'x' })).status, 422, 'no text');
      const answer = await stage.desk('/v1/desk/audit', 'GET', undefined, noor);
      const lines = answer.json()['lines'] as Record<string, unknown>[];
      const acts = new Set(lines.map(({ act }) => act));
      for (const act of ['member-joined', 'member-left', 'sheet-renewed', 'recovery-used'])
        assert.ok(acts.has(act), act);
      for (const line of lines) {
        assert.deepEqual(Object.keys(line).sort(), ['act', 'day', 'name', 'subject']);
        assert.equal(line['day'], Math.floor(now / 86_400_000));
      }
      const [today] = lines.map(({ day }) => day as number);
      const row = (await stage.hub.services.store.staff.byName('Noor'))!;
      for (let i = 0; i < 1_100; i++)
        await stage.hub.services.store.audit.add(row, today! + 1, 'sheet-tried');
      const flooded = await stage.hub.services.store.audit.list(POINT);
      for (const act of acts)
        assert.ok(
          flooded.some((line) => line.act === act),
          `${act as string} is hidden by many lines of one act`,
        );
      assert.deepEqual(
        flooded.map(({ day }) => day),
        flooded.map(({ day }) => day).sort((a, b) => b - a),
      );
      await stage.hub.services.store.audit.eraseBefore(today! + 2);
      const after = await stage.desk('/v1/desk/audit', 'GET', undefined, noor);
      assert.deepEqual(after.json()['lines'], []);
    });
  });

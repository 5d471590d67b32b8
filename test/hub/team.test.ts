import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { INVITE_MINUTES, INVITE_TRIES } from '../../src/core/invite.ts';
import { newInviteCode } from '../../src/seal/invite.ts';
import { makeRecovery, newRecoveryCode, recoveryAuth } from '../../src/seal/recovery.ts';
import { signRoster } from '../../src/seal/roster.ts';
import type { Answer } from './support/client.ts';
import { startPostgres } from './support/postgres.ts';
import { openStage, type Stage } from './support/stage.ts';
import { cookieOf, noProof, POINT, RealTeam } from './support/team.ts';

const pg = startPostgres();
after(() => pg?.stop());

for (const [kind, url] of [['sqlite', null] as const, ['postgres', pg?.database()] as const])
  describe(`the team at the hub, on ${kind}`, { skip: url === undefined }, () => {
    let stage: Stage;
    let team: RealTeam;
    let noor: string;
    let now = Date.now();
    before(async () => {
      const databaseUrl = url ?? null;
      stage = await openStage({ databaseUrl, now: () => now }, { setUp: false });
      team = await RealTeam.on(stage);
      noor = await team.logIn(team.first);
    });
    after(() => stage.close());

    const join = (body: object): Promise<Answer> => stage.desk('/v1/desk/join', 'PUT', body);
    const redeem = async (code: string): Promise<number> =>
      (await stage.desk('/v1/desk/join', 'POST', { code })).status;
    const waits = async (ticket: string): Promise<unknown> =>
      (await stage.desk('/v1/desk/join/state', 'POST', { ticket })).json()['state'];
    const accept = (id: string, body: object, cookie = noor): Promise<Answer> =>
      stage.desk(`/v1/desk/invites/${id}/accept`, 'POST', body, cookie);
    const turn = (body: object, cookie = noor): Promise<Answer> =>
      stage.desk('/v1/desk/team/turn', 'POST', body, cookie);

    test('a code works once, and a lost answer may be asked again', async () => {
      const invited = await team.invite(noor, 'Bo', 'colleague');
      assert.equal((await join(invited.body)).status, 200);
      assert.equal((await join(invited.body)).status, 200, 'the same again');
      const { unlocked } = await team.unlock(team.first);
      const other = await team.invite(noor, 'Cas', 'colleague');
      const thief = { ...other.body, code: invited.code };
      assert.equal((await join(thief)).status, 403, 'another page with the same code');
      assert.equal(await redeem(invited.code), 403);
      assert.equal(await waits(invited.body.ticket), 'waiting');
      const body = await team.acceptance(noor, unlocked, invited);
      assert.equal((await accept(invited.id, body)).status, 200);
      assert.equal((await accept(invited.id, body)).status, 200, 'the same again');
      assert.equal(await waits(invited.body.ticket), 'in');
      assert.equal(await waits(noProof()), 'over');
      await team.logIn(invited.person);
      const named = { ...other.body, claim: { ...other.body.claim, name: ' bo ' } };
      assert.equal((await join(named)).status, 409, 'a name that is taken');
    });

    test('five wrong codes, or ten minutes, and an invitation is over', async () => {
      const first = await team.invite(noor, 'Dee', 'colleague');
      for (let tries = 1; tries < INVITE_TRIES; tries++) {
        assert.equal(await redeem(newInviteCode()), 403);
        assert.equal(await redeem(first.code), 200, `after ${tries} wrong ones`);
      }
      assert.equal(await redeem(newInviteCode()), 403);
      assert.equal(await redeem(first.code), 403, 'after five wrong ones');

      const second = await team.invite(noor, 'Dee', 'colleague');
      now += (INVITE_MINUTES - 1) * 60_000;
      assert.equal(await redeem(second.code), 200, 'the control: nine minutes');
      now += 2 * 60_000;
      assert.equal(await redeem(second.code), 403, 'eleven minutes');

      const third = await team.invite(noor, 'Dee', 'colleague');
      await stage.desk(`/v1/desk/invites/${third.id}`, 'DELETE', undefined, noor);
      assert.equal(await redeem(third.code), 403, 'taken back');
    });

    test('a claim is let in as it was made, or not at all', async () => {
      const invited = await team.invite(noor, 'Eef', 'colleague');
      await join(invited.body);
      const { unlocked } = await team.unlock(team.first);
      const good = await team.acceptance(noor, unlocked, invited);
      const members = good.roster.staff;
      const last = members.at(-1)!;
      const withLast = (change: object): object => ({
        ...good,
        roster: { ...good.roster, staff: [...members.slice(0, -1), { ...last, ...change }] },
      });
      const cases: Record<string, [object, number]> = {
        'a higher role': [withLast({ role: 'coordinator' }), 422],
        'another id': [withLast({ id: 'ghost' }), 422],
        'another key': [withLast({ publicKey: members[0]!.publicKey }), 422],
        'another name': [withLast({ name: 'Noor' }), 422],
        'nobody new': [{ ...good, roster: { ...good.roster, staff: members.slice(0, -1) } }, 422],
        'a second one': [
          { ...good, roster: { ...good.roster, staff: [...members, { ...last, id: 'ghost' }] } },
          422,
        ],
        'another sheet': [{ ...good, roster: { ...good.roster, recovery: last.publicKey } }, 422],
        'an older roster': [{ ...good, was: 'x' }, 409],
      };
      for (const [name, [body, status]] of Object.entries(cases))
        assert.equal((await accept(invited.id, body)).status, status, name);
      assert.equal((await accept(invited.id, good)).status, 200, 'the control');
      console.log(`claims refused: ${Object.keys(cases).length} passed, 0 failed`);
    });

    test('of two coordinators at once one wins, and the other is told', async () => {
      const fay = await team.admit('Fay', 'coordinator');
      const gus = await team.admit('Gus', 'colleague');
      let [wins, told] = [0, 0];
      const { unlocked } = await team.unlock(team.first);
      const hers = await team.logIn(fay);
      const [a, b] = [
        await team.turning(noor, unlocked, gus.id),
        await team.turning(hers, (await team.unlock(fay)).unlocked, gus.id),
      ];
      assert.ok(a && b);
      for (const { status } of await Promise.all([turn(a), turn(b, hers)])) {
        if (status === 200) wins++;
        // A session that ended in between is one more way to be told.
        else if (status === 409 || status === 401) told++;
      }
      assert.deepEqual([wins, told], [1, 1]);
      noor = await team.logIn(team.first);
      const { roster, content } = await team.state(noor);
      assert.ok(!roster.staff.some(({ id }) => id === gus.id));
      assert.equal(content.keyList.keys.length, 2, 'one key more, not two');
      for (const person of [team.first, fay]) await team.unlock(person);
    });

    test('two newcomers at once: one comes in, the other can be tried again', async () => {
      const { unlocked } = await team.unlock(team.first);
      const invited = [
        await team.invite(noor, 'Jip', 'colleague'),
        await team.invite(noor, 'Kim', 'colleague'),
      ] as const;
      for (const { body } of invited) await join(body);
      const bodies = await Promise.all(invited.map((one) => team.acceptance(noor, unlocked, one)));
      const answers = await Promise.all(invited.map(({ id }, i) => accept(id, bodies[i]!)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
      const late = invited[answers.findIndex(({ status }) => status === 409)]!;
      const again = await team.acceptance(noor, unlocked, late);
      assert.equal((await accept(late.id, again)).status, 200);
      for (const { person } of invited) await team.unlock(person);
    });

    test('a passphrase changed with an older keyring does not bring that back', async () => {
      const lou = await team.admit('Lou', 'colleague');
      const max = await team.admit('Max', 'colleague');
      const { record, unlocked: old } = await team.unlock(lou);
      noor = await team.logIn(team.first);
      const { unlocked } = await team.unlock(team.first);
      assert.equal((await turn((await team.turning(noor, unlocked, max.id))!)).status, 200);
      const hers = await team.logIn(lou);
      const { roster } = await team.state(hers);
      const body = { proof: lou.auth, staff: record, auth: lou.auth, roster };
      const changed = await stage.desk('/v1/desk/staff', 'PUT', body, hers);
      assert.equal(changed.status, 200);
      const { unlocked: now } = await team.unlock(lou);
      assert.equal(now.epochs.size, old.epochs.size + 1);
      noor = await team.logIn(team.first);
    });

    test('a turn is whole or nothing', async () => {
      const hal = await team.admit('Hal', 'colleague');
      noor = await team.logIn(team.first);
      const his = await team.logIn(hal);
      const { unlocked } = await team.unlock(team.first);
      const good = await team.turning(noor, unlocked, hal.id);
      assert.ok(good);
      const { recovery, ...noSheet } = good.keyrings;
      const [one] = good.roster.staff;
      const before = await team.state(noor);
      const cases: Record<string, [object, number]> = {
        'no keyring for the sheet': [{ keyrings: noSheet }, 422],
        'a keyring for the leaver': [{ keyrings: { ...good.keyrings, [hal.id]: recovery } }, 422],
        herself: [{ leaver: team.first.id }, 422],
        'nobody we know': [{ leaver: 'ghost' }, 422],
        'the old key list': [{ content: before.content }, 422],
        'a list that nobody signed': [
          { content: { ...good.content, keyList: { ...good.content.keyList, signature: 'A' } } },
          422,
        ],
        'a colleague less': [{ roster: { ...good.roster, staff: [one] } }, 422],
        'an older roster': [{ was: 'x' }, 409],
        'an older content': [{ version: 'x' }, 409],
      };
      for (const [name, [change, status]] of Object.entries(cases)) {
        assert.equal((await turn({ ...good, ...change })).status, status, name);
        assert.deepEqual(await team.state(noor), before, `${name}: nothing happened`);
      }
      assert.equal((await turn(good)).status, 200, 'the control');
      const threads = await stage.desk('/v1/desk/threads', 'GET', undefined, his);
      assert.equal(threads.status, 401, 'the leaver’s next request');
      console.log(`turns refused: ${Object.keys(cases).length} passed, 0 failed`);
    });

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
        recoveryAuth: await recoveryAuth(code),
        roster: next,
      };
      const renew = (change: object): Promise<Answer> =>
        stage.desk('/v1/desk/team/recovery', 'PUT', { ...body, ...change }, noor);
      assert.equal((await renew({ was: 'x' })).status, 409);
      assert.equal((await renew({ roster: { ...next, recovery: roster.recovery } })).status, 422);
      assert.equal(await recover(team.recoveryCode), 200, 'still the old one');
      assert.equal((await renew({})).status, 200);
      assert.equal((await renew({})).status, 200, 'the same again');
      assert.deepEqual([await recover(code), await recover(team.recoveryCode)], [200, 403]);
    });

    test('a passkey signs in until it is taken away, its owner leaves or her keys change', async () => {
      const ivy = await team.admit('Ivy', 'colleague');
      const hers = await team.logIn(ivy);
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
      await stage.hub.services.store.audit.eraseBefore(Math.floor(now / 86_400_000) + 1);
      const after = await stage.desk('/v1/desk/audit', 'GET', undefined, noor);
      assert.deepEqual(after.json()['lines'], []);
    });
  });

import assert from 'node:assert/strict';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { concat, fromBase64Url, utf8 } from '../../src/core/bytes.ts';
import { INVITE_MINUTES, INVITE_TRIES } from '../../src/core/invite.ts';
import { newInviteCode } from '../../src/seal/invite.ts';
import type { Answer } from './support/client.ts';
import { startPostgres } from './support/postgres.ts';
import { openStage, type Stage } from './support/stage.ts';
import { noProof, POINT, RealTeam } from './support/team.ts';

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

    /** The desk's stream, once it has begun. */
    const openStream = (cookie: string): Promise<IncomingMessage> =>
      new Promise((resolve, reject) => {
        const { host, port } = new URL(stage.urls.desk);
        const headers = { host, cookie };
        const asked = { host: '127.0.0.1', port, path: '/v1/desk/events', headers };
        get(asked, resolve).once('error', reject);
      });

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
      const stream = await openStream(his);
      assert.equal((await turn(good)).status, 200, 'the control');
      await text(stream);
      const threads = await stage.desk('/v1/desk/threads', 'GET', undefined, his);
      assert.equal(threads.status, 401, 'the leaver’s next request');
      console.log(`turns refused: ${Object.keys(cases).length} passed, 0 failed`);
    });

    test('documents under an older key are counted until they are sealed anew', async () => {
      const { documents } = stage.hub.services.store;
      noor = await team.logIn(team.first);
      const { content } = await team.state(noor);
      const [newest, old] = content.keyList.keys.map(({ kid }) => fromBase64Url(kid)!);
      const sealed = (kid: Uint8Array): Uint8Array => concat(utf8('SDC1'), kid, new Uint8Array(99));
      const stale = async (): Promise<unknown> => (await team.state(noor)).stale;
      assert.equal(await stale(), 0);
      await documents.put(POINT, 'new', sealed(newest!), 'none');
      assert.equal(await stale(), 0, 'the control');
      const digest = await documents.put(POINT, 'old', sealed(old!), 'none');
      await documents.put(POINT, 'old-too', sealed(old!), 'none', 'network');
      assert.equal(await stale(), 2);
      await documents.put(POINT, 'old', sealed(newest!), { digest: digest! });
      assert.equal(await stale(), 1);
    });
  });

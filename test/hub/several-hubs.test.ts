import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { toBase64Url } from '../../src/core/bytes.ts';
import { askChallenge, challengeIn, solve } from './support/proof.ts';
import { bytes, envelope, message, newMailbox, sha256 } from './support/point.ts';
import { startPostgres } from './support/postgres.ts';
import { openStage, setUpStage, type Stage } from './support/stage.ts';

const postgres = startPostgres();
if (postgres) after(() => postgres.stop());
if (!postgres)
  test('several hubs', (t) => {
    t.diagnostic('SKIPPED: no PostgreSQL on this machine, several hubs were not tested');
    t.skip('no PostgreSQL on this machine');
  });
else
  describe('two hubs on one PostgreSQL', () => {
    let one: Stage;
    let two: Stage;
    before(async () => {
      const config = { databaseUrl: postgres.database(), proofCost: 1 };
      // Both at once, on an empty database: one makes tables and secret, the other finds them.
      const [first, second] = await Promise.all([
        openStage(config, { setUp: false }),
        openStage(config, { setUp: false }),
      ]);
      await setUpStage(first);
      one = first;
      two = { ...second, point: first.point };
    });
    after(async () => {
      await Promise.all([one.close(), two.close()]);
    });
    const put = async (stage: Stage, sealed: ReturnType<typeof envelope>): Promise<number> => {
      const url = `${stage.urls.hub}/v1/points/${one.point.id}/submissions/${sealed.sid}`;
      const challenge = await one.hub.services.proofs.challenge(sealed.sid, 1);
      const answer = await stage.ask(url, {
        method: 'PUT',
        headers: {
          'content-type': 'application/octet-stream',
          'steunpunt-proof': await solve(challenge!),
        },
        body: sealed.bytes,
      });
      return answer.status;
    };

    test('share the set-up, its token, and the proofs', async () => {
      assert.equal(one.hub.setupToken, two.hub.setupToken);
      assert.equal((await two.desk('/v1/desk/state')).json()['setup'], false);
      const sealed = envelope(one.point.kid);
      const proof = await solve(challengeIn(await askChallenge(one, sealed.sid)));
      const answer = await two.put(sealed, { 'steunpunt-proof': proof });
      assert.equal(answer.status, 201);
    });

    test('store the same submission once, whichever gets it', async () => {
      let stored = 0;
      for (let round = 0; round < 30; round++) {
        const sealed = envelope(one.point.kid);
        const statuses = await Promise.all(
          Array.from({ length: 6 }, (_, i) => put(i % 2 === 0 ? one : two, sealed)),
        );
        assert.deepEqual(statuses.sort(), [200, 200, 200, 200, 200, 201]);
        stored++;
      }
      console.log(`same submission at two hubs: ${stored} passed, 0 failed`);
    });

    test('store one of two submissions that claim one sid or one mailbox', async () => {
      for (let round = 0; round < 30; round++) {
        const sid = bytes(16);
        const [first, second] = [
          envelope(one.point.kid, { sid }),
          envelope(one.point.kid, { sid }),
        ];
        const statuses = await Promise.all([put(one, first), put(two, second)]);
        assert.deepEqual(statuses.sort(), [201, 409]);
        const mailbox = newMailbox();
        const stranger = { id: mailbox.id, token: bytes(32) };
        const claims = await Promise.all([
          put(one, envelope(one.point.kid, { mailbox })),
          put(two, envelope(one.point.kid, { mailbox: stranger })),
        ]);
        assert.deepEqual(claims.sort(), [201, 422]);
      }
    });

    test('erase at the one while copies arrive at the other: nothing is revived', async () => {
      const { mailboxes } = one.hub.services.store;
      for (let round = 0; round < 30; round++) {
        const mailbox = newMailbox();
        assert.equal(await put(one, envelope(one.point.kid, { mailbox })), 201);
        const [erased, ...statuses] = await Promise.all([
          one.mailbox(mailbox, 'DELETE'),
          ...Array.from({ length: 4 }, () => put(two, envelope(one.point.kid, { mailbox }))),
        ]);
        assert.equal(erased.status, 200);
        for (const status of statuses) assert.ok(status === 201 || status === 410, `${status}`);
        assert.deepEqual(await mailboxes.counts([sha256(mailbox.id)]), [null]);
        assert.equal(await put(two, envelope(one.point.kid, { mailbox })), 410);
      }
    });

    test('erase at the one between the other looking and writing: nothing is revived', async () => {
      const { database, mailboxes } = one.hub.services.store;
      const mailbox = newMailbox();
      const hash = sha256(mailbox.id);
      const waits = async (): Promise<boolean> => {
        const { rows } = await sql<{ n: string }>`
          select count(*) as n from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'
        `.execute(database.db);
        return Number(rows[0]?.n) > 0;
      };
      let answer: Promise<number> | undefined;
      await database.db.transaction().execute(async (trx) => {
        const row = { mailbox: hash, point: one.point.id, token: hash, last_day: 0, archived: 0 };
        await trx.insertInto('mailboxes').values(row).execute();
        answer = put(two, envelope(one.point.kid, { mailbox }));
        while (!(await waits()));
        await trx
          .insertInto('tombstones')
          .values({ hash: sha256(hash) })
          .execute();
        await trx.deleteFrom('mailboxes').where('mailbox', '=', hash).execute();
      });
      assert.equal(await answer, 410);
      assert.deepEqual(await mailboxes.counts([hash]), [null]);
    });

    test('a session of the one is a session of the other, until it ends', async () => {
      const cookie = await one.logIn();
      const open = async (stage: Stage): Promise<number> =>
        (await stage.desk('/v1/desk/threads?archived=1', 'GET', undefined, cookie)).status;
      assert.deepEqual([await open(one), await open(two)], [200, 200]);
      await two.desk('/v1/desk/logout', 'POST', undefined, cookie);
      assert.deepEqual([await open(one), await open(two)], [401, 401]);
    });

    test('a reply at the one is told at the other, and a new key known', async () => {
      const mailbox = newMailbox();
      await put(two, envelope(one.point.kid, { mailbox }));
      const stream = two.hub.services.events.open(sha256(mailbox.id), one.point.id)!.getReader();
      const next = async (): Promise<string> =>
        new TextDecoder().decode((await stream.read()).value).trim();
      assert.equal(await next(), '{"messages":0}');
      const cookie = await one.logIn();
      const thread = `/v1/desk/threads/${toBase64Url(sha256(mailbox.id))}`;
      const reply = await one.desk(`${thread}/messages/1`, 'PUT', message(1), cookie);
      assert.equal(reply.status, 201);
      let line = await next();
      while (line === '') line = await next();
      assert.equal(line, '{"messages":1}');
      await stream.cancel();
      one.point.addKey();
      const before = await one.desk('/v1/desk/content', 'GET', undefined, cookie);
      const published = await one.desk('/v1/desk/content', 'PUT', one.point.content(), cookie, {
        'if-match': String(before.headers.etag),
      });
      assert.equal(published.status, 200);
      assert.equal(await put(two, envelope(one.point.kid)), 201);
    });
  });

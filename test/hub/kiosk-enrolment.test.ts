import assert from 'node:assert/strict';
import { createECDH } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { toBase64Url } from '../../src/core/bytes.ts';
import { DEFAULT_BUDGETS } from '../../hub/config.ts';
import { CODE_MINUTES, CODE_TRIES, type KioskListed } from '../../src/core/kiosk.ts';
import { newInviteCode } from '../../src/seal/invite.ts';
import { makeKioskKey } from '../../src/seal/kiosk-key.ts';
import { enrol, openKiosk, REPORT, SETTINGS, TestKiosk } from './support/kiosk.ts';
import { bytes } from './support/point.ts';
import { startPostgres } from './support/postgres.ts';
import { NO_LIMITS, openStage, type Stage } from './support/stage.ts';

const pg = startPostgres();
after(() => pg?.stop());

const MINUTE = 60_000;

for (const [kind, url] of [['sqlite', null] as const, ['postgres', pg?.database()] as const])
  describe(`screens come in, on ${kind}`, { skip: url === undefined }, () => {
    let stage: Stage;
    let cookie: string;
    let now = Date.now();
    before(async () => {
      stage = await openStage({ databaseUrl: url ?? null, now: () => now });
      cookie = await stage.logIn();
    });
    after(() => stage.close());

    const listed = async (id: string): Promise<KioskListed | undefined> => {
      const { kiosks } = (await stage.desk('/v1/desk/kiosks', 'GET', undefined, cookie)).json();
      return (kiosks as KioskListed[]).find((one) => one.id === id);
    };
    const change = (id: string, method: string, body?: object, rest = ''): Promise<number> =>
      stage.desk(`/v1/desk/kiosks/${id}${rest}`, method, body, cookie).then(({ status }) => status);
    const freshKey = async (): Promise<string> => (await makeKioskKey()).publicKey;

    test('with the code that the desk shows, once, and again after a lost answer', async () => {
      const { id, code } = await openKiosk(stage, cookie);
      const waiting = await listed(id);
      assert.deepEqual(waiting, {
        ...{ id, state: 'waiting', settings: SETTINGS, codeLeft: CODE_MINUTES },
        ...{ report: null, heardAgo: null },
      });
      const key = await freshKey();
      const first = await enrol(stage, code, key);
      assert.equal(first.status, 201);
      assert.deepEqual(first.json(), { v: 1, id, point: stage.point.id });
      const again = await enrol(stage, code, key);
      assert.deepEqual([again.status, again.json()], [201, first.json()]);
      const other = await enrol(stage, code, await freshKey());
      const wrong = await enrol(stage, newInviteCode(), key);
      assert.equal(other.status, 404);
      assert.deepEqual(other.json(), wrong.json(), 'used and wrong look the same');
      assert.deepEqual([(await listed(id))?.state, (await listed(id))?.codeLeft], ['on', null]);
    });

    test('of two at once one gets in', async () => {
      let wins = 0;
      for (let round = 0; round < 10; round++) {
        const { code } = await openKiosk(stage, cookie);
        const keys = await Promise.all([freshKey(), freshKey(), freshKey()]);
        const answers = await Promise.all(keys.map((key) => enrol(stage, code, key)));
        const statuses = answers.map(({ status }) => status).sort();
        assert.deepEqual(statuses, [201, 404, 404], `round ${round}`);
        wins++;
      }
      console.log(`three at one code, on ${kind}: ${wins} passed, 0 failed`);
    });

    test('five wrong codes end every code that is open, four do not', async () => {
      for (const [wrong, status] of [[CODE_TRIES - 1, 201] as const, [CODE_TRIES, 404] as const]) {
        const { id, code } = await openKiosk(stage, cookie);
        for (let i = 0; i < wrong; i++)
          assert.equal((await enrol(stage, newInviteCode(), await freshKey())).status, 404);
        assert.equal((await enrol(stage, code, await freshKey())).status, status, `${wrong} wrong`);
        assert.equal((await listed(id))?.state, status === 201 ? 'on' : 'over');
      }
    });

    test('within ten minutes', async () => {
      const { code, id } = await openKiosk(stage, cookie);
      now += CODE_MINUTES * MINUTE;
      assert.equal((await listed(id))?.codeLeft, 1);
      const key = await freshKey();
      assert.equal((await enrol(stage, code, key)).status, 201, 'the control');
      now += MINUTE;
      assert.equal((await enrol(stage, code, key)).status, 404, 'nor again after it');
      const late = await openKiosk(stage, cookie);
      now += (CODE_MINUTES + 1) * MINUTE;
      assert.equal((await enrol(stage, late.code, await freshKey())).status, 404);
      assert.equal((await listed(late.id))?.state, 'over');
    });

    test('a code is one at a time, and eight digits', async () => {
      const { code, id } = await openKiosk(stage, cookie);
      const body = { code, settings: SETTINGS };
      assert.equal((await stage.desk('/v1/desk/kiosks', 'POST', body, cookie)).status, 409);
      assert.equal(await change(id, 'POST', { code }, '/code'), 409);
      for (const bad of ['1234567', '123456789', '1234 567', 'a2345678', '', 12345678]) {
        const asked = { code: bad, settings: SETTINGS };
        assert.equal((await stage.desk('/v1/desk/kiosks', 'POST', asked, cookie)).status, 422);
      }
    });

    test('a new computer takes the place of the old one', async () => {
      const old = await TestKiosk.enrolled(stage, cookie);
      await old.report(REPORT);
      const code = newInviteCode();
      assert.equal(await change('AAAAAAAAAAAAAAAA', 'POST', { code }, '/code'), 404);
      assert.equal(await change(old.id, 'POST', { code }, '/code'), 201);
      assert.equal((await old.config()).status, 200, 'until it comes the old one works');
      assert.equal((await listed(old.id))?.codeLeft, CODE_MINUTES);
      const key = await makeKioskKey();
      assert.equal((await enrol(stage, code, key.publicKey)).json()['id'], old.id);
      const refused = await old.config();
      assert.deepEqual([refused.status, refused.json()['error']], [401, 'altered']);
      assert.equal((await new TestKiosk(stage, old.id, key).config()).status, 200);
      assert.equal((await listed(old.id))?.report, null, 'it has said nothing yet');
    });

    test('the desk changes, revokes and removes', async () => {
      const kiosk = await TestKiosk.enrolled(stage, cookie);
      const settings = { ...SETTINGS, name: 'Wijkhuis', doors: 'youth', idleSeconds: 200 };
      assert.equal(await change(kiosk.id, 'PUT', { settings }), 200);
      const config = (await kiosk.config()).json();
      assert.deepEqual(config, {
        ...{ v: 1, now: kiosk.seconds(), id: kiosk.id, point: stage.point.id, settings },
        content: (await stage.hub.services.store.points.only())?.content,
        languages: { checked: ['nl', 'en'], answers: [] },
        page: `${stage.urls.hub}/w/${stage.point.embedKey}`,
      });
      assert.equal(await change(kiosk.id, 'PUT', { settings: { name: 'x' } }), 422);
      assert.equal(await change('AAAAAAAAAAAAAAAA', 'PUT', { settings }), 404);

      assert.equal((await kiosk.report({ ...REPORT, unsent: 2 })).status, 200);
      now += 3 * MINUTE;
      const heard = await listed(kiosk.id);
      assert.deepEqual([heard?.report?.unsent, heard?.heardAgo], [2, 3]);
      assert.equal((await kiosk.report({ ...REPORT, who: 'somebody' })).status, 422);

      for (let twice = 0; twice < 2; twice++) assert.equal(await change(kiosk.id, 'DELETE'), 200);
      const refused = await kiosk.config();
      assert.deepEqual([refused.status, refused.json()['error']], [401, 'revoked']);
      assert.equal((await kiosk.report(REPORT)).status, 401);
      assert.equal((await listed(kiosk.id))?.state, 'revoked');
      for (let twice = 0; twice < 2; twice++)
        assert.equal(await change(kiosk.id, 'DELETE', undefined, '?remove=1'), 200);
      assert.equal(await listed(kiosk.id), undefined);
      assert.equal((await kiosk.config()).json()['error'], 'unknown');
      assert.equal(await change(kiosk.id, 'DELETE'), 404);

      const { lines } = (await stage.desk('/v1/desk/audit', 'GET', undefined, cookie)).json();
      const acts = (lines as { act: string; subject: string }[])
        .filter(({ act, subject }) => subject === 'Wijkhuis' && act.startsWith('kiosk-'))
        .map(({ act }) => act)
        .sort();
      assert.deepEqual(acts, ['kiosk-changed', 'kiosk-removed', 'kiosk-revoked']);
    });

    test('a revoked screen comes back with a fresh code only', async () => {
      const kiosk = await TestKiosk.enrolled(stage, cookie);
      assert.equal(await change(kiosk.id, 'DELETE'), 200);
      const code = newInviteCode();
      assert.equal(await change(kiosk.id, 'POST', { code }, '/code'), 201);
      assert.equal((await kiosk.config()).json()['error'], 'revoked');
      assert.equal((await enrol(stage, code, kiosk.key.publicKey)).status, 201);
      assert.equal((await kiosk.config()).status, 200);
    });

    test('a code that was never used ends with its screen', async () => {
      const { id, code } = await openKiosk(stage, cookie);
      assert.equal(await change(id, 'DELETE'), 200);
      assert.equal((await enrol(stage, code, await freshKey())).status, 404);
    });

    test('only points of the curve are keys', async () => {
      const { code } = await openKiosk(stage, cookie);
      const right = Buffer.from(await freshKey(), 'base64url');
      const offCurve = Buffer.from(right);
      offCurve.writeUInt8(offCurve.readUInt8(64) ^ 1, 64);
      const other = createECDH('secp384r1').generateKeys();
      const cases = {
        'off the curve': offCurve,
        'another curve': other,
        'another curve of this size': createECDH('secp256k1').generateKeys(),
        compressed: Buffer.concat([Uint8Array.of(2), right.subarray(1, 33)]),
        short: right.subarray(0, 64),
        long: Buffer.concat([right, Uint8Array.of(0)]),
        zeros: Buffer.concat([Uint8Array.of(4), new Uint8Array(64)]),
        ones: Buffer.concat([Uint8Array.of(4), new Uint8Array(64).fill(255)]),
        infinity: Uint8Array.of(0),
        random: bytes(65),
      };
      let refused = 0;
      for (const [name, key] of Object.entries(cases)) {
        assert.equal((await enrol(stage, code, toBase64Url(key))).status, 422, name);
        refused++;
      }
      for (const text of ['', 'x', `${toBase64Url(right)}=`, `${toBase64Url(right).slice(0, -1)}*`])
        assert.equal((await enrol(stage, code, text)).status, 422, text);
      assert.equal((await enrol(stage, code, toBase64Url(right))).status, 201, 'the control');
      console.log(`keys that are none, on ${kind}: ${refused + 4} passed, 0 failed`);
    });
  });

test('guessing from one place ends before it can go on', async () => {
  const { loginTries } = DEFAULT_BUDGETS;
  const stage = await openStage({ budgets: { ...NO_LIMITS, loginTries } });
  try {
    const { publicKey } = await makeKioskKey();
    const statuses: number[] = [];
    for (let i = 0; i < loginTries + 2; i++)
      statuses.push((await enrol(stage, newInviteCode(), publicKey)).status);
    assert.deepEqual(statuses, [...new Array<number>(loginTries).fill(404), 429, 429]);
  } finally {
    await stage.close();
  }
});

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { toBase64Url } from '../../src/core/bytes.ts';
import { KIOSK_SKEW, kioskRequestText } from '../../src/core/kiosk-request.ts';
import { makeKioskKey } from '../../src/seal/kiosk-key.ts';
import { changed, forgeries, type Sealed } from './support/forged-signatures.ts';
import { openKiosk, SETTINGS, TestKiosk } from './support/kiosk.ts';
import { bytes, envelope, sha256, TestPoint } from './support/point.ts';
import { startPostgres } from './support/postgres.ts';
import { openStage, type Stage } from './support/stage.ts';

const pg = startPostgres();
after(() => pg?.stop());

for (const [kind, url] of [['sqlite', null] as const, ['postgres', pg?.database()] as const])
  describe(`what screens sign, on ${kind}`, { skip: url === undefined }, () => {
    let stage: Stage;
    let cookie: string;
    let kiosk: TestKiosk;
    let other: TestKiosk;
    let now = Date.now();
    before(async () => {
      stage = await openStage({ databaseUrl: url ?? null, now: () => now });
      cookie = await stage.logIn();
      kiosk = await TestKiosk.enrolled(stage, cookie);
      other = await TestKiosk.enrolled(stage, cookie);
    });
    after(() => stage.close());

    const fresh = (): Sealed => envelope(stage.point.kid);
    const rows = async (): Promise<number> => {
      const { db } = stage.hub.services.store.database;
      return (await db.selectFrom('submissions').select('sid').execute()).length;
    };

    test('everything that is not what it signed is refused, and is no answer', async () => {
      const revoked = await TestKiosk.enrolled(stage, cookie);
      await stage.desk(`/v1/desk/kiosks/${revoked.id}`, 'DELETE', undefined, cookie);
      const waiting = new TestKiosk(stage, (await openKiosk(stage, cookie)).id, kiosk.key);
      const elsewhere = await screenOfAnotherPoint(stage);
      const before = await rows();
      let refused = 0;
      const all = forgeries({ kiosk, other, revoked, waiting, elsewhere });
      for (const { name, why, make } of all) {
        const answer = await kiosk.putAs(...(await make()));
        assert.equal(answer.status, 401, `${name}: ${answer.body.toString()}`);
        assert.deepEqual(answer.json(), { v: 1, error: why, now: kiosk.seconds() }, name);
        refused++;
      }
      assert.equal(await rows(), before, 'none was stored');
      for (const seconds of [-KIOSK_SKEW, 0, KIOSK_SKEW]) {
        const right = await kiosk.put(fresh(), { seconds: kiosk.seconds() + seconds });
        assert.equal(right.status, 201, `the control, ${seconds} s`);
      }
      assert.equal(await rows(), before + 3);
      console.log(`signatures refused, on ${kind}: ${refused} passed, 0 failed`);
      assert.ok(refused >= 60);
    });

    test('the same again is a duplicate and adds no row; with other bytes it is refused', async () => {
      const sealed = fresh();
      const path = kiosk.submissionPath(sealed.sid);
      const header = await kiosk.sign({ method: 'PUT', path, body: sealed.bytes });
      assert.equal((await kiosk.putAs(sealed, header)).status, 201);
      const before = await rows();
      let replayed = 0;
      const replay = async (): Promise<void> => {
        const answer = await kiosk.putAs(sealed, header);
        assert.deepEqual([answer.status, answer.json()['state']], [200, 'duplicate']);
        replayed++;
      };
      for (let i = 0; i < 10; i++) await replay();
      await Promise.all(Array.from({ length: 10 }, replay));
      // An answer that was lost for long: late, and still these bytes lie there.
      now += (KIOSK_SKEW + 60) * 1_000;
      await replay();
      assert.equal((await kiosk.putAs(fresh(), header)).status, 401, 'for another row');
      assert.equal(
        (await kiosk.putAs({ ...sealed, bytes: changed(sealed.bytes) }, header)).status,
        401,
      );
      assert.equal(await rows(), before);
      console.log(`replays, on ${kind}: ${replayed} passed, 0 failed`);
    });

    test('one that asks is heard once, up to the last second that it could hold', async () => {
      const path = `/v1/kiosks/${kiosk.id}`;
      const ask = (header: string) =>
        stage.ask(stage.urls.hub + path, { headers: { 'steunpunt-kiosk': header } });
      const early = await kiosk.sign({ path, seconds: kiosk.seconds() + KIOSK_SKEW });
      assert.equal((await ask(early)).status, 200);
      for (let i = 0; i < 4; i++) {
        const again = await ask(early);
        assert.deepEqual([again.status, again.json()['error']], [401, 'replayed']);
        now += (KIOSK_SKEW / 2) * 1_000;
      }
      assert.equal((await ask(early)).json()['error'], 'replayed', 'ten minutes later');
      now += 1_000;
      assert.equal((await ask(early)).json()['error'], 'stale');
      assert.equal((await stage.ask(stage.urls.hub + path)).status, 401, 'not signed at all');
      const anothers = await other.sign({ path });
      assert.equal((await ask(anothers)).status, 401, 'of another screen');
      const right = await kiosk.sign({ path: `${path}?lang=nl` });
      assert.equal((await ask(right)).status, 401, 'a query that is not there');
    });
  });

test('a screen that asks without end is refused, and fills no memory', async () => {
  let now = Date.now();
  const stage = await openStage({ now: () => now });
  try {
    const cookie = await stage.logIn();
    const [kiosk, other] = [
      await TestKiosk.enrolled(stage, cookie),
      await TestKiosk.enrolled(stage, cookie),
    ];
    const { kioskSignatures } = stage.hub.services;
    const ask = async (who: TestKiosk): Promise<string> => {
      const asked = { method: 'GET', path: '/', body: new Uint8Array() };
      const answer = await kioskSignatures.check({ ...asked, header: await who.sign(asked) }, null);
      return answer.kind === 'right' ? 'right' : answer.why;
    };
    let right = 0;
    while (right < 6_000 && (await ask(kiosk)) === 'right') right++;
    assert.equal(right, 5_000);
    assert.equal(await ask(kiosk), 'replayed');
    assert.equal(await ask(other), 'right', 'nobody else notices');
    now += (2 * KIOSK_SKEW + 1) * 1_000;
    assert.equal(await ask(kiosk), 'right', 'ten minutes later it may ask again');
    console.log(`requests of one screen in ten minutes: ${right} passed, 0 failed`);
  } finally {
    await stage.close();
  }
});

test('what is signed is spelt out', () => {
  const bodyDigest = toBase64Url(sha256(new Uint8Array()));
  assert.equal(
    kioskRequestText({ method: 'GET', path: '/v1/kiosks/a?b', bodyDigest, seconds: 7, jti: 'j' }),
    'steunpunt/kiosk-request/v1\nGET\n/v1/kiosks/a?b\n47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU\n7\nj',
  );
});

/** Of a second point on the same hub, with a screen that was let in there. */
async function screenOfAnotherPoint(stage: Stage): Promise<TestKiosk> {
  const { db } = stage.hub.services.store.database;
  const there = new TestPoint('de-eik');
  const content = JSON.stringify(there.content());
  await db
    .insertInto('points')
    .values({ point: there.id, content, recovery: '{}', roster: '{}' })
    .execute();
  const [id, key] = [toBase64Url(bytes(12)), await makeKioskKey()];
  await db
    .insertInto('kiosks')
    .values({
      ...{ id, point: there.id, settings: JSON.stringify(SETTINGS), code: null, until: null },
      ...{ tries: 0, used: 0, public_key: key.publicKey, revoked: 0, report: null, heard: null },
    })
    .execute();
  const kiosk = new TestKiosk(stage, id, key);
  assert.equal((await kiosk.config()).status, 200, 'the control: it is one of its own point');
  return kiosk;
}

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toBase64Url } from '../../src/core/bytes.ts';
import type { Content } from '../../src/core/content.ts';
import { bytes, TestPoint } from './support/point.ts';
import { openStage } from './support/stage.ts';

interface Body {
  content: Content;
  embed: { key: string; origins: string[] };
  staff: Record<string, string>;
  auth: string;
  recovery: Record<string, string>;
  roster: { staff: object[]; recovery: string };
}

describe('set-up', () => {
  test('the token from the console makes one point, once', async () => {
    const stage = await openStage({}, { setUp: false });
    try {
      const token = stage.hub.setupToken!;
      const state = async (): Promise<unknown> => (await stage.desk('/v1/desk/state')).json();
      const hub = stage.urls.hub;
      assert.deepEqual(await state(), { v: 1, setup: true, point: null, name: null, hub });
      const wrong = stage.point.setUp(toBase64Url(bytes(32)));
      assert.equal((await stage.desk('/v1/desk/setup', 'POST', wrong)).status, 403);
      const bodies = [stage.point, new TestPoint('elsewhere')].map((point) => point.setUp(token));
      const answers = await Promise.all(
        bodies.map((body) => stage.desk('/v1/desk/setup', 'POST', body)),
      );
      assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 403]);
      const again = await stage.desk('/v1/desk/setup', 'POST', stage.point.setUp(token));
      assert.equal(again.status, 403, 'used');
      assert.equal(((await state()) as { setup: boolean }).setup, false);
    } finally {
      await stage.close();
    }
  });

  test('what does not hold is refused with reasons, and stores nothing', async () => {
    const stage = await openStage({}, { setUp: false });
    const { point } = stage;
    const stranger = new TestPoint(point.id).content();
    const key = point.content().keyList.keys[0]!;
    const list = (changes: object): ((body: Body) => void) => {
      return (body) => Object.assign(body.content.keyList, changes);
    };
    const offCurve = new Uint8Array(Buffer.from(key.pk, 'base64url'));
    offCurve[40]! ^= 1;
    const cases: Record<string, (body: Body) => void> = {
      'another identity': list({ identity: stranger.keyList.identity }),
      'another signature': list({ signature: stranger.keyList.signature }),
      'short signature': list({ signature: 'abcd' }),
      'identity off the curve': list({ identity: toBase64Url(offCurve) }),
      'key off the curve': list({ keys: [{ ...key, pk: toBase64Url(offCurve) }] }),
      'kid of another key': list({ keys: [{ ...key, kid: stranger.keyList.keys[0]!.kid }] }),
      'later day, same signature': list({ keys: [{ ...key, notAfter: key.notAfter + 1 }] }),
      'no keys': list({ keys: [] }),
      'a point that was not signed': (body) => Object.assign(body.content, { point: 'other' }),
      'a name too long': (body) => Object.assign(body.content, { name: 'x'.repeat(201) }),
      'an origin with a path': (body) => body.embed.origins.push('https://a.example/b'),
      'an origin that ends a policy': (body) =>
        body.embed.origins.push("https://a.example; script-src 'unsafe-inline'"),
      'a wildcard origin': (body) => body.embed.origins.push('*'),
      'no web origin': (body) => body.embed.origins.push('null'),
      'an embed key of other characters': (body) => (body.embed.key = '<script>alert(1)</script>'),
      'a short proof': (body) => (body.auth = 'abc'),
      'staff without salt': (body) => delete body.staff['salt'],
      'a roster of others': (body) =>
        (body.roster.staff = [{ ...body.roster.staff[0], id: 'sam' }]),
      'another recovery key': (body) => (body.roster.recovery = key.pk),
      'an unknown field': (body) => Object.assign(body.content, { html: '<b>' }),
    };
    try {
      for (const [name, change] of Object.entries(cases)) {
        const body = point.setUp(stage.hub.setupToken!) as Body;
        change(body);
        const answer = await stage.desk('/v1/desk/setup', 'POST', body);
        assert.equal(answer.status, 422, name);
        const { reasons } = answer.json() as { reasons: string[] };
        assert.ok(reasons.length > 0, name);
        assert.equal(await stage.hub.services.store.points.only(), null);
      }
      const good = await stage.desk('/v1/desk/setup', 'POST', point.setUp(stage.hub.setupToken!));
      assert.equal(good.status, 201, 'control: unchanged it is taken');
      console.log(`set-ups: ${Object.keys(cases).length} passed, 0 failed`);
    } finally {
      await stage.close();
    }
  });

  test('a later publication keeps the identity and every kid', async () => {
    const stage = await openStage();
    const { point } = stage;
    try {
      const cookie = await stage.logIn();
      const served = (): ReturnType<typeof stage.ask> =>
        stage.ask(`${stage.urls.hub}/v1/points/${point.id}/content`);
      const publish = async (content: Content, etag?: string): Promise<number> => {
        const match = etag ?? (await served()).headers.etag ?? '';
        const answer = await stage.ask(`${stage.urls.desk}/v1/desk/content`, {
          method: 'PUT',
          headers: {
            cookie,
            origin: stage.urls.desk,
            'content-type': 'application/json',
            ...(match !== '' && { 'if-match': match }),
          },
          body: JSON.stringify(content),
        });
        return answer.status;
      };
      const first = point.content();
      point.addKey();
      const second = point.content({ phone: '020 555 99 99' });
      assert.equal(await publish(second), 200);
      assert.equal(await publish(first), 422, 'a kid is missing');
      assert.equal(await publish(point.content({}, [...second.keyList.keys].reverse())), 200);
      assert.equal(await publish(new TestPoint(point.id).content()), 422, 'another identity');
      assert.equal(await publish(point.content({ point: 'other' })), 422);
      assert.equal(await publish(second, '"something else"'), 412);
      assert.equal(await publish(second, ''), 428, 'without a word on what it takes the place of');
      const { headers, json } = await served();
      assert.equal(json()['phone'], first.phone);
      const etag = headers.etag!;
      assert.equal(await publish(second, etag), 200);
      const url = `${stage.urls.hub}/v1/points/${point.id}/content`;
      const changed = await stage.ask(url, { headers: { 'if-none-match': etag } });
      assert.equal(changed.status, 200);
      const known = { 'if-none-match': changed.headers.etag! };
      assert.equal((await stage.ask(url, { headers: known })).status, 304);
    } finally {
      await stage.close();
    }
  });
});

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { keepRetention } from '../../hub/services/retention.ts';
import { MOST_PICTURES, WAITING_DAYS } from '../../hub/store/pictures.ts';
import { toBase64Url } from '../../src/core/bytes.ts';
import { EMPTY_LAYER } from '../../src/core/library/layered.ts';
import type { Idea, LocalLayer } from '../../src/core/library/types.ts';
import { PICTURE_BYTES } from '../../src/core/picture.ts';
import { jpeg, png, segment, gpsExif, webp } from '../core/support/pictures.ts';
import type { Answer } from './support/client.ts';
import { bytes, sha256, today } from './support/point.ts';
import { startPostgres } from './support/postgres.ts';
import { pieces, residue } from './support/residue.ts';
import { openStage, type Stage } from './support/stage.ts';

const digestOf = (body: Uint8Array): string => toBase64Url(sha256(body));

/** One that no other is: its pixels are random. */
const fresh = (): Uint8Array =>
  jpeg({
    extra: [
      segment(
        0xdb,
        Array.from(bytes(600), (byte) => byte & 0x7f),
      ),
    ],
  });

const idea = (body: Uint8Array, id = 'bankje'): Idea => ({
  ...{ id, doors: ['parent'], title: 'Een bankje', words: 'Om te wachten.', stage: 'made' },
  picture: { digest: digestOf(body), alt: 'Een bankje in de zon', width: 640, height: 480 },
});
const layerOf = (...ideas: Idea[]): LocalLayer => ({ ...EMPTY_LAYER, ideas });

/** One suite for every database the hub knows. */
function pictureSuite(name: string, databaseUrl: () => string | null): void {
  describe(name, () => {
    let stage: Stage;
    let cookie: string;
    before(async () => {
      stage = await openStage({ databaseUrl: databaseUrl() });
      cookie = await stage.logIn();
    });
    after(() => stage.close());

    const bring = (body: Uint8Array, digest = digestOf(body), headers = {}): Promise<Answer> =>
      stage.desk(`/v1/desk/pictures/${digest}`, 'PUT', body, cookie, headers);
    const atDesk = (body: Uint8Array, who = cookie): Promise<Answer> =>
      stage.desk(`/v1/desk/pictures/${digestOf(body)}`, 'GET', undefined, who);
    const seen = (body: Uint8Array, headers = {}, point = stage.point.id): Promise<Answer> =>
      stage.ask(`${stage.urls.hub}/v1/points/${point}/pictures/${digestOf(body)}`, { headers });
    const library = (path = ''): Promise<Answer> =>
      stage.desk(`/v1/desk/library${path}`, 'GET', undefined, cookie);
    const publish = async (layer: LocalLayer): Promise<Answer> => {
      const match = { 'if-match': String((await library()).headers['etag']) };
      return stage.desk('/v1/desk/library', 'PUT', layer, cookie, match);
    };

    test('a photo waits at the desk until its idea is published', async () => {
      const photos: [string, Uint8Array][] = [
        ['image/jpeg', fresh()],
        ['image/png', png()],
        ['image/webp', webp()],
      ];
      for (const [type, body] of photos) {
        assert.equal((await bring(body)).status, 201);
        assert.equal((await bring(body)).status, 200, 'again after a lost answer');
        assert.equal((await seen(body)).status, 404, 'not published yet');
        const answer = await atDesk(body);
        assert.deepEqual([answer.status, answer.headers['content-type']], [200, type]);
        assert.ok(answer.body.equals(body));
        // Not for a cache in between, and not on a desk's disk once it is locked.
        assert.equal(answer.headers['cache-control'], 'no-store');
        assert.equal(answer.headers['etag'], undefined);
      }
      const ideas = photos.map(([, body], i) => idea(body, `idee-${i}`));
      const answer = await publish(layerOf(...ideas));
      assert.equal(answer.status, 200, answer.body.toString());
      for (const [type, body] of photos) {
        const shown = await seen(body, { 'accept-encoding': 'br, gzip' });
        assert.deepEqual([shown.status, shown.headers['content-type']], [200, type]);
        assert.ok(shown.body.equals(body));
        // In who looked at it, not in between: there nobody could take it away.
        assert.equal(shown.headers['cache-control'], 'private, max-age=31536000, immutable');
        assert.equal(shown.headers['x-content-type-options'], 'nosniff');
        assert.equal(shown.headers['cross-origin-resource-policy'], 'same-origin');
        assert.match(String(shown.headers['content-security-policy']), /^default-src 'none';/);
        assert.equal(shown.headers['content-encoding'], undefined, 'it is packed already');
        assert.equal(shown.headers['set-cookie'], undefined);
        const again = await seen(body, { 'if-none-match': String(shown.headers['etag']) });
        assert.deepEqual([again.status, again.body.length], [304, 0]);
        assert.equal((await seen(body, {}, 'elders')).status, 404);
      }
      console.log(`photos published: ${photos.length} passed, 0 failed`);
    });

    test('a photo that is taken off the site is gone, on disk too', async () => {
      const [stays, goes] = [fresh(), fresh()];
      for (const body of [stays, goes]) assert.equal((await bring(body)).status, 201);
      assert.equal((await publish(layerOf(idea(stays, 'a'), idea(goes, 'b')))).status, 200);
      assert.equal((await seen(goes)).status, 200, 'control');
      const traces = pieces(goes.subarray(25, 600));
      const files = (): string[] => readdirSync(stage.data).map((file) => join(stage.data, file));
      const onDisk = databaseUrl() === null;
      if (onDisk) assert.equal(residue(files(), traces).length, traces.length, 'control');
      assert.equal((await publish(layerOf(idea(stays, 'a')))).status, 200);
      assert.equal((await seen(stays)).status, 200);
      for (const answer of [await seen(goes), await atDesk(goes)]) assert.equal(answer.status, 404);
      if (onDisk) assert.deepEqual(residue(files(), traces), []);

      const refused = await publish(layerOf(idea(stays, 'a'), idea(goes, 'b')));
      assert.equal(refused.status, 422);
      assert.deepEqual(refused.json()['reasons'], [
        'ideas.1.picture: deze foto is er niet meer; kies hem opnieuw',
      ]);
      const behind = await stage.desk('/v1/desk/library', 'PUT', layerOf(idea(goes, 'b')), cookie, {
        'if-match': `"${digestOf(goes)}"`,
      });
      assert.equal(behind.status, 412, 'another was faster: that comes first');
      const { versions } = (await library('/versions')).json() as { versions: { n: number }[] };
      const older = (await library(`/versions/${(versions[0]?.n ?? 0) - 1}`)).json();
      const plain: { -readonly [Field in keyof Idea]: Idea[Field] } = idea(goes, 'b');
      delete plain.picture;
      assert.deepEqual(older['local'], layerOf(idea(stays, 'a'), plain));
      assert.equal((await publish(older['local'])).status, 200);
    });

    test('what waits longer than a month for its idea is erased', async () => {
      const [published, waiting] = [fresh(), fresh()];
      for (const body of [published, waiting]) assert.equal((await bring(body)).status, 201);
      assert.equal((await publish(layerOf(idea(published)))).status, 200);
      const after = async (days: number): Promise<void> => {
        const { services } = stage.hub;
        await keepRetention({ ...services, today: () => today() + days })();
      };
      await after(WAITING_DAYS);
      assert.equal((await atDesk(waiting)).status, 200, 'control');
      await after(WAITING_DAYS + 1);
      assert.equal((await atDesk(waiting)).status, 404);
      assert.equal((await seen(published)).status, 200);

      const { pictures } = stage.hub.services.store;
      const [digest, again] = [sha256(waiting), { body: waiting, type: 'image/jpeg' as const }];
      for (const [day, kept] of [
        [10, 'new'],
        [today(), 'known'],
      ] as const)
        assert.equal(await pictures.put(stage.point.id, { ...again, digest, day }), kept);
      await pictures.eraseWaiting(today());
      assert.equal((await atDesk(waiting)).status, 200, 'chosen again today');
    });

    test('what is no photo, or says more than one, is not taken', async () => {
      const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
      const refusals: [string, Uint8Array, number, string][] = [
        ['an SVG with a script', script, 422, 'no-picture'],
        [
          'HTML named as a WebP',
          Buffer.from('<!doctype html><script></script>'),
          422,
          'no-picture',
        ],
        ['a photo and HTML', Buffer.concat([jpeg(), Buffer.from('<script>')]), 422, 'no-picture'],
        ['half a photo', jpeg().subarray(0, 60), 422, 'no-picture'],
        ['a hundred megapixels', jpeg({ width: 10_000, height: 10_000 }), 422, 'too-large'],
        ['a place', jpeg({ extra: [segment(0xe1, gpsExif)] }), 422, 'says-more'],
        ['too many bytes', new Uint8Array(PICTURE_BYTES + 1), 413, 'the body is larger than'],
        ['nothing', new Uint8Array(), 422, 'no-picture'],
      ];
      let refused = 0;
      for (const [what, body, status, error] of refusals) {
        const answer = await bring(body);
        assert.equal(answer.status, status, what);
        assert.ok(String(answer.json()['error']).startsWith(error), what);
        if (status !== 413) assert.equal((await atDesk(body)).status, 404, what);
        refused++;
      }
      const body = fresh();
      const wrong: [string, Promise<Answer>, number][] = [
        ['another digest', bring(body, digestOf(fresh())), 422],
        ['no digest', bring(body, 'x'), 422],
        ['a digest spelled otherwise', bring(body, `${digestOf(body)}=`), 422],
        ['its own media type', bring(body, undefined, { 'content-type': 'image/jpeg' }), 415],
        ['another site', bring(body, undefined, { 'sec-fetch-site': 'cross-site' }), 403],
        ['nobody', bring(body, undefined, { cookie: '' }), 401],
        ['nobody, reading', atDesk(body, ''), 401],
      ];
      for (const [what, answer, status] of wrong) {
        assert.equal((await answer).status, status, what);
        refused++;
      }
      assert.equal((await atDesk(body)).status, 404);
      assert.equal((await bring(body)).status, 201, 'control');
      console.log(`photos refused: ${refused} passed, 0 failed`);
    });

    test('a point keeps so many and no more, until some go', async () => {
      assert.equal((await publish(EMPTY_LAYER)).status, 200);
      const { pictures } = stage.hub.services.store;
      await pictures.eraseWaiting(today() + 1);
      // All at once: a hand that is quick gets no further than one that waits.
      const put = await Promise.all(
        Array.from({ length: MOST_PICTURES + 40 }, () => {
          const body = bytes(100);
          const kept = { digest: sha256(body), body, type: 'image/png' as const, day: today() };
          return pictures.put(stage.point.id, kept);
        }),
      );
      assert.equal(put.filter((answer) => answer === 'new').length, MOST_PICTURES);
      assert.equal(put.filter((answer) => answer === 'full').length, 40);
      const [one, answer] = [fresh(), await bring(fresh())];
      assert.deepEqual([answer.status, answer.headers['retry-after']], [409, undefined]);
      await pictures.eraseWaiting(today() + 1);
      assert.equal((await bring(one)).status, 201);
    });
  });
}

pictureSuite('pictures on SQLite', () => null);

const postgres = startPostgres();
if (postgres) {
  after(() => postgres.stop());
  const url = postgres.database();
  pictureSuite('pictures on PostgreSQL', () => url);
} else
  test('pictures on PostgreSQL', (t) => {
    t.diagnostic('SKIPPED: no PostgreSQL on this machine, pictures were not tested on it');
    t.skip('no PostgreSQL on this machine');
  });

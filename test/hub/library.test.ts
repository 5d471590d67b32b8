import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { EMPTY_LAYER, layered } from '../../src/core/library/layered.ts';
import type { LocalLayer, VisitorLibrary } from '../../src/core/library/types.ts';
import { entry, localLayer, smallStarter } from '../core/library/support/small-set.ts';
import type { Answer } from './support/client.ts';
import { startPostgres } from './support/postgres.ts';
import { openStage, writeContent, type Stage } from './support/stage.ts';

/** One suite for every database the hub knows. */
function librarySuite(name: string, databaseUrl: () => string | null): void {
  describe(name, () => {
    let stage: Stage;
    let cookie: string;
    before(async () => {
      stage = await openStage({ databaseUrl: databaseUrl() });
      cookie = await stage.logIn();
    });
    after(() => stage.close());

    const get = (path = 'nl/parent', headers = {}): Promise<Answer> =>
      stage.ask(`${stage.urls.hub}/v1/points/${stage.point.id}/library/${path}`, { headers });
    const visitor = async (path = 'nl/parent'): Promise<VisitorLibrary> =>
      (await get(path)).json() as unknown as VisitorLibrary;
    const desk = (): Promise<Answer> => stage.desk('/v1/desk/library', 'GET', undefined, cookie);
    const put = async (layer: unknown, match?: string): Promise<Answer> => {
      const etag = match ?? String((await desk()).headers['etag']);
      return stage.ask(`${stage.urls.desk}/v1/desk/library`, {
        method: 'PUT',
        headers: {
          ...{ 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', cookie },
          ...(etag !== '' && { 'if-match': etag }),
        },
        body: JSON.stringify(layer),
      });
    };
    const adopt = (version: unknown): Promise<Answer> =>
      stage.desk('/v1/desk/library/starter', 'POST', { version }, cookie);
    const ship = async (changed: Parameters<typeof writeContent>[1]): Promise<void> => {
      writeContent(stage.content, changed);
      await stage.hub.services.starter.reload();
    };

    test('a new point serves the shipped set, per language and door', async () => {
      const starter = smallStarter();
      let served = 0;
      for (const locale of ['nl', 'en', 'ar'])
        for (const door of ['parent', 'youth'] as const) {
          assert.deepEqual(
            await visitor(`${locale}/${door}`),
            layered(starter, EMPTY_LAYER, { locale, door }),
          );
          served++;
        }
      for (const path of [
        'fr/parent',
        'nl/ouder',
        'NL/parent',
        'constructor/parent',
        'nl/__proto__',
      ])
        assert.equal((await get(path)).status, 404, path);
      const other = await stage.ask(`${stage.urls.hub}/v1/points/elders/library/nl/parent`);
      assert.equal(other.status, 404);
      console.log(`libraries of a new point: ${served} passed, 0 failed`);
    });

    test('a library comes packed, and is not sent again to those who have it', async () => {
      const [plain, packed] = [await get(), await get('nl/parent', { 'accept-encoding': 'br' })];
      assert.equal(packed.headers['content-encoding'], 'br');
      assert.deepEqual(brotliDecompressSync(packed.body), plain.body);
      assert.equal(plain.headers['cache-control'], 'no-cache');
      const etag = String(plain.headers['etag']);
      const again = await get('nl/parent', { 'if-none-match': etag });
      assert.deepEqual([again.status, again.body.length], [304, 0]);
      assert.equal(again.headers['cache-control'], 'no-cache');
      assert.equal((await get('nl/youth', { 'if-none-match': etag })).status, 200);
      const strong = etag.replace('W/', '');
      for (const known of [strong, `"x", ${etag}`, '*'])
        assert.equal((await get('nl/parent', { 'if-none-match': known })).status, 304, known);
      for (const other of ['"x"', 'W/"x"', strong.slice(1)])
        assert.equal((await get('nl/parent', { 'if-none-match': other })).status, 200, other);
      assert.equal(again.headers['vary'], 'Accept-Encoding');
    });

    test('the page brings the conversations that can begin at once', async () => {
      const page = async (lang: string): Promise<Record<string, unknown>> => {
        const { body } = await stage.ask(
          `${stage.urls.hub}/w/${stage.point.embedKey}?lang=${lang}`,
        );
        const [, json = ''] = /id="steunpunt-config">(.*?)<\/script>/s.exec(body.toString()) ?? [];
        return (JSON.parse(json) as { conversation: Record<string, unknown> }).conversation;
      };
      const nl = await page('nl');
      assert.deepEqual(Object.keys(nl['scripts'] as object), ['vraag']);
      assert.equal((nl['texts'] as Record<string, string>)['vraag.open'], 'Waar loopt u tegenaan?');
      const en = await page('en');
      assert.equal((en['texts'] as Record<string, string>)['vraag.open'], 'What is on your mind?');
      const own: LocalLayer = {
        ...EMPTY_LAYER,
        texts: { nl: { parent: { 'vraag.open': 'Zeg het maar.' }, youth: {} } },
      };
      assert.equal((await put(own)).status, 200);
      const { texts } = await page('nl');
      assert.equal((texts as Record<string, string>)['vraag.open'], 'Zeg het maar.');
    });

    test("the point's own layer shows at once", async () => {
      const before = String((await get()).headers['etag']);
      const answer = await put(localLayer);
      assert.equal(answer.status, 200, answer.body.toString());
      const library = await visitor();
      assert.deepEqual(
        library,
        layered(smallStarter(), localLayer, { locale: 'nl', door: 'parent' }),
      );
      assert.ok(!JSON.stringify(library).includes(entry.question), 'what is hidden');
      assert.notEqual(String((await get()).headers['etag']), before);
      const kept = await desk();
      assert.deepEqual(kept.json()['local'], localLayer);
      assert.equal(kept.headers['etag'], answer.headers['etag']);
    });

    test('two colleagues do not overwrite each other', async () => {
      const etag = String((await desk()).headers['etag']);
      const mine = { ...localLayer, hidden: [] };
      const theirs = { ...localLayer, hidden: ['parent/boete'] };
      assert.equal((await put(mine, etag)).status, 200);
      assert.equal((await put(theirs, etag)).status, 412);
      assert.equal((await put(mine, etag)).status, 200, 'again after a lost answer');
      for (const wrong of ['*', '""', '"constructor"', etag.slice(1, -1)])
        assert.equal((await put(theirs, wrong)).status, 412, wrong);
      assert.equal((await put(theirs, '')).status, 428);
      assert.deepEqual((await desk()).json()['local'], mine);
    });

    test('a layer that is not whole is refused with reasons, and the old one stays', async () => {
      const before = (await desk()).json();
      const [first] = localLayer.entries;
      const wrong: [unknown, RegExp][] = [
        [
          { ...localLayer, entries: [{ ...first, wordings: ['a', 'b', 'c'] }] },
          /^entries\.0\.wordings: er staan maar 3/,
        ],
        [
          { ...localLayer, entries: [{ ...first, topic: 'geld' }] },
          /^entries\.0\.topic: het onderwerp/,
        ],
        [{ ...localLayer, extra: 1 }, /^extra: /],
        [[], /^v: dit ontbreekt/],
        ['tekst', /^\(root\): /],
      ];
      for (const [layer, reason] of wrong) {
        const answer = await put(layer);
        assert.equal(answer.status, 422);
        const reasons = answer.json()['reasons'] as string[];
        assert.ok(
          reasons.some((one) => reason.test(one)),
          reasons.join('; '),
        );
      }
      assert.deepEqual((await desk()).json(), before);
      console.log(`layers refused: ${wrong.length} passed, 0 failed`);
    });

    test('a new set waits with what it changes, until the desk takes it', async () => {
      assert.equal((await put({ ...localLayer, hidden: [] })).status, 200);
      assert.equal((await desk()).json()['waiting'], null);
      const before = await visitor();
      await ship({ 'nl/parent/kind-thuis.json': { ...entry, answer: [{ p: 'Nieuw antwoord.' }] } });
      assert.deepEqual(await visitor(), before, 'nothing changes by itself');
      const { waiting, starter } = (await desk()).json() as {
        starter: string;
        waiting: { version: string; changes: { sentence: string }[] };
      };
      assert.deepEqual(
        waiting.changes.map(({ sentence }) => sentence),
        [`Antwoord veranderd: ${entry.question}`],
      );
      const next = await stage.desk('/v1/desk/library/starter/waiting', 'GET', undefined, cookie);
      assert.ok(next.body.includes('Nieuw antwoord.'), 'the desk reads what it would get');
      assert.equal((await adopt(starter)).status, 412, 'the one it has');
      assert.equal((await adopt(5)).status, 422);
      assert.equal((await adopt(waiting.version)).status, 200);
      const audit = await stage.desk('/v1/desk/audit', 'GET', undefined, cookie);
      assert.match(audit.body.toString(), /starter-taken/);
      const [, changed] = (await visitor()).entries;
      assert.deepEqual(changed?.answer, [{ p: 'Nieuw antwoord.' }]);
      const now = (await desk()).json();
      assert.deepEqual([now['waiting'], now['starter']], [null, waiting.version]);
      const none = await stage.desk('/v1/desk/library/starter/waiting', 'GET', undefined, cookie);
      assert.equal(none.status, 404);
      const kept = await stage.hub.services.store.database.db
        .selectFrom('starters')
        .select('digest')
        .execute();
      assert.equal(kept.length, 1, 'a set that nobody serves is forgotten');
    });

    test('what no longer fits is told, and does no harm', async () => {
      await ship({
        'nl/topics.json': {
          v: 1,
          parent: [{ id: 'thuis', title: 'Niet naar school' }],
          youth: [{ id: 'gevoel', title: 'Hoe je je voelt' }],
        },
        'nl/parent/boete.json': {
          ...entry,
          id: 'boete',
          related: [],
          question: 'Boete?',
          wordings: ['v', 'w', 'x', 'y', 'z'],
        },
      });
      const { waiting } = (await desk()).json() as { waiting: { version: string } };
      assert.equal((await adopt(waiting.version)).status, 200);
      const { problems } = (await desk()).json() as { problems: { at: string }[] };
      assert.deepEqual(
        problems.map(({ at }) => at),
        ['entries.0.topic', 'entries.1.topic'],
      );
      const library = await visitor();
      assert.equal(library.entries.length, 3, 'still found by searching');
      assert.deepEqual(
        library.topics.map(({ id }) => id),
        ['thuis'],
      );
    });

    test('the desk reads the whole set, a visitor never does', async () => {
      const whole = await stage.desk('/v1/desk/library/starter', 'GET', undefined, cookie);
      assert.ok(whole.body.includes('Wachttijd nakijken.'));
      assert.ok(!(await get()).body.includes('Wachttijd nakijken.'));
      assert.equal((await stage.desk('/v1/desk/library/starter')).status, 401);
    });
  });
}

librarySuite('library on SQLite', () => null);

const postgres = startPostgres();
if (postgres) {
  after(() => postgres.stop());
  librarySuite('library on PostgreSQL', () => postgres.database());
} else
  test('library on PostgreSQL', (t) => {
    t.diagnostic('SKIPPED: no PostgreSQL on this machine, libraries were not tested on it');
    t.skip('no PostgreSQL on this machine');
  });

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { FIRST_EMBED, MOST_EMBEDS, type Embed } from '../../src/core/embed.ts';
import type { EmbedList, EmbedListed } from '../../src/core/embed-wire.ts';
import type { Answer } from './support/client.ts';
import { envelope } from './support/point.ts';
import { startPostgres } from './support/postgres.ts';
import { openStage, type Stage } from './support/stage.ts';

const pg = startPostgres();
after(() => pg?.stop());

const SCHOOL = 'https://school.example';
const OTHER = 'https://bieb.example';
const settings = { ...FIRST_EMBED, name: 'Bibliotheek', origins: [OTHER] };

for (const [kind, url] of [['sqlite', null] as const, ['postgres', pg?.database()] as const])
  describe(`embeds by staff, on ${kind}`, { skip: url === undefined }, () => {
    let stage: Stage;
    let cookie: string;
    before(async () => {
      stage = await openStage({ databaseUrl: url ?? null });
      cookie = await stage.logIn();
    });
    after(() => stage.close());

    const ask = (method: string, path = '', body?: object): Promise<Answer> =>
      stage.desk(`/v1/desk/embeds${path}`, method, body, cookie);
    const list = async (): Promise<EmbedListed[]> =>
      ((await ask('GET')).json() as unknown as EmbedList).embeds;
    const make = async (changed: object = {}): Promise<Embed> => {
      const answer = await ask('POST', '', { ...settings, ...changed });
      assert.equal(answer.status, 201, answer.body.toString());
      return answer.json()['embed'] as Embed;
    };
    const move = async (key: string, state: string): Promise<number> =>
      (await ask('PUT', `/${key}/state`, { state })).status;
    const page = (key: string, query = ''): Promise<Answer> =>
      stage.ask(`${stage.urls.hub}/w/${key}${query}`);
    const ancestors = (answer: Answer): string[] =>
      [
        ...String(answer.headers['content-security-policy']).matchAll(/frame-ancestors ([^;,]*)/g),
      ].map(([, sites = '']) => sites);

    test('the one of the set-up is there, as what a new one begins with', async () => {
      const [first] = await list();
      assert.deepEqual(first, {
        ...FIRST_EMBED,
        ...{ name: 'Eerste plek', key: stage.point.embedKey, point: stage.point.id },
        ...{ origins: [SCHOOL], state: 'active', counts: [] },
        check: {
          minutesLeft: null,
          origins: [
            {
              origin: SCHOOL,
              loader: { day: null, now: false },
              refused: { day: null, now: false },
              works: { day: null, now: false },
            },
          ],
          others: [],
        },
      });
    });

    test('a new one opens at once, only where it may, and begins where staff said', async () => {
      const { key } = await make({
        door: 'youth',
        start: 'faq-zit-thuis',
        lang: 'ar',
        color: '#aabbcc',
      });
      const answer = await page(key);
      assert.equal(answer.status, 200);
      assert.deepEqual(ancestors(answer), [
        `${OTHER} ${stage.urls.desk}`,
        `${OTHER} ${stage.urls.desk}`,
      ]);
      const html = answer.body.toString();
      assert.match(html, /<html lang="ar" dir="rtl">/);
      assert.match(html, /"door":"youth","start":"faq-zit-thuis","color":"#aabbcc"/);
      assert.match((await page(key, '?lang=en')).body.toString(), /<html lang="en"/);
    });

    test('a change shows at once, also who may frame it', async () => {
      const { key } = await make();
      const changed = { ...settings, name: 'Bieb', origins: [SCHOOL, OTHER], start: 'ask' };
      const answer = await ask('PUT', `/${key}`, changed);
      assert.deepEqual([answer.status, (answer.json()['embed'] as Embed).name], [200, 'Bieb']);
      assert.equal((await list()).find((one) => one.key === key)?.start, 'ask');
      assert.equal(ancestors(await page(key))[0], `${SCHOOL} ${OTHER} ${stage.urls.desk}`);
      assert.equal((await ask('PUT', '/nobody', changed)).status, 404);
      const wrong = await ask('PUT', `/${key}`, { ...changed, origins: ['http://school.nl'] });
      assert.equal(wrong.status, 422);
      assert.match(wrong.body.toString(), /https/);
    });

    test('paused, going on, and revoked for good: each says so in its own words', async () => {
      const { key } = await make();
      const open = await page(key);
      assert.equal(await move(key, 'paused'), 200);
      const paused = await page(key);
      assert.equal(await move(key, 'active'), 200);
      assert.equal((await page(key)).body.toString(), open.body.toString());
      assert.equal(await move(key, 'revoked'), 200);
      const revoked = await page(key);
      assert.deepEqual([paused.status, revoked.status], [200, 410]);
      assert.match(paused.body.toString(), /staat even stil[^]*<a href="tel:\d+">/);
      assert.match(revoked.body.toString(), /is gestopt[^]*<a href="tel:\d+">/);
      for (const answer of [paused, revoked]) {
        const [, script = ''] = /<script>(.*?)<\/script>/s.exec(answer.body.toString()) ?? [];
        const hash = createHash('sha256').update(script).digest('base64');
        const policy = String(answer.headers['content-security-policy']);
        assert.ok(policy.includes(`script-src 'sha256-${hash}';`), 'one script, and no other');
        assert.deepEqual(ancestors(answer), [`${OTHER} ${stage.urls.desk}`]);
        const link = `href="${stage.urls.hub}/w/${stage.point.embedKey}?start=code"`;
        assert.ok(
          answer.body.toString().includes(link),
          'where an answer can be read all the same',
        );
      }
      assert.deepEqual([await move(key, 'revoked'), await move(key, 'active')], [200, 409]);
      assert.deepEqual([await move(key, 'paused'), await move('nobody', 'paused')], [409, 404]);
      assert.equal((await ask('PUT', `/${key}`, settings)).status, 409);
      assert.equal((await ask('PUT', `/${key}/state`, { state: 'gone' })).status, 422);
      assert.equal((await list()).find((one) => one.key === key)?.state, 'revoked');
    });

    test('what waits in an outbox is taken, whatever became of the embed', async (t) => {
      const { key } = await make();
      let taken = 0;
      for (const state of ['active', 'paused', 'revoked']) {
        await move(key, state);
        const put = await stage.put(envelope(stage.point.kid), { 'steunpunt-embed': key });
        assert.deepEqual([put.status, put.json()['state']], [201, 'stored'], state);
        taken++;
      }
      t.diagnostic(`states: ${taken} passed, 0 failed`);
    });

    test('without any that opens, an address that somebody typed leads to words', async () => {
      const open = (await list()).filter(({ state }) => state === 'active');
      for (const { key } of open) await move(key, 'paused');
      const short = await stage.ask(`${stage.urls.hub}/`);
      const paused = await page(stage.point.embedKey);
      for (const { key } of open) await move(key, 'active');
      assert.equal(short.status, 404);
      assert.ok(!paused.body.includes('start=code'), 'no answer can be read anywhere');
      assert.equal((await stage.ask(`${stage.urls.hub}/`)).status, 302, 'control');
    });

    test('the audit names who and which place, and nothing else', async () => {
      const { key } = await make({ name: 'Sporthal' });
      await ask('PUT', `/${key}`, { ...settings, name: 'Sporthal' });
      for (const state of ['paused', 'active', 'active', 'revoked']) await move(key, state);
      const { lines } = (await stage.desk('/v1/desk/audit', 'GET', undefined, cookie)).json();
      const mine = (lines as { act: string; subject: string }[]).filter(
        ({ subject }) => subject === 'Sporthal',
      );
      assert.deepEqual(mine.map(({ act }) => act).sort(), [
        'embed-changed',
        'embed-made',
        'embed-paused',
        'embed-resumed',
        'embed-revoked',
      ]);
      assert.ok(!JSON.stringify(lines).includes(OTHER));
    });

    test('a row that says more than an origin reaches no header', async () => {
      const { key } = await make();
      const { db } = stage.hub.services.store.database;
      const origins = JSON.stringify([
        ...[
          'https://*',
          '*',
          "'self'",
          'https://a;script-src *',
          'https://a\r\nx: y',
          'https://a, b',
        ],
        SCHOOL,
      ]);
      await db.updateTable('embeds').set({ origins }).where('embed_key', '=', key).execute();
      for (const state of ['active', 'paused']) {
        await move(key, state);
        const answer = await page(key);
        for (const sites of ancestors(answer)) assert.equal(sites, `${SCHOOL} ${stage.urls.desk}`);
        assert.equal(answer.headers['x'], undefined);
      }
      await move(key, 'revoked');
    });

    test('there is an end to how many', async () => {
      const here = (await list()).length;
      for (let n = here; n < MOST_EMBEDS; n++) await make({ name: `Plek ${n}`, origins: [] });
      assert.equal((await ask('POST', '', settings)).status, 422);
    });
  });

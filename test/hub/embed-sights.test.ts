import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CHECK_MINUTES, COUNT_DAYS, FIRST_EMBED } from '../../src/core/embed.ts';
import { checkOf, type OriginSights, type PageCheck } from '../../src/core/embed-check.ts';
import type { EmbedList, EmbedListed } from '../../src/core/embed-wire.ts';
import type { Answer } from './support/client.ts';
import { startPostgres } from './support/postgres.ts';
import { NO_LIMITS, openStage, type Stage } from './support/stage.ts';

const pg = startPostgres();
after(() => pg?.stop());

const MINUTE = 60_000;
const DAY = 86_400_000;
const SCHOOL = 'https://school.example';
const OTHER = 'https://bieb.example';
/** Network addresses: of whoever checks, and of somebody else. */
const [HERS, STRANGERS] = ['203.0.113.7', '198.51.100.9'];

for (const [kind, url] of [['sqlite', null] as const, ['postgres', pg?.database()] as const])
  describe(`what is seen of pages, on ${kind}`, { skip: url === undefined }, () => {
    let stage: Stage;
    let now = Math.floor(Date.now() / DAY) * DAY + 600 * MINUTE;
    const today = (): number => Math.floor(now / DAY);
    before(async () => {
      const budgets = { ...NO_LIMITS, openingHour: 10, embedOpeningHour: 30 };
      stage = await openStage(
        { databaseUrl: url ?? null, now: () => now, proxies: ['127.0.0.1'], budgets },
        { origins: [SCHOOL] },
      );
    });
    after(() => stage.close());

    /** Days go by here, and no session lasts one. */
    const desk: (...asked: [string, string?, object?, object?]) => Promise<Answer> = async (
      path,
      method = 'GET',
      body,
      headers = {},
    ) => stage.desk(`/v1/desk/embeds${path}`, method, body, await stage.logIn(), { ...headers });
    const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });
    const listed = async (key = stage.point.embedKey): Promise<EmbedListed> => {
      const answer = await desk('');
      const list = answer.json() as unknown as EmbedList;
      return list.embeds.find((one) => one.key === key)!;
    };
    const check = async (key?: string): Promise<PageCheck> => (await listed(key)).check;
    const sights = async (origin = SCHOOL, key?: string): Promise<OriginSights> =>
      (await check(key)).origins.find((one) => one.origin === origin)!;
    const begin = (key = stage.point.embedKey): Promise<number> =>
      desk(`/${key}/check`, 'POST', undefined, from(HERS)).then(({ status }) => status);

    /** What a page's own frame tells. */
    const tell = async (body: string, address: string, headers: object = {}): Promise<number> => {
      const answer = await stage.ask(`${stage.urls.hub}/v1/embeds/${stage.point.embedKey}`, {
        method: 'POST',
        headers: {
          ...{ 'content-type': 'text/plain;charset=UTF-8', 'sec-fetch-site': 'same-origin' },
          ...{ ...from(address), ...headers },
        },
        body,
      });
      return answer.status;
    };
    const loader = async (origin: string, address: string): Promise<void> => {
      const headers = { origin, ...from(address) };
      assert.equal((await stage.ask(`${stage.urls.hub}/embed/v1.js`, { headers })).status, 200);
      await stage.hub.services.sightings.idle();
    };
    const refused = async (body: string | Buffer, headers: object): Promise<number> => {
      const path = `/v1/embeds/${stage.point.embedKey}/refused`;
      const type = { 'content-type': 'application/csp-report' };
      const asked = { method: 'POST', headers: { ...type, ...headers }, body };
      return (await stage.ask(stage.urls.hub + path, asked)).status;
    };

    test('of a site the last day is kept, and of no other site anything', async () => {
      for (const origin of [SCHOOL, OTHER, 'null', '*', 'not an origin'])
        await loader(origin, STRANGERS);
      assert.equal(await tell(SCHOOL, STRANGERS), 204);
      assert.equal(await tell(OTHER, STRANGERS), 204);
      const seen = { day: today(), now: false };
      assert.deepEqual(await check(), {
        minutesLeft: null,
        origins: [
          { origin: SCHOOL, loader: seen, works: seen, refused: { day: null, now: false } },
        ],
        others: [],
      });
      const { db } = stage.hub.services.store.database;
      assert.equal((await db.selectFrom('embed_sights').selectAll().execute()).length, 2);
    });

    test('the page itself says nothing of who was there, nor of a check', async () => {
      const page = async (): Promise<string> =>
        (await stage.ask(`${stage.urls.hub}/w/${stage.point.embedKey}`)).body.toString();
      now += DAY;
      const before = await page();
      await tell(SCHOOL, STRANGERS);
      await tell('', STRANGERS);
      await begin();
      assert.equal(await page(), before);
      now += CHECK_MINUTES * MINUTE;
    });

    test('a check sees what comes from where it began; a stranger turns nothing green', async (t) => {
      assert.equal((await check()).minutesLeft, null);
      await begin();
      await loader(SCHOOL, STRANGERS);
      await tell(SCHOOL, STRANGERS);
      await refused('{}', { ...from(STRANGERS), referer: `${SCHOOL}/` });
      await loader(OTHER, STRANGERS);
      const strangers = await check();
      assert.equal(strangers.minutesLeft, CHECK_MINUTES);
      assert.deepEqual(strangers.others, []);
      const [site] = strangers.origins;
      assert.deepEqual(
        [site!.loader.now, site!.works.now, site!.refused.now],
        [false, false, false],
      );
      assert.equal(checkOf(site!, strangers, 'active').state, 'unseen');

      await loader(SCHOOL, HERS);
      assert.equal(checkOf(await sights(), await check(), 'active').state, 'refused');
      await tell(SCHOOL, HERS);
      assert.deepEqual((await sights()).works, { day: today(), now: true });
      assert.equal(checkOf(await sights(), await check(), 'active').state, 'working');

      await begin();
      assert.equal((await sights()).works.now, false, 'a new check begins with nothing');
      t.diagnostic('signs of a stranger: 4 passed, 0 failed');
      now += CHECK_MINUTES * MINUTE;
    });

    test('addresses outside the list are named while a check is on, five of them, then forgotten', async () => {
      await begin();
      for (const said of ['null', 'x', 'https://a;b', `https://${'x'.repeat(300)}.nl`])
        await loader(said, HERS);
      await loader('http://school.example', HERS);
      await refused('', { ...from(HERS), referer: 'https://www.school.example/pagina?naam=Aya' });
      assert.deepEqual([...(await check()).others].sort(), [
        'http://school.example',
        'https://www.school.example',
      ]);
      for (let n = 0; n < 10; n++) await loader(`https://s${n}.example`, HERS);
      assert.equal((await check()).others.length, 5);
      now += CHECK_MINUTES * MINUTE;
      assert.deepEqual((await check()).others, []);
      const { db } = stage.hub.services.store.database;
      assert.deepEqual(await db.selectFrom('embed_checks').selectAll().execute(), []);
      assert.deepEqual(await db.selectFrom('embed_checked').selectAll().execute(), []);
      assert.equal(await begin('nobody'), 404);
    });

    test('a refusal is known by its origin, wherever a browser says it, and by nothing else', async () => {
      const own = {
        'csp-report': { 'document-uri': `${stage.urls.hub}/`, 'blocked-uri': stage.urls.hub },
      };
      const reports: [body: string | Buffer, headers: object, seen: boolean][] = [
        [JSON.stringify(own), { referer: `${SCHOOL}/geheim?naam=Aya` }, true],
        [JSON.stringify({ 'csp-report': { 'blocked-uri': `${SCHOOL}/pad` } }), {}, true],
        [JSON.stringify(own), {}, false],
        ['not json', { referer: 'x' }, false],
        [Buffer.from([0xff, 0xfe, 0x80]), {}, false],
        ['null', {}, false],
        ['{"csp-report":null}', {}, false],
        ['{"csp-report":{"blocked-uri":7}}', {}, false],
      ];
      for (const [body, headers, seen] of reports) {
        now += DAY;
        assert.equal(await refused(body, headers), 204);
        assert.equal((await sights()).refused.day === today(), seen, body.toString());
      }
      const nobody = await stage.ask(`${stage.urls.hub}/v1/embeds/nobody/refused`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/csp-report' }, body: '{}' },
      });
      assert.equal(nobody.status, 404);
      const { db } = stage.hub.services.store.database;
      const rows = JSON.stringify(await db.selectFrom('embed_sights').selectAll().execute());
      assert.ok(!/geheim|Aya|pad/.test(rows + stage.lines.join('')));
    });

    test('another site cannot tell anything in the place of our page', async () => {
      now += DAY;
      for (const site of ['cross-site', 'same-site', 'none', ''])
        assert.equal(await tell(SCHOOL, HERS, { 'sec-fetch-site': site }), 403, site);
      assert.equal(await tell('x'.repeat(301), HERS), 413);
      assert.equal(await tell('', HERS, { 'content-type': 'application/json' }), 415);
      assert.notEqual((await sights()).works.day, today());
      await tell(SCHOOL, HERS);
      assert.equal((await sights()).works.day, today(), 'control');
    });

    test('openings are a number a day, told the day after, and not when there were few', async (t) => {
      now += DAY;
      const first = today();
      for (let n = 0; n < 4; n++) await tell('', `203.0.113.${n}`);
      assert.deepEqual((await listed()).counts, [], 'today is not told');
      now += DAY;
      for (let n = 0; n < 5; n++) await tell('', `203.0.113.${n}`);
      now += DAY;
      assert.deepEqual((await listed()).counts, [{ day: first + 1, openings: 5 }]);

      for (let n = 0; n < 25; n++) await tell('', STRANGERS);
      for (let n = 0; n < 40; n++) await tell('', `192.0.2.${n}`);
      const day = today();
      now += DAY;
      const { counts } = await listed();
      assert.deepEqual(counts.at(-1), { day, openings: 30 });
      t.diagnostic('of 65 openings from 41 addresses 30 count, 10 of one address');

      now += (COUNT_DAYS + 1) * DAY;
      await stage.hub.services.store.embedSights.erase(today() - COUNT_DAYS, now / MINUTE);
      assert.deepEqual((await listed()).counts, []);
    });

    test('a paused embed counts nothing', async () => {
      const move = (state: string): Promise<unknown> =>
        desk(`/${stage.point.embedKey}/state`, 'PUT', { state });
      await move('paused');
      for (let n = 0; n < 6; n++) assert.equal(await tell('', `203.0.113.${n}`), 204);
      await move('active');
      now += DAY;
      assert.deepEqual((await listed()).counts, []);
    });

    test('the loader is seen for every embed with that site; a page for its own alone', async () => {
      const settings = { ...FIRST_EMBED, name: 'Twee', origins: [SCHOOL] };
      const made = await desk('', 'POST', settings);
      const { key } = made.json()['embed'] as { key: string };
      now += DAY;
      await loader(SCHOOL, HERS);
      await tell(SCHOOL, HERS);
      assert.deepEqual(
        [(await sights(SCHOOL, key)).loader.day, (await sights(SCHOOL, key)).works.day],
        [today(), null],
      );
      assert.equal((await sights()).works.day, today());
    });
  });

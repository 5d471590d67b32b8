import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { routes } from '../../hub/app.ts';
import { CONFIG, LANGUAGES, PageTemplate } from '../../hub/pages/template.ts';
import { conversationOf, EMPTY_LAYER } from '../../src/core/library/layered.ts';
import type { EmbedState } from '../../src/core/embed.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { smallStarter } from '../core/library/support/small-set.ts';
import { openStage, type Stage } from './support/stage.ts';

const ORIGINS = ['https://school.example'];

describe('pages and files', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage({}, { origins: ORIGINS });
  });
  after(() => stage.close());
  const frame = (query = '', headers = {}): ReturnType<Stage['ask']> =>
    stage.ask(`${stage.urls.hub}/w/${stage.point.embedKey}${query}`, { headers });
  const setState = async (state: EmbedState): Promise<void> => {
    await stage.hub.services.store.database.db.updateTable('embeds').set({ state }).execute();
  };

  test('the frame holds its configuration as data, without a way out of it', async () => {
    const html = (await frame()).body.toString();
    const [, json = ''] =
      /<script type="application\/json" id="steunpunt-config">(.*?)<\/script>/s.exec(html) ?? [];
    assert.ok(!json.includes('<'), 'the name of the point has one');
    assert.deepEqual(JSON.parse(json), {
      v: 1,
      hub: stage.urls.hub,
      point: stage.point.id,
      embedKey: stage.point.embedKey,
      origins: ORIGINS,
      door: 'parent',
      start: 'start',
      color: null,
      content: stage.point.content({ keyList: keyListIn(json) }),
      conversation: conversationOf(smallStarter(), EMPTY_LAYER, 'nl', ['vraag']),
      languages: { checked: ['nl', 'en'], answers: [] },
      assets: { post: '/assets/post-abc123.js', proof: '/assets/proof-abc123.js' },
      mail: false,
    });
  });

  test('an address short enough to type leads to it, with what is behind the question mark', async () => {
    const { hub } = stage.urls;
    const page = `/w/${stage.point.embedKey}`;
    const to = async (path: string): Promise<unknown[]> => {
      const { status, headers } = await stage.ask(hub + path);
      return [status, headers.location];
    };
    assert.deepEqual(await to('/'), [302, page]);
    assert.deepEqual(await to(`/${stage.point.id}`), [302, page]);
    assert.deepEqual(await to(`/${stage.point.id}?lang=ar`), [302, `${page}?lang=ar`]);
    for (const path of ['/nergens', `/${stage.point.id}/meer`, '/%2F%2Felders.example', '/..'])
      assert.deepEqual(await to(path), path === '/..' ? [302, page] : [404, undefined], path);
    assert.equal((await stage.ask(`${hub}/health`)).status, 200, 'what has a name keeps it');
    await setState('revoked');
    assert.deepEqual(await to('/'), [404, undefined], 'no page left');
    await setState('active');
  });

  test('its policy allows exactly the scripts and styles that are in it', async () => {
    const answer = await frame();
    const policy = String(answer.headers['content-security-policy']);
    const html = answer.body.toString();
    const hash = (text: string): string =>
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [, script = ''] = /<script type="module">(.*?)<\/script>/s.exec(html) ?? [];
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    assert.ok(policy.includes(`script-src ${hash(script)} 'self';`));
    assert.ok(policy.includes(`style-src ${hash(style)};`));
    for (const directive of [
      "connect-src 'self'",
      "worker-src 'self'",
      "img-src 'self' data:",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html steunpunt-url',
    ])
      assert.ok(policy.includes(directive), directive);
  });

  test('language and direction follow ?lang=, Dutch for what we do not have', async () => {
    const tag = async (query: string): Promise<string | undefined> =>
      /<html[^>]*>/.exec((await frame(query)).body.toString())?.[0];
    assert.equal(await tag('?lang=ar'), '<html lang="ar" dir="rtl">');
    assert.equal(await tag('?lang=AR-sy'), '<html lang="ar" dir="rtl">');
    assert.equal(await tag('?lang=en'), '<html lang="en" dir="ltr">');
    for (const query of ['', '?lang=', '?lang=xx', '?lang=constructor', '?lang="><script>'])
      assert.equal(await tag(query), '<html lang="nl" dir="ltr">', query);
  });

  test('the hub knows the languages that the pages speak', () => {
    const spoken = Object.entries(LOCALES).map(([name, { dir }]) => [name, dir]);
    assert.deepEqual(LANGUAGES, Object.fromEntries(spoken));
  });

  test('a new publication shows at once', async () => {
    const { points } = stage.hub.services.store;
    const { version } = (await points.only())!;
    await points.replace(stage.point.content({ phone: '06 12345678' }), version);
    assert.ok((await frame()).body.includes('06 12345678'));
  });

  test('brotli goes to those who take it, and is the same page', async () => {
    for (const url of [`/w/${stage.point.embedKey}`, '/embed/v1.js', '/assets/post-abc123.js']) {
      const get = (encoding: string): ReturnType<Stage['ask']> =>
        stage.ask(stage.urls.hub + url, { headers: { 'accept-encoding': encoding } });
      const [plain, packed] = [await get('gzip'), await get('gzip, deflate, br, zstd')];
      assert.equal(packed.headers['content-encoding'], 'br');
      assert.deepEqual(brotliDecompressSync(packed.body), plain.body);
      assert.equal(plain.headers['vary'], 'Accept-Encoding');
      for (const refusing of ['br;q=0', 'br; q=0.0, gzip', 'identity', 'brx'])
        assert.equal((await get(refusing)).headers['content-encoding'], undefined, refusing);
    }
  });

  test('an unknown embed and a stopped one say so calmly, with the phone number', async () => {
    const unknown = await stage.ask(`${stage.urls.hub}/w/unknown-key`);
    await setState('revoked');
    const revoked = await frame();
    await setState('active');
    assert.equal(unknown.status, 404);
    assert.equal(revoked.status, 410);
    for (const { body, headers } of [unknown, revoked]) {
      const html = body.toString();
      assert.match(html, /<html lang="nl">/);
      assert.match(html, /<a href="tel:\d+">/);
      assert.ok(!html.includes('<De Linde>'), 'the name is escaped');
      assert.equal(html.split('<script').length, html.includes('gestopt') ? 2 : 1);
      assert.ok(!/fout|ongeldig|sleutel|versleuteld/i.test(html));
      const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
      const hash = createHash('sha256').update(style).digest('base64');
      assert.ok(String(headers['content-security-policy']).includes(`style-src 'sha256-${hash}'`));
    }
    assert.ok(String(revoked.headers['content-security-policy']).includes(ORIGINS[0]!));
    assert.equal((await frame()).status, 200, 'control');
  });

  test('the loader is the same file under its short name and its version', async () => {
    const [short, fixed] = await Promise.all(
      ['v1', '0.1.0'].map((name) => stage.ask(`${stage.urls.hub}/embed/${name}.js`)),
    );
    assert.deepEqual(short!.body, fixed!.body);
    const etag = { 'if-none-match': short!.headers.etag! };
    const again = await stage.ask(`${stage.urls.hub}/embed/v1.js`, { headers: etag });
    assert.deepEqual([again.status, again.body.length], [304, 0]);
    for (const other of ['0.0.9.js', 'v2.js', '..%2Fassets%2Fpost-abc123.js', '__proto__'])
      assert.equal((await stage.ask(`${stage.urls.hub}/embed/${other}`)).status, 404, other);
  });

  test('the desk may compile WebAssembly in one worker only', async () => {
    const policy = async (path: string): Promise<string> =>
      String((await stage.desk(path)).headers['content-security-policy']);
    assert.match(
      await policy('/desk/assets/argon2-abc.js'),
      /script-src 'self' 'wasm-unsafe-eval';/,
    );
    for (const path of ['/desk/', '/desk/assets/main-abc.js'])
      assert.ok(!(await policy(path)).includes('wasm'), path);
    const page = await policy('/desk/');
    assert.ok(page.includes(`frame-src ${stage.urls.hub};`));
    assert.ok(page.includes("script-src 'self';"));
    assert.equal((await stage.desk('/')).headers['location'], '/desk/');
  });

  test('a template keeps its hashes and attributes, and must have a place for the configuration', () => {
    const page = (end: string): PageTemplate =>
      new PageTemplate(
        `<html>${end}<style>a {}${end}</style><script type="module">1;${end}2;</script>`,
      );
    assert.deepEqual(page('\r\n').scripts, page('\n').scripts);
    assert.deepEqual(page('\r\n').styles, page('\n').styles);
    const filled = new PageTemplate(`<html dir="ltr" lang="nl" translate="no">${CONFIG}`);
    assert.match(filled.fill({}, 'ar'), /^<html lang="ar" dir="rtl" translate="no">/);
    assert.throws(() => page('\n').fill({}, 'nl'), /steunpunt-config/);
  });

  test('openapi.json names every public route, and no other', async () => {
    const answer = await stage.ask(`${stage.urls.hub}/v1/openapi.json`);
    const { paths } = answer.json() as { paths: Record<string, Record<string, unknown>> };
    const named = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const table = routes.hub.map(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
    );
    assert.deepEqual(named.sort(), table.sort());
  });
});

function keyListIn(json: string): ReturnType<Stage['point']['content']>['keyList'] {
  return (
    JSON.parse(json) as { content: { keyList: ReturnType<Stage['point']['content']>['keyList'] } }
  ).content.keyList;
}

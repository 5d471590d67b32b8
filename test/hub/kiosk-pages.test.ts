import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { stampVersion } from '../../.ci/vite-kiosk-version.ts';
import { openStage, type Stage } from './support/stage.ts';
import type { Answer } from './support/client.ts';

interface Version {
  readonly v: number;
  readonly hash: string;
  readonly files: readonly { readonly url: string; readonly revision: string }[];
}

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('base64');

describe('the pages of a waiting-room screen', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());
  const get = (path: string, host: 'hub' | 'desk' = 'hub'): Promise<Answer> =>
    stage.ask(stage.urls[host] + path);
  const version = async (): Promise<Version> =>
    (await get('/kiosk/version.json')).json() as unknown as Version;
  const policyOf = ({ headers }: Answer): string => String(headers['content-security-policy']);

  test('every file of the version is there, and is what the list says', async (t) => {
    const { v, hash, files } = await version();
    assert.equal(v, 1);
    assert.equal(hash, stage.hub.services.files.kiosk?.hash);
    for (const { url, revision } of files) {
      const answer = await get(url);
      assert.equal(answer.status, 200, url);
      assert.equal(sha256(answer.body), revision, url);
      assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.ok(url.startsWith(`/kiosk/v/${hash}/`), url);
    }
    assert.ok(!files.some(({ url }) => /sw\.js|version\.json/.test(url)));
    assert.ok(files.length >= 4);
    t.diagnostic(`files of a version: ${files.length} as listed, 0 others`);
  });

  test('the page leads to the files of its version only', async () => {
    const { hash } = await version();
    const page = (await get('/kiosk/')).body.toString();
    assert.match(page, new RegExp(`src="/kiosk/v/${hash}/index-abc\\.js"`));
    assert.equal((await get(`/kiosk/v/${hash}/index.html`)).body.toString(), page);
    for (const other of [`/kiosk/v/0000000000000000/index.html`, `/kiosk/v/${hash}/none.js`])
      assert.equal((await get(other)).status, 404, other);
    for (const path of ['/kiosk/', '/kiosk/version.json'])
      assert.equal((await get(path, 'desk')).status, 404, 'not at the desk');
    assert.equal((await get('/kiosk')).headers['location'], '/kiosk/');
  });

  test('its policy allows exactly the scripts and styles that are in it, and no frame', async () => {
    for (const path of ['/kiosk/', '/kiosk/out-of-order.html']) {
      const answer = await get(path);
      const html = answer.body.toString();
      const inline = (tag: string): string[] =>
        [...html.matchAll(new RegExp(`<${tag}>(.+?)</${tag}>`, 'gs'))].map(
          ([, body]) => `'sha256-${sha256(body ?? '')}'`,
        );
      const policy = policyOf(answer);
      assert.ok(policy.includes(`; script-src ${[...inline('script'), "'self'"].join(' ')};`));
      assert.ok(policy.includes(`; style-src ${inline('style').join(' ')};`), policy);
      assert.ok(inline('style').length > 0, 'control');
      for (const directive of [
        "default-src 'none'",
        "connect-src 'self'",
        "worker-src 'self'",
        "media-src 'self'",
        "img-src 'self' data:",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types lit-html steunpunt-url',
      ])
        assert.ok(policy.split('; ').includes(directive), directive);
      assert.equal(answer.headers['cross-origin-opener-policy'], 'same-origin');
      assert.equal(answer.headers['cache-control'], 'no-cache');
    }
  });

  test('it may stay awake and speak, and no other page may', async () => {
    const allowed = String((await get('/kiosk/')).headers['permissions-policy']);
    assert.ok(allowed.includes('screen-wake-lock=(self)') && allowed.includes('autoplay=(self)'));
    assert.ok(allowed.includes('camera=()'));
    const other = String((await get('/v1/openapi.json')).headers['permissions-policy']);
    assert.ok(other.includes('autoplay=()') && !other.includes('(self)'));
  });

  test('the service worker fetches from its own origin and lasts an hour', async () => {
    const answer = await get('/kiosk/sw.js');
    assert.equal(answer.status, 200);
    assert.match(policyOf(answer), /script-src 'self'; connect-src 'self'; frame-ancestors 'none'/);
    assert.equal(answer.headers['cache-control'], 'max-age=3600');
    assert.match(String(answer.headers['content-type']), /^text\/javascript/);
  });

  test('another file makes another version, the same files the same', () => {
    const folder = join(stage.data, '../dist/kiosk');
    const first = stampVersion(folder);
    assert.equal(stampVersion(folder), first);
    writeFileSync(join(folder, 'index-abc.js'), 'export const kiosk = 2;\n');
    const second = stampVersion(folder);
    assert.notEqual(second, first);
    writeFileSync(join(folder, 'index-abc.js'), 'export const kiosk = 1;\n');
    assert.equal(stampVersion(folder), first);
    writeFileSync(join(folder, 'sw.js'), '// another worker');
    assert.equal(stampVersion(folder), first, 'the worker is of no version');
  });

  test('a hub without a built screen says so', async () => {
    const bare = await openStage({ dist: join(stage.data, 'nothing') });
    for (const path of ['/kiosk/', '/kiosk/version.json', '/kiosk/sw.js'])
      assert.equal((await bare.ask(bare.urls.hub + path)).status, 404, path);
    await bare.close();
  });
});

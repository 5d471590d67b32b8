import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { loadFiles } from '../../hub/services/files.ts';
import type { EmbedList } from '../../src/core/embed-wire.ts';
import { openStage, type Stage } from './support/stage.ts';

const VERSION = '0.1.0';

describe('versions of the loader', () => {
  const earlier = mkdtempSync(join(tmpdir(), 'steunpunt-earlier-'));
  let stage: Stage;
  before(async () => {
    const files: Record<string, string> = {
      '0.0.9.js': 'export const loader = 0;\n',
      'faq-0.0.9.js': 'export const faq = 0;\n',
      [`faq-${VERSION}.js`]: 'export const faq = "another";\n',
      [`${VERSION}.js`]: 'export const loader = "another";\n',
      'v1.js': 'export const loader = "not the newest";\n',
      'notes.js': 'no loader',
      '1.2.js': 'no version',
      '0.0.8.html': 'no script',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(earlier, name), text);
    stage = await openStage({ earlier });
  });
  after(async () => {
    await stage.close();
    rmSync(earlier, { recursive: true });
  });
  const get = (name: string): ReturnType<Stage['ask']> =>
    stage.ask(`${stage.urls.hub}/embed/${name}`, { headers: { origin: 'https://school.example' } });

  test('those of earlier builds stay, for any origin and for good', async () => {
    const old = await get('0.0.9.js');
    assert.deepEqual([old.status, old.body.toString()], [200, 'export const loader = 0;\n']);
    const [newest, own] = [await get('v1.js'), await get(`${VERSION}.js`)];
    assert.deepEqual(own.body, newest.body, 'a folder cannot put another in place of this one');
    assert.equal(newest.body.toString(), 'export const loader = 1;\n');
    for (const { headers } of [old, own]) {
      assert.match(String(headers['cache-control']), /max-age=31536000, immutable/);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
      assert.match(String(headers['content-type']), /^text\/javascript/);
    }
    assert.doesNotMatch(String(newest.headers['cache-control']), /immutable/);
    const pinned = [await get('faq-0.0.9.js'), await get(`faq-${VERSION}.js`)];
    assert.deepEqual(
      pinned.map(({ body }) => body.toString()),
      ['export const faq = 0;\n', 'export const faq = 1;\n'],
    );
    for (const { headers } of pinned) assert.match(String(headers['cache-control']), /immutable/);
    for (const name of [
      'notes.js',
      '1.2.js',
      'faq-1.2.js',
      '0.0.8.html',
      '0.0.7.js',
      '0.0.9',
      '__proto__',
    ])
      assert.equal((await get(name)).status, 404, name);
  });

  test('the desk is told what its bytes are', async () => {
    const answer = await stage.desk('/v1/desk/embeds', 'GET', undefined, await stage.logIn());
    const { loader, answers } = answer.json() as unknown as EmbedList;
    for (const [told, name] of [
      [loader, `${VERSION}.js`],
      [answers, `faq-${VERSION}.js`],
    ] as const) {
      const hash = createHash('sha384')
        .update((await get(name)).body)
        .digest('base64');
      assert.deepEqual(told, { version: VERSION, integrity: `sha384-${hash}` }, name);
    }
    assert.notEqual(loader?.integrity, answers?.integrity);
  });

  test('a folder that is not there is told at the start; no build has no loader', async () => {
    const empty = join(earlier, 'empty');
    await assert.rejects(loadFiles(empty, join(earlier, 'none')), /ENOENT/);
    const { loader, answers } = await loadFiles(empty);
    assert.deepEqual([loader, answers], [null, null]);
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { moreLanguages } from '../../hub/more-languages.ts';
import { LOCALES } from '../../src/i18n/locales.ts';

const root = join(import.meta.dirname, '../..');
const MAX_BYTES = 6_000;

test('a language costs no more than it was promised', (t) => {
  let sum = 0;
  for (const locale of Object.keys(LOCALES).filter((one) => one !== 'nl')) {
    const { length } = brotliCompressSync(readFileSync(join(root, `locales/${locale}.json`)));
    t.diagnostic(`${locale}: ${length} of ${MAX_BYTES} bytes`);
    assert.ok(length > 2_000 && length <= MAX_BYTES, locale);
    sum++;
  }
  assert.ok(sum >= 5);
});

test('a language that nobody speaks, added as files alone, is there', (t) => {
  assert.deepEqual(moreLanguages(join(root, 'locales')), {}, 'ours are in the code');
  const copy = mkdtempSync(join(tmpdir(), 'steunpunt-more-'));
  try {
    for (const part of ['src', 'widget', 'hub', '.ci', 'locales', 'vite.config.ts', 'package.json'])
      cpSync(join(root, part), join(copy, part), {
        recursive: true,
        filter: (file) => !file.includes('/locales/audio/'),
      });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const words = JSON.parse(readFileSync(join(root, 'locales/en.json'), 'utf8')) as object;
    const made = { ...words, locale: 'xq', name: 'Quenya', dir: 'rtl' };
    writeFileSync(join(copy, 'locales/xq.json'), JSON.stringify(made));
    const run = (...args: string[]): string =>
      execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
    run('node_modules/vite/bin/vite.js', 'build', '--mode', 'frame');
    const page = readFileSync(join(copy, 'dist/frame/index.html'), 'utf8');
    const [catalog = ''] = readdirSync(join(copy, 'dist/assets')).filter((name) =>
      name.startsWith('xq-'),
    );
    assert.match(page, /Quenya/, 'its own name, to choose');
    assert.ok(catalog !== '' && page.includes(catalog), 'and its words, to fetch');
    const hub = run(
      '--input-type=module',
      '--eval',
      "const { LANGUAGES, pageLanguage } = await import('./hub/pages/template.ts'); console.log(LANGUAGES.xq, pageLanguage('xq-NL'))",
    );
    assert.equal(hub.trim(), 'rtl xq', 'the hub serves pages in it');
    t.diagnostic('one language more, no code');
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

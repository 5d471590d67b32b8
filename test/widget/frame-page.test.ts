import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { PageTemplate } from '../../hub/pages/template.ts';
import { brotliCompressSync, constants } from 'node:zlib';

/** The built frame, as the hub serves it. `npm run build` comes first. */
const dist = join(import.meta.dirname, '../../dist');
const page = readFileSync(join(dist, 'frame/index.html'), 'utf8');
const read = (address: string): string => readFileSync(join(dist, address), 'utf8');
/** Files that the page asks for, in `dist`; and what those parts ask for. */
const asked = (code: string): string[] =>
  [...code.matchAll(/["'`]\/(assets\/[\w-]+\.\w+)/g)].map((m) => m[1] ?? '');
const addresses = new Set(asked(page));
for (const address of addresses)
  if (address.endsWith('.js') && existsSync(join(dist, address)))
    for (const next of asked(read(address))) addresses.add(next);
const later = [...addresses].filter((address) => address.endsWith('.js'));

/** Lit says its name when it runs; a second copy would say it again. */
const lits = (code: string): number => code.split('litElementVersions').length - 1;

test('the first view is one response', () => {
  const scripts = [...page.matchAll(/<script\b([^>]*)>/g)].map((match) => match[1]?.trim());
  assert.deepEqual(scripts, ['', 'type="application/json" id="steunpunt-config"', 'type="module"']);
  assert.doesNotMatch(page, /<(img|iframe|base)\b/);
  const links = [...page.matchAll(/<link\b([^>]*)>/g)].map((match) => match[1]?.trim());
  assert.equal(links.length, 1);
  assert.match(links[0] ?? '', /^rel="modulepreload" href="\/assets\/talk-[\w-]+\.js" \/$/);
  assert.doesNotMatch(page, /<[^>]+\sstyle=/, 'an inline style, which the policy forbids');
  assert.doesNotMatch(page, /<script type="module">[^]*?\bimport\s*[{*"']/, 'a static import');
});

test('it says that it is there in its first bytes', () => {
  const announced = page.indexOf("postMessage('steunpunt'");
  assert.ok(announced > 0 && announced < 2000, `at ${announced}`);
  assert.equal(
    new PageTemplate(page).scripts.length,
    2,
    'both scripts have their hash in the policy',
  );
});

test('what comes later is reached by absolute address and brings no second Lit', () => {
  assert.equal(lits(page), 1);
  const missing = [...addresses].filter((address) => !existsSync(join(dist, address)));
  assert.deepEqual(missing, [], 'addresses without a file');
  assert.equal(addresses.size - later.length, 7, 'catalogs, and what to say until one was checked');
  assert.ok(later.length >= 5, later.join());
  for (const name of later) {
    assert.equal(lits(read(name)), 0, name);
    // What a host page's colour takes is pure, and needs nothing of the first view.
    if (!name.includes('/look-')) assert.match(read(name), /=globalThis\.steunpuntFrame;/, name);
    // A part may bring others, by address; it never binds to one.
    assert.doesNotMatch(read(name), /\bimport\b(?!\("\/assets\/)/, name);
  }
});

test('the frame seals nothing and keeps nothing by itself', () => {
  const code = page + later.map(read).join('');
  for (const word of ['crypto', 'indexedDB', 'localStorage', 'sessionStorage', 'document.cookie'])
    assert.ok(!code.includes(word), word);
});

test('without script it still says where to turn', () => {
  assert.match(page, /<html lang="nl">/);
  assert.match(page, /<noscript>[^<]*Bel ons/);
  assert.match(page, /<div id="announcer" aria-live="polite"><\/div>/);
});

test('the first view stays small', (t) => {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const size = brotliCompressSync(page, quality).length;
  t.diagnostic(`${(size / 1000).toFixed(1)} kB`);
  assert.ok(size <= 18_000, `${size} bytes`);
});

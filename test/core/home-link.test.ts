import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { homeLink, LONGEST_LINK, typedLink, type Along } from '../../src/core/home-link.ts';
import { placeOf } from '../../src/ui/visitor/places.ts';

const letters = (least: number, most: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[a-z0-9-]{${least},${most}}$`));
const pages = fc
  .tuple(letters(1, 50), letters(1, 40))
  .map(([host, key]) => `https://${host}.nl/w/${key}`);
const along: fc.Arbitrary<Along> = fc.record(
  {
    locale: fc.constantFrom('nl', 'en', 'ar', 'zh-Hans'),
    door: fc.constantFrom('parent' as const, 'youth' as const),
    entry: letters(1, 64),
    code: fc.stringMatching(/^[0-9]{20}$/),
  },
  { requiredKeys: ['locale', 'door'] },
);

test('a link is short enough, says where to go on, and its code reaches no server', (t) => {
  const seen = { all: 0, entries: 0, codes: 0, short: 0 };
  fc.assert(
    fc.property(pages, along, (page, asked) => {
      const link = homeLink(page, asked);
      assert.ok(link.length <= LONGEST_LINK, link);
      const { hash, search, origin, pathname } = new URL(link);
      assert.equal(origin + pathname, page);
      const { code, entry } = asked;
      assert.ok(code === undefined || !search.includes(code), 'the code is asked for');
      assert.ok(hash === '' || hash === `#${code}`);
      const start = placeOf(new URLSearchParams(search).get('start') ?? '');
      if (hash) assert.deepEqual(start, { screen: 'code' });
      else if (start) assert.deepEqual(start, { screen: 'entry', id: entry });
      seen.all++;
      if (hash) seen.codes++;
      else if (start) seen.entries++;
      else if (!search) seen.short++;
    }),
    { numRuns: 2000 },
  );
  t.diagnostic(JSON.stringify(seen));
  assert.ok(seen.codes > 100 && seen.entries > 50 && seen.all === 2000);
});

test('the door and the language come along where there is room', () => {
  const page = 'https://steunpunt.example/w/de-linde';
  assert.equal(
    homeLink(page, { locale: 'ar', door: 'youth', entry: 'zit-thuis' }),
    `${page}?lang=ar&door=youth&start=faq-zit-thuis`,
  );
  assert.equal(
    typedLink('https://steunpunt.example:8443/w/qBsZXV9c6w', 'de-linde'),
    'steunpunt.example:8443/de-linde',
  );
});

test('the longest entry of the starter set comes along from an ordinary address', () => {
  const page = `https://steunpunt.${'gemeente'.repeat(2)}.nl/w/${'k'.repeat(16)}`;
  const entry = 'a'.repeat(31);
  assert.ok(homeLink(page, { locale: 'nl', door: 'parent', entry }).endsWith(entry));
});

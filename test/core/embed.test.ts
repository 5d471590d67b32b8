import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import {
  FIRST_EMBED,
  isEmbedOrigin,
  isWebOrigin,
  MOST_ORIGINS,
  ORIGIN_WORDS,
  readOrigin,
  type OriginProblem,
} from '../../src/core/embed.ts';
import { EmbedSettings } from '../../src/core/embed-wire.ts';

/** What people type as the address of a site, what is wrong with it, and what it probably means. */
const typed: [text: string, problem: OriginProblem | null, origin: string | null][] = [
  ['https://www.school.nl', null, 'https://www.school.nl'],
  [' www.school.nl ', null, 'https://www.school.nl'],
  ['https://school.nl/', null, 'https://school.nl'],
  ['HTTPS://School.NL:443', null, 'https://school.nl'],
  ['https://school.nl:8443', null, 'https://school.nl:8443'],
  ['https://schöol.nl', null, 'https://xn--schol-lua.nl'],
  ['http://gast.localhost:3000', null, 'http://gast.localhost:3000'],
  ['http://127.0.0.1:3000', null, 'http://127.0.0.1:3000'],
  ['', 'empty', null],
  ['   ', 'empty', null],
  ['http://school.nl', 'http', 'https://school.nl'],
  ['http://school.nl:8080', 'http', null],
  ['http://localhost.evil.example', 'http', 'https://localhost.evil.example'],
  ['https://school.nl/contact', 'path', 'https://school.nl'],
  ['school.nl/?a=b', 'path', 'https://school.nl'],
  ['https://school.nl#x', 'path', 'https://school.nl'],
  ['https://*.school.nl', 'wildcard', null],
  ['*', 'wildcard', null],
  ['school', 'no-address', null],
  ['https://naam:woord@school.nl', 'no-address', null],
  ['de website van school', 'no-address', null],
  ['javascript:alert(1)', 'no-address', null],
  ['ftp://school.nl', 'no-address', null],
  ['null', 'no-address', null],
  ["'self'", 'no-address', null],
  ['https://school.nl.', 'no-address', null],
  ['https://school.nl;sandbox', 'no-address', null],
  ['https://school.nl,https://evil.example', 'no-address', null],
  ["https://school.nl'x", 'no-address', null],
];

void test('the address of a site, as people type it', (t) => {
  for (const [text, problem, origin] of typed)
    assert.deepEqual(readOrigin(text), { origin, problem }, JSON.stringify(text));
  t.diagnostic(`addresses: ${typed.length} passed, 0 failed`);
  for (const words of Object.values(ORIGIN_WORDS)) assert.match(words, /\.$/);
});

void test('nothing that says more than an origin gets into a policy', (t) => {
  const hosts = fc.oneof(
    fc.domain(),
    fc.string({ maxLength: 20 }),
    fc.constantFrom('a;b', '*', "'"),
  );
  const texts = fc
    .tuple(
      fc.constantFrom('https://', 'http://', ''),
      hosts,
      fc.constantFrom('', ':8080', ';x', ' y'),
    )
    .map((parts) => parts.join(''));
  let taken = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const { origin } = readOrigin(text);
      if (origin !== null) assert.match(origin, /^https?:\/\/[\w.-]+(:\d+)?$/);
      if (!isWebOrigin(text)) return;
      taken++;
      assert.match(text, /^https?:\/\/[\w.-]+(:\d+)?$/);
      assert.equal(new URL(text).origin, text);
    }),
    { numRuns: 5_000 },
  );
  t.diagnostic(`texts: 5000 passed, 0 failed (${taken} of them origins)`);
  assert.ok(taken > 500, 'control: some are');
});

void test('what the desk sends is an embed, or says where it is none', () => {
  const fine = { ...FIRST_EMBED, name: ' De Linde ', origins: ['https://school.nl'] };
  const read = v.parse(EmbedSettings, fine);
  assert.deepEqual(read, { ...fine, name: 'De Linde' });
  const many = Array.from({ length: MOST_ORIGINS + 1 }, (_, i) => `https://s${i}.nl`);
  const wrong: [part: object, words?: RegExp][] = [
    [{ name: ' ' }],
    [{ name: 'x'.repeat(81) }],
    [{ origins: ['https://school.nl/contact'] }, /begin van het adres/],
    [{ origins: ['http://school.nl'] }, /https/],
    [{ origins: ['https://*.nl'] }, /sterretje/],
    [{ origins: ['https://a;b'] }, /geen adres/],
    [{ origins: many }],
    [{ origins: ['https://school.nl', 'https://school.nl'] }, /twice/],
    [{ door: 'both' }],
    [{ start: 'faq-"><script>' }],
    [{ lang: 'NL"' }],
    [{ mode: 'page' }],
    [{ position: 'left' }],
    [{ color: 'red' }],
    [{ color: '#AABBCC' }],
    [{ key: 'mine' }],
  ];
  for (const [part, words] of wrong) {
    const { success, issues } = v.safeParse(EmbedSettings, { ...fine, ...part });
    assert.equal(success, false, JSON.stringify(part));
    if (words) assert.match(issues[0].message, words);
  }
  for (const part of [
    { origins: many.slice(1) },
    { origins: [] },
    { lang: 'ar' },
    { color: '#aabbcc' },
  ])
    assert.ok(v.is(EmbedSettings, { ...fine, ...part }), JSON.stringify(part));
  assert.ok(isEmbedOrigin('https://school.nl'));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE_LANGUAGES, pageLanguage } from '../../../channels/front/page/words.ts';
import { renderPage, type PageView } from '../../../channels/front/page/render.ts';
import { taps, textOf } from '../../../channels/front/page/taps.ts';
import { cookie, cookieOf } from '../../../channels/front/cookies.ts';

const HOSTILE = `</textarea><script>alert(1)</script><img src=x onerror=alert(1)>"'&`;
const link = 'https://hub.example/w/AbCd1234';

const view = (more: Partial<PageView> = {}): PageView => ({
  info: { name: 'De Linde', phone: '010 123', exit: 'https://example.com/', link },
  language: pageLanguage('nl', undefined, undefined),
  door: undefined,
  once: 'abcdefgh',
  transcript: { run: 'r', acknowledged: 0, lines: [{ seq: 1, from: 'point', text: 'Welkom.' }] },
  ...more,
});

test('whatever is said stays text', () => {
  const quick = [{ title: HOSTILE, payload: HOSTILE }];
  const lines = [
    { seq: 1, from: 'visitor', text: HOSTILE },
    { seq: 2, from: 'point', text: HOSTILE, quick },
  ] as const;
  const html = renderPage(
    view({ transcript: { run: HOSTILE, acknowledged: 0, lines }, kept: HOSTILE }),
  );
  assert.equal(html.match(/<script/g)?.length, 1, 'our own');
  assert.ok(!html.includes('<img') && html.includes('&lt;img'));
  assert.equal(html.match(/<\/textarea>/g)?.length, 1);
});

test('the private page can be pressed, no other address', () => {
  const text = `Ga naar ${link} of naar https://evil.example/`;
  const lines = [{ seq: 1, from: 'point', text }] as const;
  const html = renderPage(view({ transcript: { run: 'r', acknowledged: 0, lines } }));
  assert.ok(html.includes(`<a href="${link}" rel="noreferrer">${link}</a> of naar https://evil`));
});

test('who comes new reads first who can read along, in every language', (t) => {
  for (const { lang, dir, words } of PAGE_LANGUAGES) {
    const html = renderPage(
      view({ transcript: null, language: pageLanguage(lang, undefined, undefined) }),
    );
    assert.ok(html.includes(`<html lang="${lang}" dir="${dir}">`));
    assert.ok(html.indexOf(words.readsAlong) < html.indexOf(words.begin) && html.includes(link));
  }
  t.diagnostic(`${PAGE_LANGUAGES.length} languages`);
  assert.equal(PAGE_LANGUAGES.length, 6);
});

test('sentences of the page are short, and the Dutch says u or je', (t) => {
  let count = 0;
  for (const door of ['parent', 'youth'] as const)
    for (const text of Object.values(pageLanguage('nl', undefined, door).words))
      for (const sentence of text.split(/[.?!:]/)) {
        count++;
        assert.ok(sentence.trim().split(/\s+/).length <= 16, sentence);
        assert.ok(!(door === 'youth' && /\b(u|uw)\b/i.test(sentence)), sentence);
      }
  t.diagnostic(`${count} sentences`);
  assert.ok(count > 60);
});

test('the language is the one asked for, then the first of the browser that we speak', () => {
  assert.equal(pageLanguage('ar', 'nl', undefined).lang, 'ar');
  assert.equal(pageLanguage('xx', 'fr-FR, uk;q=0.8, en;q=0.5', undefined).lang, 'uk');
  assert.equal(pageLanguage(undefined, undefined, undefined).lang, 'nl');
});

test('choices that can be tapped do not stand in the text as well', () => {
  const quick = [
    { title: 'Een vraag', payload: '1' },
    { title: 'Een code', payload: '2' },
  ];
  const said = { text: 'Wat wilt u?\n\n1. Een vraag\n2. Een code\n\nTyp het cijfer.', quick };
  assert.equal(textOf(said), 'Wat wilt u?\n\nTyp het cijfer.');
  assert.deepEqual(
    taps(said).map(({ title }) => title),
    ['1. Een vraag', '2. Een code'],
  );
  const open = { text: 'Wilt u dat?', quick: [{ title: 'Ja', payload: 'ja' }] };
  assert.deepEqual([textOf(open), taps(open)[0]?.title], ['Wilt u dat?', 'Ja']);
});

test('a cookie is of this host alone, and no script reads it', () => {
  assert.equal(cookie('a', 'b', { secure: false }), 'a=b; Path=/; HttpOnly; SameSite=Lax');
  const elsewhere = cookie('a', 'b', { secure: true, elsewhere: true });
  assert.match(elsewhere, /SameSite=None; Partitioned; Secure$/);
  assert.match(cookie('a', '', { secure: false }), /Max-Age=0$/);
  assert.equal(cookieOf('x=1; a=b=c; a=d', 'a'), 'b=c');
  assert.equal(cookieOf('xa=1', 'a'), null);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIRST_EMBED, type Embed } from '../../src/core/embed.ts';
import {
  policyLines,
  SNIPPET_KINDS,
  snippetOf,
  type SnippetPlace,
} from '../../src/core/embed-snippet.ts';

const hub = 'https://hub.example';
const place: SnippetPlace = {
  hub,
  name: 'Steunpunt De Linde',
  phone: '+31 (0)20 123 45 67',
  loader: { version: '1.4.2', integrity: 'sha384-abc+/=' },
  answers: { version: '1.4.2', integrity: 'sha384-faq+/=' },
};
const embed: Embed = {
  ...FIRST_EMBED,
  key: 'Key_12-34',
  name: 'School',
  origins: ['https://school.nl'],
  state: 'active',
};
const reach =
  '<p lang="nl" dir="ltr"><a href="https://hub.example/w/Key_12-34">Stel een vraag aan het steunpunt</a>' +
  ' of bel <a href="tel:+31201234567" dir="ltr">+31 (0)20 123 45 67</a></p>';

void test('each kind of snippet, to the letter', () => {
  const lines = (kind: (typeof SNIPPET_KINDS)[number], changed: Partial<Embed> = {}): string[] =>
    (snippetOf({ ...embed, ...changed }, kind, place) ?? '').split('\n');
  assert.deepEqual(lines('script'), [
    '<script type="module" src="https://hub.example/embed/v1.js"></script>',
    '<steunpunt-widget embed="Key_12-34">',
    `  ${reach}`,
    '</steunpunt-widget>',
  ]);
  const [script, tag] = lines('fixed', { lang: 'tr', mode: 'inline', position: 'start' });
  assert.equal(
    script,
    '<script type="module" src="https://hub.example/embed/1.4.2.js" integrity="sha384-abc+/=" crossorigin="anonymous"></script>',
  );
  assert.equal(
    tag,
    '<steunpunt-widget embed="Key_12-34" lang="tr" mode="inline" position="start">',
  );
  assert.match(lines('script', { color: '#aabbcc' })[1] ?? '', / color="#aabbcc">$/);
  assert.deepEqual(lines('frame'), [
    '<iframe src="https://hub.example/w/Key_12-34?frame" title="Steunpunt De Linde" width="100%" height="640" allow="clipboard-write" referrerpolicy="no-referrer"></iframe>',
    reach,
  ]);
  assert.deepEqual(lines('link'), [reach]);
  assert.deepEqual(lines('faq', { mode: 'inline', color: '#aabbcc' }), [
    '<script type="module" src="https://hub.example/embed/faq-v1.js"></script>',
    '<steunpunt-faq embed="Key_12-34">',
    `  ${reach}`,
    '</steunpunt-faq>',
  ]);
  assert.deepEqual(
    (snippetOf(embed, 'faq-fixed', { ...place, topic: 'thuis' }) ?? '').split('\n').slice(0, 2),
    [
      '<script type="module" src="https://hub.example/embed/faq-1.4.2.js" integrity="sha384-faq+/=" crossorigin="anonymous"></script>',
      '<steunpunt-faq embed="Key_12-34" topic="thuis">',
    ],
  );
  assert.equal(snippetOf(embed, 'fixed', { ...place, loader: null }), null);
  assert.equal(snippetOf(embed, 'faq-fixed', { ...place, answers: null }), null);
  const pinned = snippetOf(embed, 'script', { ...place, fingerprint: 'ab12' });
  assert.match(pinned ?? '', / key-fingerprint="ab12">/);
  const frame = snippetOf(embed, 'frame', { ...place, fingerprint: 'ab12' });
  assert.match(frame ?? '', / src="[^"]*\?frame&amp;pin=ab12"/);
});

void test('every kind in every language has the link and the number, and nothing gets out of it', (t) => {
  const nasty = `"><script>alert(1)</script>&'`;
  let made = 0;
  for (const kind of SNIPPET_KINDS)
    for (const lang of [null, 'nl', 'en', 'ar', 'tr', 'pl', 'uk', 'so', 'constructor'])
      for (const name of ['De Linde', nasty])
        for (const phone of ['020 123 45 67', nasty + '020', '']) {
          const text = snippetOf({ ...embed, lang }, kind, { ...place, name, phone }) ?? '';
          assert.ok(text.includes(`href="${hub}/w/${embed.key}"`), text);
          assert.equal(text.includes('href="tel:'), phone !== '', text);
          assert.match(text, /<p lang="[a-z]{2}" dir="(ltr|rtl)">/);
          assert.ok(!text.includes('alert(1)<'), text);
          assert.equal(
            text.split('<script').length - 1,
            ['script', 'fixed', 'faq', 'faq-fixed'].includes(kind) ? 1 : 0,
          );
          assert.doesNotMatch(text, / style=/);
          made++;
        }
  assert.match(
    snippetOf({ ...embed, lang: 'ar' }, 'link', place) ?? '',
    /^<p lang="ar" dir="rtl">/,
  );
  assert.match(snippetOf({ ...embed, lang: 'so' }, 'link', place) ?? '', /^<p lang="nl"/);
  t.diagnostic(`snippets: ${made} passed, 0 failed`);
  assert.equal(made, 6 * 9 * 2 * 3);
});

void test('the policy of the page around it needs no more than this', () => {
  assert.deepEqual(policyLines(hub, 'script'), [`script-src ${hub}`, `frame-src ${hub}`]);
  assert.deepEqual(policyLines(hub, 'fixed'), policyLines(hub, 'script'));
  assert.deepEqual(policyLines(hub, 'frame'), [`frame-src ${hub}`]);
  assert.deepEqual(policyLines(hub, 'link'), []);
  assert.deepEqual(policyLines(hub, 'faq-fixed'), policyLines(hub, 'faq'));
  assert.deepEqual(policyLines(hub, 'faq'), [`script-src ${hub}`, `connect-src ${hub}`]);
});

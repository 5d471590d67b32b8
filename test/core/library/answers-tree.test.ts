import assert from 'node:assert/strict';
import test from 'node:test';
import { answersHtml } from '../../../hub/pages/answers.ts';
import { answersTree, TREE_TAGS, type Tree } from '../../../src/core/library/answers-tree.ts';
import { publicAnswers, type AnswersAsked } from '../../../src/core/library/public-answers.ts';
import { EMPTY_LAYER, layered } from '../../../src/core/library/layered.ts';
import type { VisitorLibrary } from '../../../src/core/library/types.ts';
import { smallStarter } from './support/small-set.ts';

const page = 'https://hub.example/w/KEY';
const nasty = `"><img src=x onerror="alert(1)"></details><script>alert(1)</script>&amp;'`;
const all: AnswersAsked = { topic: null, only: null, dirOf: () => 'ltr' };
const library = (): VisitorLibrary =>
  layered(smallStarter(), EMPTY_LAYER, { locale: 'nl', door: 'parent' });

/** The same library, with `text` wherever somebody at the desk may write. */
function hostile(text: string): VisitorLibrary {
  const kept = new Set(['id', 'topic', 'lang', 'locale', 'door', 'contacts', 'related']);
  return JSON.parse(
    JSON.stringify(library(), function (this: unknown, key, value: unknown) {
      const within = Array.isArray(this) && this.every((one) => /^[a-z-]+$/.test(String(one)));
      return typeof value === 'string' && !kept.has(key) && !within ? text : value;
    }),
  ) as VisitorLibrary;
}

void test('hostile words stay words in the HTML, in every place they can be', (t) => {
  const html = answersHtml(publicAnswers(hostile(nasty), all), page);
  const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag ?? '');
  assert.ok(tags.length > 20);
  const known: readonly string[] = TREE_TAGS;
  assert.deepEqual(
    tags.filter((tag) => !known.includes(tag)),
    [],
  );
  const attributes = new Set([...html.matchAll(/ ([a-z-]+)="[^"]*"/g)].map(([, name]) => name));
  assert.deepEqual([...attributes].sort(), ['class', 'dir', 'href', 'id', 'lang']);
  assert.ok(html.includes('&#60;script&#62;'), 'control: it is there, as words');
  const places = html.split('alert(1)&#60;/script').length - 1;
  assert.ok(places >= 8);
  t.diagnostic(`hostile words: ${places} places, 0 became tags`);
});

void test('an address that is none of the web is no link', () => {
  let refused = 0;
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'http://a.nl', '//a.nl', '']) {
    const base = library();
    const entries = base.entries.map((entry) => ({ ...entry, links: [{ text: 'Lees', url }] }));
    const contacts = base.contacts.map((contact) => ({ ...contact, url }));
    const trees = answersTree(publicAnswers({ ...base, entries, contacts }, all), page);
    const found = trees
      .flatMap(hrefs)
      .filter((href) => !/^tel:|^https:\/\/hub\.example/.test(href));
    assert.deepEqual(found, [], url);
    refused++;
  }
  const control = answersTree(publicAnswers(library(), all), page).flatMap(hrefs);
  assert.ok(control.includes('https://www.voorbeeld.example/uitleg.html'));
  assert.ok(control.includes('tel:0703122887'));
  assert.equal(refused, 5);
});

function hrefs(tree: Tree): string[] {
  if (typeof tree === 'string') return [];
  const [, { href }, ...children] = tree;
  return [...(href === undefined ? [] : [href]), ...children.flatMap(hrefs)];
}

void test('topics have heads where there are several, and ids their own order', () => {
  const heads = (asked: Partial<AnswersAsked>): unknown[] =>
    answersTree(publicAnswers(library(), { ...all, ...asked }), page).map(([tag]) => tag);
  assert.deepEqual(heads({}), ['h3', 'details', 'h3', 'details', 'p']);
  assert.deepEqual(heads({ topic: 'regels' }), ['details', 'p']);
  const own = publicAnswers(library(), { ...all, only: ['boete', 'nergens', 'kind-thuis'] });
  assert.deepEqual(
    own.topics.map(({ items }) => items.map(({ id }) => id)),
    [['boete', 'kind-thuis']],
  );
});

import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { readFolder } from '../../../hub/services/starter-folder.ts';
import {
  asTyped,
  finderOf,
  missed,
  searchedFor,
  type Asked,
} from '../../../desk/website/searched.ts';
import { viewThread, type ThreadView } from '../../../desk/threads/threads.ts';
import { EMPTY_LAYER, layered } from '../../../src/core/library/layered.ts';
import { readStarter } from '../../../src/core/library/read-starter.ts';

const read = readStarter(await readFolder(join(import.meta.dirname, '../../../locales/content')));
assert.ok(read.ok);
const finder = finderOf(layered(read.starter, EMPTY_LAYER, { locale: 'nl', door: 'parent' }));
const asked = (text: string, more: Partial<Asked> = {}): Asked => ({
  ...{ mailbox: 'm', door: 'parent', text, after: '' },
  ...more,
});
const found = (one: Asked): (string | null)[] =>
  searchedFor([one], finder).map(({ entry }) => entry?.id ?? null);

test('what the website answers already is no suggestion', () => {
  assert.deepEqual(found(asked('Mijn kind zit thuis zonder school. Wat kan ik nu doen?')), []);
});

test('what it does not answer is one, with the entry that is nearest', () => {
  const [near] = searchedFor([asked('mijn dochter gaat al een tijd niet')], finder);
  assert.ok(near, 'a suggestion');
  assert.deepEqual(found(asked('xqzw')), [null], 'with none where nothing is near');
});

test('who read an answer and asked all the same did not find it', () => {
  const question = 'Mijn kind zit thuis zonder school. Wat kan ik nu doen?';
  assert.deepEqual(found(asked(question, { after: 'boete' })).length, 1);
});

test('an entry knows how many may have looked for it in vain', () => {
  const site = { starter: read.starter, local: EMPTY_LAYER };
  const key = 'A'.repeat(43);
  const thread = (mailbox: string, text: string, after?: string): ThreadView =>
    viewThread({
      ...{ mailbox, archived: false, rivals: false, messages: [] },
      submissions: [
        {
          ...{ sid: 's', day: 20_777, proven: true },
          submission: {
            ...{ v: 1, type: 'question', door: 'parent', locale: 'nl', site: '', consent: '1' },
            ...{ writtenAt: '2026-11-20T10:00', text, replyKey: key, followKey: key },
            ...(after !== undefined && { after }),
          },
        },
      ],
    });
  const threads = [
    thread('a', 'xqzw', 'durft-niet-boete'),
    thread('b', 'vvbn', 'durft-niet-boete'),
    thread('c', 'xqzw'),
  ];
  assert.equal(missed(threads, site, 'parent/durft-niet-boete'), 2);
  assert.equal(missed(threads, site, 'parent/kind-thuis'), 0, 'of another');
  assert.equal(missed(threads, site, 'parent/'), 0, 'of a new one');
});

test('danger, the other door and a call without words are none', () => {
  assert.deepEqual(found(asked('mijn kind wil niet meer leven')), []);
  assert.deepEqual(found(asked('iets vreemds', { door: 'youth' })), []);
  assert.deepEqual(found(asked('  ')), []);
  assert.deepEqual(found(asked('iets vreemds')).length, 1, 'control');
});

test('words are not published as somebody typed them', (t) => {
  const typed = 'Mijn zoon Sem zit op De Springplank en mag daar van juf Els niet meer komen.';
  const cases: [string, boolean][] = [
    [typed, true],
    ['mijn zoon sem zit op de springplank EN MAG DAAR', true],
    ['Sem zit op De Springplank en', true],
    ['juf laat mijn zoon niet meer binnen', false],
    ['mag niet meer komen op school', false],
    ['', false],
  ];
  assert.ok(asTyped('Sem is weg!', 'sem is weg'), 'short and the same');
  for (const [words, same] of cases) assert.equal(asTyped(words, typed), same, words);
  t.diagnostic(`as typed: ${cases.length} passed, 0 failed`);
});

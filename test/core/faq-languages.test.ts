import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as v from 'valibot';
import { readFolder } from '../../hub/services/starter-folder.ts';
import { bands, buildIndex, search, type Index } from '../../src/core/faq/faq.ts';
import { EMPTY_LAYER, layered } from '../../src/core/library/layered.ts';
import { readStarter } from '../../src/core/library/read-starter.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { hits, json, rankOf, told } from './faq-doors.ts';

const doors = ['parent', 'youth'] as const;
const OfDoor = v.record(v.string(), v.array(v.string()));
const Sentences = v.strictObject({ parent: OfDoor, youth: OfDoor });

const fixtureOf = (locale: string): string => `fixtures/faq-${locale}.json`;
const locales = Object.keys(LOCALES).filter((locale) =>
  existsSync(join(import.meta.dirname, fixtureOf(locale))),
);

const files = await readFolder(join(import.meta.dirname, '../../locales/content'));
const read = readStarter(files, { today: new Date().toISOString().slice(0, 10) });

/** As a visitor's page makes it, with all that is written in it. */
function searched(locale: string, door: (typeof doors)[number]): [Index, Set<string>] {
  assert.ok(read.ok);
  const { entries } = layered(read.starter, EMPTY_LAYER, { locale, door });
  const findable = entries.map(({ answer, ...entry }) => ({
    ...entry,
    answer: answer.flatMap(told).join('\n'),
  }));
  return [
    buildIndex(findable),
    new Set(entries.flatMap(({ question, wordings }) => [question, ...wordings])),
  ];
}

for (const locale of locales)
  void test(`${locale}: sentences nobody put into the wordings find what is asked most`, (t) => {
    const ranks: number[] = [];
    let shown = 0;
    const sentences = v.parse(Sentences, json(fixtureOf(locale)));
    for (const door of doors) {
      const [index, written] = searched(locale, door);
      assert.equal(rankOf(search(index, 'ωψξφ', 3), Object.keys(sentences[door])), -1, 'control');
      for (const [id, typed] of Object.entries(sentences[door]))
        for (const sentence of typed) {
          assert.ok(!written.has(sentence), `${sentence} stands in the wordings`);
          const found = search(index, sentence, 3);
          const rank = rankOf(found, [id]);
          ranks.push(rank);
          if (rank >= 0 && (found[0]?.score ?? 0) >= bands.offer) shown += 1;
          else t.diagnostic(`missed: ${sentence} (${found.map((one) => one.id).join(', ')})`);
        }
    }
    const { first, three } = hits(ranks);
    t.diagnostic(
      `${ranks.length} sentences: first ${first} %, first three ${three} %, ${shown} shown`,
    );
    assert.ok(ranks.length >= 80);
    assert.ok(three >= 92, `first three: ${three} %`);
    assert.ok(first >= 80, `first: ${first} %`);
    assert.ok(shown >= ranks.length * 0.9, `${shown} shown`);
  });

void test('more than one language is searched here', () => {
  assert.ok(locales.length >= 2, locales.join());
});

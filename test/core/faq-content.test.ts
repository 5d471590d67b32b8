import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { bands, buildIndex, search } from '../../src/core/faq/faq.ts';
import { entriesOf, hits, json, rankOf } from './faq-doors.ts';

const Sentences = v.record(v.string(), v.array(v.string()));
const doors = ['parent', 'youth'] as const;

for (const door of doors) {
  void test(`${door}: sentences nobody put into the wordings find their answer`, (t) => {
    const entries = entriesOf(door);
    const index = buildIndex(entries);
    const written = new Set(entries.flatMap(({ question, wordings }) => [question, ...wordings]));
    const ranks: number[] = [];
    let shown = 0;
    for (const [ids, sentences] of Object.entries(
      v.parse(Sentences, json(`fixtures/faq-${door}.json`)),
    )) {
      const expected = ids.split(' ');
      for (const id of expected)
        assert.ok(
          entries.some((entry) => entry.id === id),
          `there is no entry ${id}`,
        );
      for (const sentence of sentences.filter((sentence) => !written.has(sentence))) {
        const found = search(index, sentence, 3);
        const rank = rankOf(found, expected);
        ranks.push(rank);
        if (rank >= 0 && (found[0]?.score ?? 0) >= bands.offer) shown += 1;
        else t.diagnostic(`missed: ${sentence} (${found.map(({ id }) => id).join(', ')})`);
      }
    }
    const { first, three } = hits(ranks);
    t.diagnostic(
      `${ranks.length} sentences: first ${first} %, first three ${three} %, ${shown} shown`,
    );
    assert.ok(ranks.length >= 60);
    assert.ok(three >= 88, `first three: ${three} %`);
    assert.ok(first >= 72, `first: ${first} %`);
    assert.ok(shown >= ranks.length * 0.86, `${shown} shown`);
  });

  void test(`${door}: one word, or half of one, is enough`, (t) => {
    const index = buildIndex(entriesOf(door));
    const short = v.parse(
      v.record(v.string(), v.record(v.string(), v.string())),
      json('fixtures/faq-short.json'),
    );
    const cases = Object.entries(short[door] ?? {});
    const missed = cases.filter(([typed, ids]) => {
      const rank = rankOf(search(index, typed, 3), ids.split(' '));
      return rank < 0;
    });
    t.diagnostic(`${cases.length} words, missed: ${missed.join(' | ') || 'none'}`);
    assert.ok(cases.length >= 30);
    assert.deepEqual(missed, []);
  });

  void test(`${door}: what stands in the wordings comes first, and mostly as the answer`, (t) => {
    const entries = entriesOf(door);
    const index = buildIndex(entries);
    const found = entries.flatMap((entry) =>
      entry.wordings.map((wording) => ({ id: entry.id, best: search(index, wording, 1)[0] })),
    );
    const right = found.filter(({ id, best }) => best?.id === id);
    const answered = right.filter(({ best }) => (best?.score ?? 0) >= bands.answer);
    t.diagnostic(
      `${found.length} wordings: ${right.length} first, ${answered.length} as the answer`,
    );
    assert.ok(found.length >= 200);
    assert.ok(right.length >= found.length * 0.97);
    assert.ok(answered.length >= found.length * 0.9);
  });
}

/** How people type, on a phone and in a hurry. */
const slips: readonly (readonly [door: (typeof doors)[number], typed: string, ids: string])[] = [
  ['parent', 'me zoon is gestuurt naar huis', 'naar-huis-gestuurd'],
  ['parent', 'wacht lijst', 'wachtlijst'],
  ['parent', 'wachtleist', 'wachtlijst'],
  ['parent', 'leerplicht ambtenaar belle', 'durft-niet-boete brief-leerplicht'],
  ['parent', 'leerplichtambtenaar', 'durft-niet-boete brief-leerplicht'],
  ['parent', 'clienten ondersteuner', 'wie-gaat-mee'],
  ['parent', 'kind zit tuis zonder school', 'zit-thuis'],
  ['parent', 'mijn dogter word gepesd', 'gepest-school-doet-niets'],
  ['parent', 'hoog begaaft', 'hoogbegaafd-vastgelopen'],
  ['parent', 'handteekening opp', 'opp-tekenen'],
  ['parent', 'leerlinge vervoer', 'leerlingenvervoer'],
  ['parent', 'kan iemant mee naar gesprek', 'wie-gaat-mee'],
  ['parent', 'ik wil een klagt indiene', 'niet-eens-waarheen'],
  ['parent', 'hij is gesgorst', 'naar-huis-gestuurd'],
  ['youth', 'durf nie meer naar school', 'ik-durf-niet-naar-school'],
  ['youth', 'het lukt gwn niet op school', 'ik-durf-niet-naar-school'],
  ['youth', 'kan der nie meer tege', 'thuis-gaat-het-niet-goed ik-voel-me-heel-slecht'],
  ['youth', 'zelf moord', 'ik-voel-me-heel-slecht'],
  ['youth', 'wort gepest', 'ik-word-gepest'],
  ['youth', 'me ouders zijn gescheide', 'mijn-ouders-hebben-ruzie'],
  ['youth', 'leerplichd', 'moet-ik-naar-school'],
  ['youth', 'hoor recht', 'ze-praten-over-mij'],
  ['youth', 'diplooma halen', 'diploma-als-ik-thuis-zit'],
];

void test('slips of the pen, words apart and letters left out', (t) => {
  const indexes = {
    parent: buildIndex(entriesOf('parent')),
    youth: buildIndex(entriesOf('youth')),
  };
  const ranks = slips.map(([door, typed, ids]) => {
    const rank = rankOf(search(indexes[door], typed, 3), ids.split(' '));
    if (rank < 0) t.diagnostic(`missed: ${typed}`);
    return rank;
  });
  const { first, three } = hits(ranks);
  t.diagnostic(`${ranks.length} slips: first ${first} %, first three ${three} %`);
  assert.ok(ranks.length >= 20);
  assert.ok(three >= 95);
});

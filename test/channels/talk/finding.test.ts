import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bands } from '../../../src/core/faq/faq.ts';
import { foundFor } from '../../../channels/talk/answers.ts';
import { choose, libraryOf, spoken, textOf } from './support/spoken.ts';
import { EMPTY_LAYER } from '../../../src/core/library/layered.ts';
import { publishedLibrary } from '../../visit/published-library.ts';

const parent = libraryOf('nl', 'parent');
const sure = parent.entries.filter((entry) => {
  const found = foundFor(parent, entry.question);
  return found[0]?.entry.id === entry.id && found[0].score >= bands.answer && found.length === 1;
});

void test('a sure answer is said at once, whole, and one can ask on along it', async (t) => {
  assert.ok(sure.length > 20);
  const one = await spoken({ door: 'parent' });
  for (const entry of sure) {
    const said = await one.type(entry.question);
    const flat = said.replaceAll('\n---\n', '\n\n');
    for (const block of entry.answer)
      for (const line of 'p' in block ? [block.p] : 'list' in block ? block.list : [])
        assert.ok(flat.replaceAll(/\s+/g, ' ').includes(line.replaceAll(/\s+/g, ' ')), line);
    for (const { url } of entry.links ?? []) assert.ok(flat.includes(url), url);
    for (const { phone } of parent.contacts.filter(({ id }) => entry.contacts?.includes(id)))
      assert.ok(!phone || flat.includes(phone), phone);
    assert.match(flat, /Hielp dit\?\n\n1\. Ja, dit helpt\n2\. Nee, ik wil het vragen/);
    assert.doesNotMatch(flat, /<[a-z/]|\*\*|\]\(/, 'plain text');
  }
  t.diagnostic(`${sure.length} answers`);
  const entry = sure[0]!;
  await one.type(entry.question, '2', '1');
  assert.deepEqual(
    one.post.drafts.map(({ text, after }) => ({ text, after })),
    [{ text: entry.question, after: entry.id }],
  );
  await one.type('menu');
  await choose(one, 'Stel uw vraag');
  await one.type('Iets anders.', '1');
  assert.equal(one.post.drafts[1]?.after, undefined, 'the next one is about something else');
});

void test('a yes ends it kindly, and nothing is asked along it afterwards', async () => {
  const one = await spoken({ door: 'parent' });
  assert.match(await one.type(sure[0]!.question, '1'), /^Fijn dat het hielp\./);
  await choose(one, 'Stel uw vraag');
  await one.type('Iets anders.', '1');
  assert.equal(one.post.drafts[0]?.after, undefined);
});

void test('several that are near are a list; none is a way to a person with the same words', async () => {
  const one = await spoken({ door: 'parent' });
  assert.match(await one.type('kind wil niet naar school'), /^(Bedoelt u|Dit past het best)/);
  assert.match(await one.type('1'), /Hielp dit\?/);
  const none = await one.type('xqzw');
  assert.match(none, /Dat antwoord hebben wij nog niet\.\nMaar u kunt het ons vragen\./);
  assert.match(await choose(one, 'Vraag dit aan ons'), /Dit schreef u:\nxqzw/);
});

void test('by topic one comes to every answer, at both doors', async (t) => {
  let entries = 0;
  for (const door of ['parent', 'youth'] as const) {
    const library = libraryOf('nl', door);
    const one = await spoken({ door });
    const find = async (): Promise<string> => {
      await one.type('menu');
      return choose(one, 'Vind een antwoord');
    };
    for (const topic of library.topics)
      for (const entry of library.entries.filter((each) => each.topic === topic.id)) {
        await find();
        await choose(one, topic.title);
        assert.ok((await choose(one, entry.question)).includes(entry.question));
        entries++;
      }
  }
  assert.ok(entries > 60);
  t.diagnostic(`${entries} answers found by topic`);
});

void test('what is published is read as lists, and one can come along', async () => {
  const { done = [], meetings = [], ideas = [] } = publishedLibrary();
  const layer = { ...EMPTY_LAYER, done, meetings, ideas };
  const one = await spoken({ door: 'parent', layer });
  assert.match(textOf(one.heard), /Wat wij deden\n[^]*Agenda\n[^]*Ideeën/);
  await choose(one, 'Wat wij deden');
  assert.match(await choose(one, 'Lang wachten op hulp'), /Dit hoorden wij:\nOuders wachten/);
  await one.type('menu');
  const agenda = await choose(one, 'Agenda');
  assert.doesNotMatch(agenda, /gisteren/);
  assert.match(await choose(one, /Bijeenkomst straks/), /van 19:30 tot 21:00 uur[^]*Marktplein 4/);
  assert.match(await choose(one, 'Ik kom graag'), /School kan dit niet lezen/);
  await one.type('Noor', '1', '0', 'skip', 'ja');
  assert.deepEqual(one.post.drafts[0]?.form?.about, 'straks');
  await one.type('menu');
  await choose(one, 'Ideeën');
  await choose(one, 'Samen eten in de pauze');
  await choose(one, 'Plak een sticker');
  assert.match(await one.type('1'), /Uw sticker telt mee/);
  assert.deepEqual(one.post.drafts[1]?.form?.script, 'sticker');
  assert.match(textOf((await spoken({ door: 'parent' })).heard), /^(?![^]*Agenda)/, 'control');
});

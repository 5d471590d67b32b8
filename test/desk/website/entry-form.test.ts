import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { readFolder } from '../../../hub/services/starter-folder.ts';
import { contactForm, contactOf } from '../../../desk/website/contact-form.ts';
import { entryOf, formOf } from '../../../desk/website/entry-form.ts';
import { complaintsAt } from '../../../desk/website/problems.ts';
import { dutch } from '../../../desk/website/shelf.ts';
import { storyForm, storyOf } from '../../../desk/website/story-form.ts';
import { calledOn } from '../../../src/core/library/checked.ts';
import { edited } from '../../../src/core/library/edit.ts';
import { EMPTY_LAYER } from '../../../src/core/library/layered.ts';
import { readLocal } from '../../../src/core/library/read-local.ts';
import { readStarter } from '../../../src/core/library/read-starter.ts';
import type { Entry } from '../../../src/core/library/types.ts';
import { contact, entry, smallStarter } from '../../core/library/support/small-set.ts';

const shipped = join(import.meta.dirname, '../../../locales/content');

/** The same fields in any order. */
const sorted = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)));

test('every shipped entry and contact is the same after it was opened in a form', async (t) => {
  const read = readStarter(await readFolder(shipped));
  assert.ok(read.ok);
  const { entries, contacts, stories } = dutch(read.starter) ?? assert.fail('no Dutch');
  for (const one of entries) assert.deepEqual(entryOf(formOf(one), one.id), one);
  for (const one of contacts)
    assert.deepEqual(sorted(contactOf(contactForm(one), one.id)), sorted(one));
  for (const one of stories) assert.deepEqual(sorted(storyOf(storyForm(one), one.id)), sorted(one));
  assert.ok(entries.length > 80 && contacts.length > 15 && stories.length > 3);
  t.diagnostic(
    `opened and the same: ${entries.length} entries, ${contacts.length} contacts, ${stories.length} stories`,
  );
});

test('spaces, empty lines and empty pieces are not published', () => {
  const form = {
    ...formOf(entry),
    question: '  Wat\nnu?  ',
    wordings: '\n een \n\ntwee\n',
    blocks: [
      { kind: 'p', text: '  ' },
      { kind: 'list', text: ' a \n\n b' },
    ],
    links: [{ text: ' ', url: '' }],
    municipality: ' ',
  } as const;
  const { question, wordings, answer, links, municipality } = entryOf(form, 'x');
  assert.deepEqual(
    [question, wordings, answer, links, municipality],
    ['Wat nu?', ['een', 'twee'], [{ list: ['a', 'b'] }], undefined, undefined],
  );
});

test('what is not right is said at its field, in words for a colleague', (t) => {
  const wrong: [part: Partial<Entry>, field: string, words: RegExp][] = [
    [{ wordings: ['a'] }, 'wordings', /^Er staat er maar 1, er moeten er minstens 5 zijn\.$/],
    [{ answer: [] }, 'answer', /^Schrijf hier het antwoord\.$/],
    [
      { answer: [{ p: 'Bel 020 555 01 23.' }] },
      'answer.0',
      /^Zet het telefoonnummer 020 555 01 23 bij “Wie kan helpen”/,
    ],
    [
      { answer: [{ p: 'x' }, { list: ['goed', 'zie www.x.nl'] }] },
      'answer.1',
      /^Regel 2: zet het adres van een site bij de links\.$/,
    ],
    [{ answer: [{ p: 'een\ntwee' }] }, 'answer.0', /^Maak van elke alinea een eigen stuk\.$/],
    [{ question: '' }, 'question', /^Hier staat nog niets\.$/],
    [{ topic: 'weg' }, 'topic', /^Het onderwerp/],
    [{ links: [{ text: 'Uitleg', url: 'www.x.nl' }] }, 'links.0.url', /^Schrijf het hele adres/],
    [{ reviewed: '' }, 'reviewed', /^Kies een dag/],
    [{ related: ['weg'] }, 'related', /^De vraag “weg” is er niet voor ouders\.$/],
  ];
  for (const [part, field, words] of wrong) {
    const next = edited(EMPTY_LAYER, { kind: 'entry', entry: { ...entry, ...part } });
    const read = readLocal(next, smallStarter());
    assert.ok(!read.ok, field);
    const said = complaintsAt(read.reasons, 'entries.0');
    assert.match(said[field] ?? '', words, JSON.stringify(said));
    assert.doesNotMatch(JSON.stringify(said), /\.json|“contacts”|blok/);
  }
  t.diagnostic(`complaints: ${wrong.length} passed, 0 failed`);
});

test('what is the matter elsewhere belongs to no field', () => {
  const said = complaintsAt(
    [{ at: 'entries.1.topic', message: 'het onderwerp is er niet' }],
    'entries.0',
  );
  assert.deepEqual(said, { '': 'Het onderwerp is er niet.' });
});

test('a number that was dialled is known by its day, and what else to check stays', () => {
  const before = { ...contact, review: ['Nummer nog niet gebeld: vul in.', 'Wachttijd vragen.'] };
  const after = calledOn(before, '2026-11-22');
  assert.deepEqual([after.called, after.review], ['2026-11-22', ['Wachttijd vragen.']]);
  assert.equal(
    Object.hasOwn(calledOn({ ...before, review: ['Nog niet gebeld.'] }, 'x'), 'review'),
    false,
  );
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { followed, sameContact, sameText } from '../../../src/core/library/checked.ts';
import { EMPTY_LAYER } from '../../../src/core/library/layered.ts';
import { readLocal } from '../../../src/core/library/read-local.ts';
import type { Contact, Entry, LocalLayer } from '../../../src/core/library/types.ts';
import { contact, entry, file, smallStarter } from './support/small-set.ts';

const old = smallStarter();
const changed = smallStarter({
  'nl/parent/kind-thuis.json': { ...entry, answer: [{ p: 'Een nieuw recht.' }] },
});
const layer = (...entries: Entry[]): LocalLayer => ({ ...EMPTY_LAYER, entries });
const checked: Entry = { ...entry, reviewed: '2026-11-22' };
delete (checked as { review?: unknown }).review;

test('what was only checked says the same, in any order of fields', () => {
  assert.ok(sameText(checked, entry));
  assert.ok(sameText({ ...checked, wordings: [...entry.wordings, 'nog iets'] }, entry));
  assert.ok(!sameText({ ...checked, wordings: entry.wordings.slice(1) }, entry));
  assert.ok(!sameText({ ...checked, question: 'Iets anders?' }, entry));
  assert.ok(!sameText({ ...checked, links: [] }, entry));
  const turned = Object.fromEntries(Object.entries(contact).reverse()) as unknown as Contact;
  assert.ok(sameContact({ ...turned, called: '2026-11-22' }, contact));
  assert.ok(!sameContact({ ...contact, phone: '1' }, contact));
});

test('a checked text goes along with a newer one, an own text stays', () => {
  const own = { ...checked, source: 'Onze eigen bron' };
  assert.deepEqual(followed(old, changed, layer(own)), { layer: layer(own), spots: [] });
  const { layer: after, spots } = followed(old, changed, layer(checked));
  assert.deepEqual([after, spots], [EMPTY_LAYER, [{ what: 'entry', name: 'parent/kind-thuis' }]]);
});

test('where nothing changed, what was checked stays checked', () => {
  assert.deepEqual(followed(old, old, layer(checked)).spots, []);
  const asked = smallStarter({ 'nl/parent/kind-thuis.json': { ...entry, review: ['Anders.'] } });
  assert.deepEqual(followed(old, asked, layer(checked)).spots, [], 'only notes for staff');
});

test('more ways to ask are kept beside the newer text', () => {
  const more = { ...checked, wordings: [...entry.wordings, 'zit al weken binnen'] };
  const { layer: after } = followed(old, changed, layer(more));
  assert.deepEqual(after.wordings, { 'parent/kind-thuis': ['zit al weken binnen'] });
  assert.ok(readLocal(after, changed).ok);
});

test('a number that was dialled stays so as long as it is the same number', () => {
  const contacts = file('nl/contacts.json')['contacts'] as Contact[];
  const next = (part: Partial<Contact>) =>
    smallStarter({
      'nl/contacts.json': {
        v: 1,
        contacts: [{ ...contact, ...part, review: ['Nummer nog niet gebeld.'] }, contacts[1]],
      },
    });
  const dialled = { ...EMPTY_LAYER, contacts: [{ ...contact, called: '2026-11-22' }] };
  const same = followed(old, next({ who: 'Denken mee.' }), dialled).layer.contacts[0];
  assert.deepEqual(
    [same?.who, same?.called, same?.review],
    ['Denken mee.', '2026-11-22', undefined],
  );
  assert.deepEqual(followed(old, next({ phone: '070 1' }), dialled).layer.contacts, []);
});

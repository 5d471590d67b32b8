import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStarter } from '../../../src/core/library/read-starter.ts';
import { BROKEN_ENTRIES } from './support/broken-entries.ts';
import { BROKEN_OTHERS } from './support/broken-others.ts';
import { BROKEN_TRANSLATIONS } from './support/broken-translations.ts';
import { contact, entry, file, smallSet } from './support/small-set.ts';

const BROKEN = [...BROKEN_ENTRIES, ...BROKEN_OTHERS, ...BROKEN_TRANSLATIONS];

void test('every broken file is refused with its name, the place in it, and a sentence', () => {
  assert.equal(readStarter(smallSet()).ok, true, 'control: the set without a fault');
  for (const { name, changed, path, at, message } of BROKEN) {
    const read = readStarter(smallSet(changed));
    assert.ok(!read.ok, name);
    const found = read.reasons.filter((one) => one.path === path && one.at === at);
    assert.ok(
      found.some((one) => message.test(one.message)),
      `${name}: ${JSON.stringify(read.reasons)}`,
    );
    for (const reason of read.reasons) {
      // One fault is not blamed on the files around it; the same sentence twice is on both.
      assert.ok(reason.path === path || /staat ook bij/.test(reason.message), name);
      assert.match(reason.message, /^[a-z“]/, name);
      // Words of machines, and words that scare.
      assert.doesNotMatch(
        reason.message,
        /invalid|expected|received|undefined|null|json\.parse|object\b|string|array|fout|ongeldig/i,
        name,
      );
    }
  }
  assert.ok(BROKEN.length >= 60, `${BROKEN.length} are not enough`);
  console.log(`broken files: ${BROKEN.length} refused, 0 taken`);
});

void test('all files with a problem are named at once, and what only refers to them is not', () => {
  const read = readStarter(
    smallSet({
      'nl/parent/boete.json': '{',
      'nl/youth/niet-durven.json': file('nl/youth/niet-durven.json', { reviewed: 'gisteren' }),
      'nl/crisis.json': null,
    }),
  );
  assert.ok(!read.ok);
  assert.deepEqual(
    read.reasons.map(({ path, at }) => [path, at]),
    [
      ['nl/crisis.json', ''],
      ['nl/parent/boete.json', 'regel 1'],
      ['nl/youth/niet-durven.json', 'reviewed'],
    ],
  );
});

void test('days to come are a problem for whoever says what day it is', () => {
  const set = smallSet({ 'nl/parent/kind-thuis.json': { ...entry, reviewed: '2026-04-01' } });
  assert.equal(readStarter(set).ok, true);
  assert.equal(readStarter(set, { today: '2026-04-01' }).ok, true);
  const read = readStarter(set, { today: '2026-03-31' });
  assert.ok(!read.ok);
  assert.deepEqual(read.reasons[0]?.at, 'reviewed');
  const called = { v: 1, contacts: [{ ...contact, called: '2026-05-01' }] };
  const late = readStarter(
    smallSet({ 'nl/contacts.json': called, 'nl/youth/niet-durven.json': null }),
    {
      today: '2026-04-01',
    },
  );
  assert.ok(!late.ok);
  assert.deepEqual(
    late.reasons.map(({ at }) => at),
    ['contacts.0.called'],
  );
});

void test('notes for editors, and what editors leave behind, are no files of the set', () => {
  const extra = {
    'README.md': '#',
    '.DS_Store': '',
    'nl/parent/.kind.json.swp': '',
    'nl/x.json~': '',
  };
  assert.equal(readStarter(smallSet(extra)).ok, true);
});

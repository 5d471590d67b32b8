import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { HELD } from '../../src/core/library/languages.ts';
import { readCatalog, type Catalog } from '../../src/i18n/catalog.ts';
import { allMessages, messagesOf } from './messages.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const catalog = (name: string): Catalog =>
  readCatalog(JSON.parse(read(`locales/${name}.json`)) as unknown);

/** The only places of these words. */
const FILES = ['visitor/consent.ts', 'visitor/consent-asking.ts', 'kiosk/kiosk-consent.ts'].map(
  (file) => `src/ui/${file}`,
);

test('consent and words of danger are in one place, which is what nobody may skip', (t) => {
  const there = FILES.flatMap((file) => [...messagesOf(read(file), file).keys()]);
  assert.deepEqual(there.sort(), [...HELD].sort());
  const all = new Set([...allMessages(root).keys(), ...allMessages(root, 'kiosk').keys()]);
  for (const id of HELD) assert.ok(all.has(id), id);
  const forgotten = [...all].filter((id) => /promise|privacy|danger|complaint/.test(id));
  assert.deepEqual(
    forgotten.filter((id) => !HELD.includes(id)),
    [],
    'a word of the kind that is said elsewhere',
  );
  t.diagnostic(`${HELD.length} messages held until a person checked them`);
});

test('English of them is the English of the catalogs', () => {
  const english = { ...catalog('en'), ...catalog('kiosk/en') };
  assert.deepEqual(
    catalog('until-checked'),
    Object.fromEntries([...HELD].sort().map((id) => [id, english[id]])),
  );
});

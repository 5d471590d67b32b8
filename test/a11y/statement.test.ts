import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { points } from './checklist.ts';
import { STATEMENT, statement } from './statement.ts';

test('the statement says what the list of checks says', (t) => {
  const kept = readFileSync(STATEMENT, 'utf8');
  assert.equal(kept, statement(), 'run: node test/a11y/statement.ts');
  const rows = points.filter(({ id, what }) => kept.includes(`| ${id} | ${what} |`));
  assert.equal(rows.length, 20);
  t.diagnostic(`${rows.length} points`);
});

test('it does not claim what nobody tested', () => {
  const text = statement();
  assert.doesNotMatch(text, /voldoet (volledig|geheel)|officieel goedgekeurd/);
  for (const manual of [
    'NVDA',
    'VoiceOver',
    'TalkBack',
    'koptelefoon',
    'ouders',
    'nog niet gedaan',
  ])
    assert.ok(text.includes(manual), manual);
});

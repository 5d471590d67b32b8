import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { messagesOf } from './messages.ts';

/** The words of the desk: one id says one thing, in all its rooms, and in plain words. */

const desk = join(import.meta.dirname, '../../desk');
const files = readdirSync(desk, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => messagesOf(readFileSync(join(desk, name), 'utf8'), name));

/** Ids that say one thing in one file and another in the next. */
function twofold(all: readonly ReadonlyMap<string, string>[]): string[] {
  const first = new Map<string, string>();
  const found = new Set<string>();
  for (const messages of all)
    for (const [id, text] of messages) {
      if (first.has(id) && first.get(id) !== text) found.add(id);
      first.set(id, text);
    }
  return [...found];
}

test('one id says one thing in all rooms of the desk', (t) => {
  const count = new Set(files.flatMap((messages) => [...messages.keys()])).size;
  assert.deepEqual(twofold(files), []);
  assert.deepEqual(twofold([new Map([['a', 'Dag']]), new Map([['a', 'Hoi']])]), ['a'], 'control');
  t.diagnostic(`${count} messages`);
  assert.ok(count > 400);
});

test('no word that we never show a colleague', () => {
  const never = /versleutel|sleutel|ongeldig|\bfout|laaggeletterd|ouderbetrokkenheid/i;
  const shown = files.flatMap((messages) => [...messages]).filter(([, text]) => never.test(text));
  assert.deepEqual(shown, []);
  assert.match('Deze sleutel is ongeldig', never);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WORDS } from '../../src/seal/passphrase-words.ts';
import { suggestPassphrase } from '../../src/seal/passphrase.ts';

void test('the list has 2,048 different plain words, so that one is 11 bits', () => {
  assert.equal(WORDS.length, 2_048);
  assert.equal(new Set(WORDS).size, 2_048);
  for (const word of WORDS) assert.match(word, /^[a-z]{3,8}$/);
});

void test('a passphrase is five of them, and every word turns up', () => {
  const seen = new Set<string>();
  for (let i = 0; i < 8_000; i++) {
    const words = suggestPassphrase().split(' ');
    assert.equal(words.length, 5);
    for (const word of words) seen.add(word);
  }
  // 40,000 draws leave one of 2,048 words out once in 150,000 runs.
  assert.deepEqual([...seen].sort(), [...WORDS].sort());
});

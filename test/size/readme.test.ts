import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

const root = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

void test('the sizes in the README are the limits in package.json', () => {
  const { 'size-limit': limits } = JSON.parse(read('package.json')) as {
    'size-limit': { limit: string }[];
  };
  const promised = [...read('README.md').matchAll(/^\|.*\| ([\d.]+ kB) \|$/gm)].map(
    ([, size]) => size,
  );
  assert.ok(limits.length > 0);
  assert.deepEqual(
    promised,
    limits.map(({ limit }) => limit),
  );
});

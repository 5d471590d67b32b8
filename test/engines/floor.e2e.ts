import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from 'acorn';

/** What an old phone must be able to read: see "The oldest browsers" in docs/browsers.md. */

const dist = join(import.meta.dirname, '../../dist');
const visitor = ['embed', 'assets', 'frame'];
const pieces = readdirSync(dist, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
  const text = (): string => readFileSync(join(dist, file), 'utf8');
  if (file.endsWith('.js')) return [{ file, code: text() }];
  if (!file.endsWith('.html')) return [];
  const scripts = [...text().matchAll(/<script(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs)];
  return scripts.map(([, code = ''], i) => ({ file: `${file} #${i}`, code }));
});
const ofVisitors = pieces.filter(({ file }) => visitor.some((folder) => file.startsWith(folder)));

const readable = (code: string): boolean => {
  try {
    parse(code, { ecmaVersion: 2022, sourceType: 'module' });
    return true;
  } catch {
    return false;
  }
};

/** Younger than Safari 16.4 and Chrome 108, in what visitors get: nothing may need them. */
const tooYoung: Readonly<Record<string, RegExp>> = {
  withResolvers: /\.withResolvers\(/,
  groupBy: /\b(?:Object|Map)\.groupBy\(/,
  'changed copies of arrays': /\.to(?:Sorted|Reversed|Spliced)\(/,
  fromAsync: /\.fromAsync\(/,
  'AbortSignal.any': /AbortSignal\.any\(/,
  canParse: /URL\.canParse\(/,
  'relations of sets': /\.(?:isSubsetOf|isSupersetOf|symmetricDifference)\(/,
  'light-dark()': /light-dark\(/,
};

void test('no bundle is written in a younger language than ES2022', (t) => {
  t.diagnostic(`${pieces.length} scripts parsed, ${ofVisitors.length} of them for visitors`);
  assert.ok(ofVisitors.length > 8 && pieces.length > 40, 'there is a build to look at');
  assert.deepEqual(
    pieces.filter(({ code }) => !readable(code)).map(({ file }) => file),
    [],
  );
  assert.equal(readable('using x = y;'), false, 'control');
  assert.equal(readable('/a/v'), false, 'control');
});

void test('what visitors get calls nothing that the oldest browsers lack', (t) => {
  const found = ofVisitors.flatMap(({ file, code }) =>
    Object.entries(tooYoung).flatMap(([name, form]) =>
      form.test(code) ? [`${file}: ${name}`] : [],
    ),
  );
  t.diagnostic(
    `${ofVisitors.length} scripts looked through for ${Object.keys(tooYoung).length} names`,
  );
  assert.deepEqual(found, []);
  const control = 'Map.groupBy(x);a.toSorted();URL.canParse(b)';
  assert.equal(Object.values(tooYoung).filter((form) => form.test(control)).length, 3);
});

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { test } from 'node:test';
import { build } from 'vite';

/** Bytes of `entry` with all it imports, minified and gzipped, as a visitor would get it. */
async function gzipped(entry: string): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL(entry, import.meta.url)),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', minify: true },
      },
    },
  });
  const [output] = [built].flat();
  assert.ok(output && 'output' in output);
  assert.equal(output.output.length, 1);
  return gzipSync(output.output[0].code, { level: 9 }).length;
}

for (const [name, entry, limit] of [
  ['ranker', '../../src/core/faq/faq.ts', 1_200],
  ['crisis words', '../../src/core/crisis/crisis.ts', 850],
] as const)
  void test(`the ${name} stay within ${limit} bytes`, async (t) => {
    const size = await gzipped(entry);
    t.diagnostic(`${name}: ${size} of ${limit} bytes gzip`);
    assert.ok(size > 300, 'nothing was bundled');
    assert.ok(size <= limit);
  });

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { entry } from '../core/library/support/small-set.ts';
import { writeContent } from '../hub/support/stage.ts';

const lint = (...args: string[]): { status: number | null; out: string } => {
  const script = join(import.meta.dirname, 'taal.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args]);
  return { status, out: `${stderr.toString()}${stdout.toString()}` };
};

test('everything we say in Dutch is plain', (t) => {
  const { status, out } = lint();
  assert.equal(status, 0, out);
  const [, texts = '0'] = /(\d+) teksten/.exec(out) ?? [];
  assert.ok(Number(texts) > 1_000, out);
  t.diagnostic(out.trim());
});

test('a planted text that is not plain fails, with its place and what to do', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'steunpunt-taal-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const hard = { ...entry, answer: [{ p: 'Indien dit jouw kind betreft, had u moeten bellen.' }] };
  writeContent(folder);
  assert.equal(lint('--dir', folder).status, 0, 'control: the same set without it');
  writeContent(folder, { 'nl/parent/kind-thuis.json': hard });
  const { status, out } = lint('--dir', folder);
  assert.equal(status, 1, out);
  assert.match(out, /^parent\/kind-thuis, answer: “Indien” leest stroef\. Schrijf: als\./m);
  assert.match(out, /schrijf “u” en “uw”/);
  assert.match(out, /kan als een verwijt klinken/);
  assert.match(out, /: 3 moeten anders/);
});

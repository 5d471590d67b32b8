import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import test, { type TestContext } from 'node:test';

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

/** Our own set in a folder of its own, with `change` made to one of its files. */
function copyOf(t: TestContext, path: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'steunpunt-taal-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(import.meta.dirname, '../../locales/content'), folder, { recursive: true });
  const file = join(folder, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return folder;
}

const ENTRY = 'nl/parent/durft-niet-boete.json';

test('a planted text that is not plain fails, with its place and what to do', (t) => {
  assert.equal(
    lint(
      '--dir',
      copyOf(t, ENTRY, (text) => text),
    ).status,
    0,
    'control: as it is',
  );
  const hard = [{ p: 'Indien dit jouw kind betreft, had u moeten bellen.' }];
  const planted = copyOf(t, ENTRY, (text) =>
    JSON.stringify({ ...(JSON.parse(text) as object), answer: hard }),
  );
  const { status, out } = lint('--dir', planted);
  assert.equal(status, 1, out);
  assert.match(
    out,
    /^parent\/durft-niet-boete, answer: word: “Indien” leest stroef\. Schrijf: als\./m,
  );
  assert.match(out, /Schrijf “u” en “uw”/);
  assert.match(out, /kan als een verwijt klinken/);
  assert.match(out, /: 3 moeten anders/);
});

test('a question that does not say why it is asked fails', (t) => {
  const line = /"bel-mij\.phone-why":.*\n/;
  const { status, out } = lint(
    '--dir',
    copyOf(t, 'nl/texts.json', (text) => text.replace(line, '')),
  );
  assert.equal(status, 1, out);
  assert.match(out, /^bel-mij, phone: why: Hier staat niet waarom wij dit vragen\./m);
  assert.match(out, /: 1 moeten anders/);
});

const FIXTURES = join(import.meta.dirname, 'fixtures/taal');
const HINTS = ['legal', 'percent', 'passive', 'negation', 'long-word'];

test('every rule has a text that breaks it, and nothing else is said of that text', (t) => {
  const { status, out } = lint('--texts', FIXTURES, '--hints');
  assert.equal(status, 1, out);
  const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt') && !name.endsWith('plain.txt'))
    .map((name) => name.replaceAll('\\', '/'));
  const said = Array.from(out.matchAll(/^(\S+\.txt): ([a-z-]+): /gm), ([, file, kind]) => [
    file,
    kind,
  ]);
  assert.deepEqual(
    said.toSorted(),
    files.map((file) => [file, basename(file).split('.')[0]]).toSorted(),
  );
  const must = files.filter(
    (file) => !file.endsWith('.hint.txt') && !HINTS.includes(basename(file, '.txt')),
  );
  assert.match(
    out,
    new RegExp(`: ${must.length} moeten anders, ${files.length - must.length} kunnen`),
  );
  const kinds = new Set(said.map(([, kind]) => kind));
  assert.equal(kinds.size, 12, 'all rules');
  t.diagnostic(`${files.length} texts, ${kinds.size} rules, one remark each`);
});

test('a folder without texts is no plain folder', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'steunpunt-taal-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  assert.equal(lint('--texts', folder).status, 1, 'nothing was read');
  copyFileSync(join(FIXTURES, 'parent/plain.txt'), join(folder, 'plain.txt'));
  assert.equal(lint('--texts', folder).status, 0, 'control');
});

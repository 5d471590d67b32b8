import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import {
  clipFile,
  clipProblems,
  languagesIn,
  readManifest,
  writeManifest,
  type ClipLine,
} from '../../.ci/clips/manifest.ts';
import { clipTexts, type ClipText } from '../../.ci/clips/texts.ts';
import { clipName } from '../../src/core/clip-name.ts';
import { packClips, readPack } from '../../src/core/clip-pack.ts';
import { LOCALES } from '../../src/i18n/locales.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'locales/audio');
const texts = await clipTexts(root);
/** Of six languages: a screen keeps them all. */
const MOST_BYTES = 13_000_000;

test('every word of ours on a waiting-room screen has a clip: npm run clips', (t) => {
  const problems = clipProblems(folder, texts);
  assert.deepEqual(problems, [], `\n${problems.join('\n')}\n\nnpm run clips\n`);
  const spoken = Object.keys(LOCALES).filter((lang) => clipsOf(lang).length > 0);
  assert.ok(spoken.length >= 3, 'languages that a program speaks');
  const counts = spoken.map((lang) => {
    const lines = Object.values(readManifest(folder, lang));
    assert.ok(lines.length > 100, `${lang}: only ${lines.length} clips`);
    const recorded = lines.filter(({ by }) => by === 'recording').length;
    return `${lang} ${lines.length}, of which ${recorded} recorded`;
  });
  t.diagnostic(`${texts.size} clips passed, 0 failed: ${counts.join('; ')}`);
});

test('all clips together stay small', (t) => {
  const bytes = languagesIn(folder).map((lang) => packOf(lang).length);
  const sum = bytes.reduce((all, one) => all + one, 0);
  t.diagnostic(`${sum} bytes in ${bytes.length} packs`);
  assert.ok(sum > 0 && sum <= MOST_BYTES, `${sum} bytes; leave out questions of the library first`);
});

test('a pack gives each clip back as it was; half a pack is none', (t) => {
  let count = 0;
  for (const lang of languagesIn(folder)) {
    const pack = packOf(lang);
    for (const [name, bytes] of readPack(pack)) {
      assert.deepEqual(Buffer.from(bytes), readFileSync(clipFile(folder, lang, name)));
      count++;
    }
    assert.throws(() => readPack(pack.slice(0, -1)), /half a pack/);
    assert.throws(() => readPack(pack.slice(0, 40)));
  }
  assert.throws(() => readPack(new TextEncoder().encode('<!doctype html><p>Log in')));
  assert.equal(count, [...texts.values()].filter(({ voice }) => voice !== null).length);
  t.diagnostic(`${count} clips passed, 0 failed`);
});

/** Texts in `lang` that must have a clip. */
const clipsOf = (lang: string): ClipText[] =>
  [...texts.values()].filter((text) => text.lang === lang && text.voice !== null);

const faults: Record<string, { make: (copy: string) => void; says: RegExp }> = {
  'a text that changed': {
    make: () => undefined,
    says: /^nl: no clip says “Een nieuwe zin”: npm run clips$/,
  },
  'a line whose words were changed': {
    make: (copy) => changeLine(copy, (line) => ({ ...line, text: `${line.text} nu` })),
    says: /which has another name: npm run clips$/,
  },
  'a file that is not the one of its line': {
    make: (copy) => writeFileSync(someFile(copy), readFileSync(otherFile(copy))),
    says: /its file is not the one of its line; for a recording .*: npm run clips$/,
  },
  'a file that is missing': {
    make: (copy) => rmSync(someFile(copy)),
    says: /its file is missing: npm run clips$/,
  },
  'a file that belongs to no text': {
    make: (copy) => cpSync(someFile(copy), clipFile(copy, 'nl', 'stray')),
    says: /^nl\/stray.opus: in no line of the manifest: npm run clips$/,
  },
  'a clip that no screen says': {
    make: (copy) => addLine(copy, 'espeak-ng'),
    says: /says “Weg ermee”, which no screen says now: npm run clips$/,
  },
  'a recording that no screen says': {
    make: (copy) => addLine(copy, 'recording'),
    says: /a recording of “Weg ermee”, which no screen says now; .*: npm run clips$/,
  },
  'a language without any clip': {
    make: (copy) => rmSync(join(copy, 'ar.json')),
    says: /^ar: no clip says/,
  },
};

for (const [fault, { make, says }] of Object.entries(faults))
  test(`${fault} is found`, (t) => {
    const copy = copyOf(t);
    const wanted = new Map(texts);
    assert.deepEqual(clipProblems(copy, wanted), [], 'control: a copy is as good');
    make(copy);
    if (fault === 'a text that changed')
      wanted.set('new', { lang: 'nl', voice: 'nl', text: 'Een nieuwe zin' });
    const problems = clipProblems(copy, wanted);
    assert.match(problems[0] ?? '', says);
    t.diagnostic(problems[0] ?? '');
  });

test('a recording takes the place of a clip', (t) => {
  const copy = copyOf(t);
  const [name] = firstTwo(copy);
  writeFileSync(someFile(copy), readFileSync(otherFile(copy)));
  const other = Object.values(readManifest(copy, 'nl'))[1]!;
  changeLine(copy, (line) => ({ ...other, text: line.text, by: 'recording' }));
  assert.deepEqual(clipProblems(copy, texts), []);
  assert.equal(readManifest(copy, 'nl')[name]?.by, 'recording');
});

test('what no program speaks may be recorded, and need not be', (t) => {
  const copy = copyOf(t);
  const text = 'ቋንቋ';
  const name = clipName('ti', text);
  const wanted = new Map(texts).set(name, { lang: 'ti', text, voice: null });
  assert.deepEqual(clipProblems(copy, wanted), [], 'without');
  const [line] = Object.values(readManifest(copy, 'nl'));
  cpSync(someFile(copy), clipFile(copy, 'ti', name));
  writeManifest(copy, 'ti', { [name]: { ...line!, text, by: 'recording' } });
  assert.deepEqual(clipProblems(copy, wanted), [], 'with');
});

function packOf(lang: string): Uint8Array<ArrayBuffer> {
  const names = Object.keys(readManifest(folder, lang));
  const clips = names.map((name): [string, Uint8Array] => [
    name,
    readFileSync(clipFile(folder, lang, name)),
  ]);
  return packClips(new Map(clips));
}

function copyOf(t: TestContext): string {
  const copy = mkdtempSync(join(tmpdir(), 'steunpunt-clips-'));
  t.after(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function firstTwo(copy: string): [string, string] {
  const [first = '', second = ''] = Object.keys(readManifest(copy, 'nl'));
  return [first, second];
}

const someFile = (copy: string): string => clipFile(copy, 'nl', firstTwo(copy)[0]);
const otherFile = (copy: string): string => clipFile(copy, 'nl', firstTwo(copy)[1]);

function changeLine(copy: string, change: (line: ClipLine) => ClipLine): void {
  const [name] = firstTwo(copy);
  const lines = readManifest(copy, 'nl');
  writeManifest(copy, 'nl', { ...lines, [name]: change(lines[name]!) });
}

function addLine(copy: string, by: ClipLine['by']): void {
  const text = 'Weg ermee';
  const name = clipName('nl', text);
  const [line] = Object.values(readManifest(copy, 'nl'));
  cpSync(someFile(copy), clipFile(copy, 'nl', name));
  writeManifest(copy, 'nl', { ...readManifest(copy, 'nl'), [name]: { ...line!, text, by } });
}

import { execFile, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  clipFile,
  clipProblems,
  languagesIn,
  measured,
  readManifest,
  writeManifest,
  type ClipLine,
} from './manifest.ts';
import { withoutTags } from './ogg.ts';
import { clipTexts, type ClipText } from './texts.ts';

/**
 * `npm run clips`: makes the clips that are missing and takes away what no screen says any more.
 * What is there already stays as it is, a recording above all; `-- --all` makes those of espeak-ng anew.
 */

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'locales/audio');
const anew = process.argv.includes('--all');
/** Where espeak-ng has another name for a language. */
const VOICES: Readonly<Record<string, string>> = { en: 'en-gb', fr: 'fr-fr' };

for (const program of ['setarch', 'espeak-ng', 'opusenc'])
  if (spawnSync(program, ['--version']).error)
    throw new Error(
      `${program} is not on this machine: apt-get install espeak-ng opus-tools, on Linux`,
    );

const texts = await clipTexts(root);
mkdirSync(folder, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'steunpunt-clips-'));
try {
  const languages = new Set([...texts.values()].map(({ lang }) => lang));
  for (const lang of new Set([...languages, ...languagesIn(folder)])) await makeLanguage(lang);
} finally {
  rmSync(work, { recursive: true, force: true });
}
const problems = clipProblems(folder, texts);
if (problems.length > 0) throw new Error(problems.join('\n'));

async function makeLanguage(lang: string): Promise<void> {
  mkdirSync(join(folder, lang), { recursive: true });
  const before = readManifest(folder, lang);
  const after: Record<string, ClipLine> = {};
  const todo: [name: string, text: ClipText, voice: string][] = [];
  for (const [name, line] of Object.entries(before))
    if (line.by === 'recording') after[name] = recorded(lang, name, line);
  for (const [name, text] of texts) {
    if (text.lang !== lang || after[name]) continue;
    const line = before[name];
    if (line && !anew && existsSync(clipFile(folder, lang, name))) after[name] = line;
    else if (text.voice !== null) todo.push([name, text, text.voice]);
  }
  let made = 0;
  const hands = Array.from({ length: availableParallelism() }, async () => {
    for (let next = todo.pop(); next; next = todo.pop()) {
      const [name, { text }, voice] = next;
      after[name] = { text, by: 'espeak-ng', ...(await make(lang, name, text, voice)) };
      made++;
    }
  });
  await Promise.all(hands);
  for (const file of readdirSync(join(folder, lang)))
    if (!after[file.replace(/\.opus$/, '')]) rmSync(join(folder, lang, file));
  writeManifest(folder, lang, after);
  const all = Object.values(after);
  const seconds = Math.round(all.reduce((sum, { ms }) => sum + ms, 0) / 1000);
  console.log(`${lang}: ${all.length} clips of ${seconds} seconds, ${made} made now`);
}

/** A recording as its file is now; whoever put it there need not count its milliseconds. */
function recorded(lang: string, name: string, { text, by }: ClipLine): ClipLine {
  return { text, by, ...measured(readFileSync(clipFile(folder, lang, name))) };
}

/** The same words give the same bytes: no dates, no random serial numbers in it. */
async function make(
  lang: string,
  name: string,
  text: string,
  voice: string,
): Promise<Pick<ClipLine, 'ms' | 'sha256'>> {
  const wav = join(work, `${lang}-${name}.wav`);
  const file = clipFile(folder, lang, name);
  const voiced = ['-v', VOICES[voice] ?? voice, '-s', '145', '-z', '-w', wav, '--', asSaid(text)];
  // At other addresses espeak-ng 1.51 says some Arabic numbers in another way.
  await run('setarch', ['-R', 'espeak-ng', ...voiced], { env: { PATH: process.env['PATH'] } });
  const sound = ['--speech', '--bitrate', '10', '--framesize', '60'];
  const plain = ['--quiet', '--serial', '1', '--padding', '0'];
  await run('opusenc', [...plain, ...sound, wav, file]);
  rmSync(wav);
  const clip = withoutTags(readFileSync(file));
  writeFileSync(file, clip);
  return measured(clip);
}

/** What is written in one way and said in another: one by one ("1 1 2", "p g b"), or with its vowels. */
function asSaid(text: string): string {
  return text
    .replace(/\b(11[23]|ADHD|AKJ|OPP|OTS|QR|RMC|bso|mbo|pgb)\b/g, (word) =>
      Array.from(word).join(' '),
    )
    .replace('تخطَّ', 'تَخَطَّ');
}

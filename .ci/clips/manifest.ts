import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clipName } from '../../src/core/clip-name.ts';
import { oggMilliseconds } from './ogg.ts';
import type { ClipText } from './texts.ts';

/** What is known of a clip; its file is `<lang>/<name>.opus` beside the manifest `<lang>.json`. */
export interface ClipLine {
  readonly text: string;
  readonly by: 'espeak-ng' | 'recording';
  readonly ms: number;
  readonly sha256: string;
}

/** The clips of one language, by name. */
export type Manifest = Readonly<Record<string, ClipLine>>;

/** What to do about any of the problems below. */
export const REMEDY = 'npm run clips';

export const clipFile = (folder: string, lang: string, name: string): string =>
  join(folder, lang, `${name}.opus`);

/** Empty where there is none yet. */
export function readManifest(folder: string, lang: string): Manifest {
  const file = join(folder, `${lang}.json`);
  if (!existsSync(file)) return {};
  return (JSON.parse(readFileSync(file, 'utf8')) as { clips: Manifest }).clips;
}

export function writeManifest(folder: string, lang: string, clips: Manifest): void {
  const sorted = Object.fromEntries(Object.entries(clips).sort(([a], [b]) => (a < b ? -1 : 1)));
  const json = JSON.stringify({ language: lang, clips: sorted }, null, 2);
  writeFileSync(join(folder, `${lang}.json`), `${json}\n`);
}

/** What a line says of the file's bytes. Throws when they are no Ogg Opus. */
export function measured(bytes: Uint8Array): Pick<ClipLine, 'ms' | 'sha256'> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ms: oggMilliseconds(bytes), sha256 };
}

/** The languages that have clips in `folder`. */
export function languagesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** Everything that is not as `texts` asks: each with what to do. Empty when all is well. */
export function clipProblems(folder: string, texts: ReadonlyMap<string, ClipText>): string[] {
  const wanted = new Set([...texts.values()].map(({ lang }) => lang));
  return [...new Set([...wanted, ...languagesIn(folder)])].flatMap((lang) => {
    const lines = readManifest(folder, lang);
    const missing = [...texts]
      .filter(([name, { lang: of, voice }]) => of === lang && voice !== null && !lines[name])
      .map(([, { text }]) => `${lang}: no clip says “${text}”: ${REMEDY}`);
    const files = existsSync(join(folder, lang)) ? readdirSync(join(folder, lang)) : [];
    const strays = files
      .filter((file) => !lines[file.replace(/\.opus$/, '')])
      .map((file) => `${lang}/${file}: in no line of the manifest: ${REMEDY}`);
    const wrong = Object.entries(lines).flatMap(([name, line]) => {
      const problem = lineProblem(folder, lang, name, line, texts);
      return problem ? [`${lang}/${name}: ${problem}: ${REMEDY}`] : [];
    });
    return [...missing, ...strays, ...wrong];
  });
}

function lineProblem(
  folder: string,
  lang: string,
  name: string,
  line: ClipLine,
  texts: ReadonlyMap<string, ClipText>,
): string | null {
  if (clipName(lang, line.text) !== name) return `says “${line.text}”, which has another name`;
  if (!texts.has(name))
    return line.by === 'recording'
      ? `a recording of “${line.text}”, which no screen says now; take its file and line away`
      : `says “${line.text}”, which no screen says now`;
  const file = clipFile(folder, lang, name);
  if (!existsSync(file)) return 'its file is missing';
  const { ms, sha256 } = measured(readFileSync(file));
  if (ms === line.ms && sha256 === line.sha256) return null;
  return `its file is not the one of its line; for a recording write “by”: “recording”, else take the file away`;
}

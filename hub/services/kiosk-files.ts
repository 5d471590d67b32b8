import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PageTemplate } from '../pages/template.ts';
import { loadFile, type StaticFile } from './static-file.ts';

/** The waiting-room screen as the build left it. */
export interface KioskFiles {
  /** Name of this version. */
  readonly hash: string;
  /** By file name. */
  readonly files: ReadonlyMap<string, StaticFile>;
  /** The pages among them, by file name. */
  readonly pages: ReadonlyMap<string, PageTemplate>;
  /** Chooses between versions on the screen itself. */
  readonly worker: StaticFile;
  /** Names the files of this version, with what each hashes to. */
  readonly list: StaticFile;
}

/** Null when the folder has no whole version in it. */
export async function loadKiosk(folder: string): Promise<KioskFiles | null> {
  const version = readVersion(join(folder, 'version.json'));
  if (!version) return null;
  const files = new Map<string, StaticFile>();
  const pages = new Map<string, PageTemplate>();
  for (const { url } of version.files) {
    const name = url.slice(url.lastIndexOf('/') + 1);
    const file = await loadFile(join(folder, name));
    files.set(name, file);
    if (name.endsWith('.html'))
      pages.set(name, new PageTemplate(Buffer.from(file.plain).toString()));
  }
  const [worker, list] = await Promise.all(
    ['sw.js', 'version.json'].map((name) => loadFile(join(folder, name))),
  );
  return worker && list ? { hash: version.hash, files, pages, worker, list } : null;
}

interface Version {
  readonly hash: string;
  readonly files: readonly { readonly url: string }[];
}

function readVersion(file: string): Version | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Version;
  } catch {
    return null;
  }
}

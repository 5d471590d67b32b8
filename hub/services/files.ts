import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader } from '../../src/core/embed-snippet.ts';
import { integrityOf } from '../crypto.ts';
import { PageTemplate } from '../pages/template.ts';
import { loadKiosk, type KioskFiles } from './kiosk-files.ts';
import { loadFile, pack, typeOf, type Packed, type StaticFile } from './static-file.ts';

/** The built files, read and compressed once at the start. */
export interface Files {
  /** By path: `/embed/v1.js`, `/assets/…`, `/desk/assets/…`. */
  readonly byPath: ReadonlyMap<string, StaticFile>;
  /** Version in package.json. */
  readonly version: string;
  /** The loader of that version, with what names its bytes; null when it was not built. */
  readonly loader: Loader | null;
  /** The same of the answers in a page. */
  readonly answers: Loader | null;
  /** The visitors' page; null when it was not built. */
  readonly frame: PageTemplate | null;
  /** The staff's page, packed; null when it was not built. */
  readonly desk: { readonly template: PageTemplate; readonly packed: Packed } | null;
  /** The waiting-room screen; null when it was not built. */
  readonly kiosk: KioskFiles | null;
  /** Paths of the frame's later scripts, as its configuration names them. */
  readonly assets: { readonly post: string; readonly proof: string };
}

/** Scripts for other sites that stay as they are. */
export const VERSIONED = /^(?:faq-)?\d+\.\d+\.\d+\.js$/;

/**
 * Reads the folder that the build wrote, and the loaders of earlier builds in the folder `earlier`.
 * What is missing from the first is not served; rejects when the second is not there.
 */
export async function loadFiles(dist: string, earlier: string | null = null): Promise<Files> {
  const byPath = new Map<string, StaticFile>();
  const folders = [
    ['embed', '/embed/'],
    ['assets', '/assets/'],
    ['frame/assets', '/assets/'],
    ['desk/assets', '/desk/assets/'],
  ] as const;
  for (const [folder, path] of folders)
    for (const name of namesIn(join(dist, folder)))
      if (typeOf(name)) byPath.set(path + name, await loadFile(join(dist, folder, name)));
  for (const name of earlier === null ? [] : readdirSync(earlier))
    if (VERSIONED.test(name))
      byPath.set(`/embed/${name}`, await loadFile(join(earlier ?? '', name)));
  // Whatever lies in a folder: the version of this build is this build's.
  const version = packageVersion();
  const pinned = (newest?: StaticFile): Loader | null =>
    newest ? { version, integrity: integrityOf(newest.plain) } : null;
  for (const name of ['', 'faq-']) {
    const file = byPath.get(`/embed/${name}v1.js`);
    if (file) byPath.set(`/embed/${name}${version}.js`, file);
  }
  const desk = text(join(dist, 'desk/index.html'));
  const frame = text(join(dist, 'frame/index.html'));
  const assetNamed = (start: string): string =>
    [...byPath.keys()].find((path) => path.startsWith(`/assets/${start}-`)) ?? '';
  return {
    byPath,
    version,
    loader: pinned(byPath.get('/embed/v1.js')),
    answers: pinned(byPath.get('/embed/faq-v1.js')),
    frame: frame === null ? null : new PageTemplate(frame),
    desk:
      desk === null
        ? null
        : { template: new PageTemplate(desk), packed: await pack(Buffer.from(desk), 11) },
    kiosk: await loadKiosk(join(dist, 'kiosk')),
    assets: { post: assetNamed('post'), proof: assetNamed('proof') },
  };
}

/** Newest first, so that a file of an earlier build is never taken for the one it was replaced by. */
function namesIn(folder: string): string[] {
  try {
    const age = (name: string): number => statSync(join(folder, name)).mtimeMs;
    return readdirSync(folder).sort((a, b) => age(b) - age(a));
  } catch {
    return [];
  }
}

function text(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function packageVersion(): string {
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
  ) as { version: string };
  return version;
}

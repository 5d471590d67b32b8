import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PageTemplate } from '../pages/template.ts';
import { loadKiosk, type KioskFiles } from './kiosk-files.ts';
import { loadFile, pack, typeOf, type Packed, type StaticFile } from './static-file.ts';

/** The built files, read and compressed once at the start. */
export interface Files {
  /** By path: `/embed/v1.js`, `/assets/…`, `/desk/assets/…`. */
  readonly byPath: ReadonlyMap<string, StaticFile>;
  /** Version in package.json, that the loader is also served under. */
  readonly version: string;
  /** The visitors' page; null when it was not built. */
  readonly frame: PageTemplate | null;
  /** The staff's page, packed; null when it was not built. */
  readonly desk: { readonly template: PageTemplate; readonly packed: Packed } | null;
  /** The waiting-room screen; null when it was not built. */
  readonly kiosk: KioskFiles | null;
  /** Paths of the frame's later scripts, as its configuration names them. */
  readonly assets: { readonly post: string; readonly proof: string };
}

/** Reads the folder that the build wrote. What is missing is not served. */
export async function loadFiles(dist: string): Promise<Files> {
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
  const desk = text(join(dist, 'desk/index.html'));
  const frame = text(join(dist, 'frame/index.html'));
  const assetNamed = (start: string): string =>
    [...byPath.keys()].find((path) => path.startsWith(`/assets/${start}-`)) ?? '';
  return {
    byPath,
    version: packageVersion(),
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

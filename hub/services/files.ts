import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { toBase64Url } from '../../src/core/bytes.ts';
import { sha256 } from '../crypto.ts';
import { PageTemplate } from '../pages/template.ts';
import { loadKiosk, type KioskFiles } from './kiosk-files.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.bin': 'application/octet-stream',
};
/** Sound is packed already: pressing it hard would only make a hub slow to start. */
const PRESSED = new Set(['.bin', '.png', '.woff2']);

/** Bytes ready to be sent, plain and as brotli. */
export interface Packed {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
}

export interface StaticFile extends Packed {
  readonly type: string;
  readonly etag: string;
}

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

const compress = promisify(brotliCompress);

/** Brotli at `quality` (11 is the smallest, 5 is quick) beside the plain bytes. */
export async function pack(bytes: Uint8Array, quality: number): Promise<Packed> {
  const brotli = await compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return { plain: new Uint8Array(bytes), brotli: new Uint8Array(brotli) };
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
    for (const name of namesIn(join(dist, folder))) {
      const type = TYPES[extname(name)];
      if (type) byPath.set(path + name, await load(join(dist, folder, name), type));
    }
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
    kiosk: await loadKiosk(join(dist, 'kiosk'), load),
    assets: { post: assetNamed('post'), proof: assetNamed('proof') },
  };
}

async function load(file: string, type = TYPES[extname(file)] ?? ''): Promise<StaticFile> {
  const bytes = readFileSync(file);
  const quality = PRESSED.has(extname(file)) ? 0 : 11;
  return { ...(await pack(bytes, quality)), type, etag: `"${toBase64Url(sha256(bytes))}"` };
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

import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { toBase64Url } from '../../src/core/bytes.ts';
import { sha256 } from '../crypto.ts';

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

/** The media type of a file of this name; null for a kind that is not served. */
export function typeOf(name: string): string | null {
  return TYPES[extname(name)] ?? null;
}

/** Reads and packs a file. Throws when it is not there. */
export async function loadFile(file: string): Promise<StaticFile> {
  const bytes = readFileSync(file);
  const quality = PRESSED.has(extname(file)) ? 0 : 11;
  const type = typeOf(file) ?? 'application/octet-stream';
  return { ...(await pack(bytes, quality)), type, etag: `"${toBase64Url(sha256(bytes))}"` };
}

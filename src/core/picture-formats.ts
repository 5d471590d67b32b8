/** How the three formats of photos on the web are laid out. Pure; offsets and sizes in bytes. */

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A stretch of the file, from its name to the last byte of it. */
export interface Part {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface Format {
  readonly type: PictureType;
  /** Where its parts begin. */
  readonly start: number;
  /** The part that begins at `at`; null where there is none, or not all of it. */
  readonly part: (bytes: Uint8Array, at: number) => Part | null;
  /** The size that a part tells; null when it tells none. */
  readonly size: (bytes: Uint8Array, part: Part) => PictureSize | null;
  /** Whether the photo needs it to be seen. Anything else says when, where or by whom. */
  readonly needed: (part: Part) => boolean;
  /** The part that nothing comes after; '' where the file says its length itself. */
  readonly last: string;
}

/** The format that the first bytes are of; null for any other, SVG and HTML among them. */
export function formatOf(bytes: Uint8Array): Format | null {
  if (begins(bytes, [0xff, 0xd8, 0xff])) return JPEG;
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return PNG;
  return letters(bytes, 0) === 'RIFF' && letters(bytes, 8) === 'WEBP' ? WEBP : null;
}

const JPEG: Format = {
  type: 'image/jpeg',
  start: 2,
  last: 'd9',
  part: (bytes, at) => {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker < 0xc0 || marker === 0xff) return null;
    const name = marker.toString(16);
    if (name === 'd9') return { name, from: at, to: at + 2 };
    // A mark without a length belongs among packed pixels: elsewhere readers pass over it, and one
    // that reads a length there is somewhere else in the file than they are.
    if (/^d[0-8]$/.test(name)) return null;
    const end = at + 2 + big(bytes, at + 2, 2);
    return whole(bytes, { name, from: at, to: name === 'da' ? endOfScan(bytes, end) : end });
  },
  // Every "start of frame"; three numbers between them mean something else.
  size: (bytes, { name, from }) =>
    /^c[0-35-79-bd-f]$/.test(name)
      ? { height: big(bytes, from + 5, 2), width: big(bytes, from + 7, 2) }
      : null,
  // Tables, frames and scans; and "JFIF" without the small photo that it may hold.
  needed: ({ name, from, to }) =>
    /^(?:c[^8c]|d[9abd])$/.test(name) || (name === 'e0' && to - from === 18),
};

const PNG: Format = {
  type: 'image/png',
  start: 8,
  last: 'IEND',
  part: (bytes, at) => {
    const [name, length] = [letters(bytes, at + 4), big(bytes, at, 4)];
    // The first and the last have room for nothing else.
    if (length !== ({ IHDR: 13, IEND: 0 }[name] ?? length)) return null;
    return whole(bytes, { name, from: at, to: at + 12 + length });
  },
  size: (bytes, { name, from }) =>
    name === 'IHDR' ? { width: big(bytes, from + 8, 4), height: big(bytes, from + 12, 4) } : null,
  needed: ({ name }) => ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'].includes(name),
};

const WEBP: Format = {
  type: 'image/webp',
  start: 12,
  last: '',
  part: (bytes, at) => {
    const size = little(bytes, at + 4, 4);
    return whole(bytes, { name: letters(bytes, at), from: at, to: at + 8 + size + (size % 2) });
  },
  size: (bytes, { name, from }) => {
    const at = from + 8;
    if (name === 'VP8X')
      return { width: little(bytes, at + 4, 3) + 1, height: little(bytes, at + 7, 3) + 1 };
    if (name === 'VP8 ')
      return {
        width: little(bytes, at + 6, 2) & 0x3fff,
        height: little(bytes, at + 8, 2) & 0x3fff,
      };
    if (name !== 'VP8L') return null;
    const both = little(bytes, at + 1, 4);
    return { width: (both & 0x3fff) + 1, height: ((both >>> 14) & 0x3fff) + 1 };
  },
  needed: ({ name }) => ['VP8 ', 'VP8L', 'VP8X', 'ALPH'].includes(name),
};

/** Where the packed pixels that begin at `at` end: at the next marker that is not one of theirs. */
function endOfScan(bytes: Uint8Array, at: number): number {
  for (let i = at; i + 1 < bytes.length; i++) {
    const next = bytes[i + 1] ?? 0;
    if (bytes[i] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return i;
  }
  return bytes.length;
}

function whole(bytes: Uint8Array, part: Part): Part | null {
  return part.to <= bytes.length && part.to - part.from >= 4 ? part : null;
}

function begins(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, i) => bytes[i] === byte);
}

function letters(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** A number of `size` bytes, the heaviest first; without what lies beyond the end. */
function big(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

function little(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let i = size - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

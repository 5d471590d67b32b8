import { concat, type Bytes } from './bytes.ts';
import {
  formatOf,
  type Format,
  type Part,
  type PictureSize,
  type PictureType,
} from './picture-formats.ts';
import { PICTURE_BYTES, PICTURE_SIDE } from './picture.ts';

export interface PictureHeader extends PictureSize {
  readonly type: PictureType;
}

/** Why these bytes are no picture that is kept. */
export type NoPicture =
  | { readonly kind: 'too-heavy' | 'too-large' }
  /** Not a JPEG, PNG or WebP, or not a whole one. */
  | { readonly kind: 'no-picture' }
  /** It says more than what there is to see: a place, a day, a name, another picture. */
  | { readonly kind: 'says-more' };

/** What a file says of itself before anybody unpacks it; null when it is no photo of ours. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const format = formatOf(bytes);
  if (!format) return null;
  for (const part of partsOf(bytes, format)) {
    const size = format.size(bytes, part);
    if (size) return { type: format.type, ...size };
  }
  return null;
}

/** What `bytes` are, when they are a whole picture, small enough, with nothing else in them. */
export function readPicture(
  bytes: Uint8Array,
): { readonly kind: 'picture'; readonly header: PictureHeader } | NoPicture {
  if (bytes.length > PICTURE_BYTES) return { kind: 'too-heavy' };
  const header = pictureHeader(bytes);
  const format = formatOf(bytes);
  const parts = format && wholeParts(bytes, format);
  if (!header || !parts || !sameSize(bytes, format, parts)) return { kind: 'no-picture' };
  const { width, height } = header;
  if (Math.min(width, height) < 1) return { kind: 'no-picture' };
  if (Math.max(width, height) > PICTURE_SIDE) return { kind: 'too-large' };
  if (!parts.every((part) => format.needed(part) && saysNothing(bytes, part)))
    return { kind: 'says-more' };
  return { kind: 'picture', header };
}

/** The picture alone: what a browser or a camera wrote beside it left out. Null when it is none. */
export function onlyPicture(bytes: Uint8Array): Bytes | null {
  const format = formatOf(bytes);
  const parts = format && wholeParts(bytes, format);
  if (!parts) return null;
  const kept = parts.filter((part) => format.needed(part));
  const [start, ...rest] = [
    bytes.subarray(0, format.start),
    ...kept.map(({ from, to }) => bytes.subarray(from, to)),
  ];
  const alone = concat(start, ...rest);
  if (format.type !== 'image/webp') return alone;
  const view = new DataView(alone.buffer);
  view.setUint32(4, alone.length - 8, true);
  // Its first part names what else there is: nothing, but for what can be seen through.
  if (kept[0]?.name === 'VP8X') alone[EXTRAS] = (alone[EXTRAS] ?? 0) & SEEN_THROUGH;
  return alone;
}

/** In a WebP that begins with a VP8X: the byte that names what else there is. */
const EXTRAS = 20;
const SEEN_THROUGH = 0x10;

function* partsOf(bytes: Uint8Array, { start, part, last }: Format): Generator<Part> {
  for (let at = start; ;) {
    const next = part(bytes, at);
    if (!next) return;
    yield next;
    if (next.name === last) return;
    at = next.to;
  }
}

/** All of them; null unless they are the file from its first byte to its last. */
function wholeParts(bytes: Uint8Array, format: Format): readonly Part[] | null {
  const parts = [...partsOf(bytes, format)];
  const end = parts.at(-1);
  if (end?.to !== bytes.length || (format.last && end.name !== format.last)) return null;
  if (format.type !== 'image/webp') return parts;
  const said = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  return said === bytes.length - 8 ? parts : null;
}

/** Whether every part that tells a size tells the same: what is unpacked is what was measured. */
function sameSize(bytes: Uint8Array, format: Format, parts: readonly Part[]): boolean {
  const sizes = parts.flatMap((part) => format.size(bytes, part) ?? []);
  const most = format.type === 'image/webp' ? 2 : 1;
  const [first] = sizes;
  return (
    sizes.length <= most &&
    sizes.every(({ width, height }) => width === first?.width && height === first.height)
  );
}

function saysNothing(bytes: Uint8Array, { name, from }: Part): boolean {
  return name !== 'VP8X' || ((bytes[from + 8] ?? 0) & ~SEEN_THROUGH) === 0;
}

/** Pictures made byte by byte: right in every length and size, with no pixels to speak of. */

const text = (value: string): number[] => Array.from(value, (letter) => letter.charCodeAt(0));
const big = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** (size - 1 - i)) % 256);
const little = (value: number, size: number): number[] => big(value, size).reverse();

export interface Made {
  readonly width?: number;
  readonly height?: number;
  /** Stretches of the file between its beginning and its pixels. */
  readonly extra?: readonly (readonly number[])[];
}

/** A segment of a JPEG: `e1` holds what a camera knows. */
export const segment = (marker: number, data: readonly number[]): number[] => [
  ...[0xff, marker],
  ...big(data.length + 2, 2),
  ...data,
];

export const frame = (width: number, height: number, marker = 0xc0): number[] =>
  segment(marker, [8, ...big(height, 2), ...big(width, 2), 1, 1, 0x11, 0]);

export function jpeg({ width = 640, height = 480, extra = [] }: Made = {}): Uint8Array {
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...extra.flat(),
    ...segment(0xdb, Array<number>(65).fill(1)),
    ...frame(width, height),
    ...segment(0xc4, Array<number>(20).fill(0)),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    // Packed pixels: a full byte is followed by an empty one, or by a mark to begin again.
    ...[7, 0xff, 0, 7, 0xff, 0xd0, 7],
    ...[0xff, 0xd9],
  ]);
}

/** GPS: 52.3702 north, 4.8952 east, as a telephone writes it. */
export const gpsExif: readonly number[] = [
  ...text('Exif\0\0MM\0*'),
  ...big(8, 4),
  // The first directory has one line: where the place is.
  ...[...big(1, 2), ...big(0x8825, 2), ...big(4, 2), ...big(1, 4), ...big(26, 4), ...big(0, 4)],
  ...[...big(4, 2)],
  ...[...big(1, 2), ...big(2, 2), ...big(2, 4), ...text('N\0\0\0')],
  ...[...big(2, 2), ...big(5, 2), ...big(3, 4), ...big(80, 4)],
  ...[...big(3, 2), ...big(2, 2), ...big(2, 4), ...text('E\0\0\0')],
  ...[...big(4, 2), ...big(5, 2), ...big(3, 4), ...big(104, 4)],
  ...big(0, 4),
  ...[52, 1, 22, 1, 1272, 100, 4, 1, 53, 1, 4272, 100].flatMap((value) => big(value, 4)),
];

/** A chunk of a PNG. Nobody of ours checks its sum. */
export const chunk = (name: string, data: readonly number[]): number[] => [
  ...big(data.length, 4),
  ...text(name),
  ...data,
  ...[0, 0, 0, 0],
];

export function png({ width = 640, height = 480, extra = [] }: Made = {}): Uint8Array {
  return Uint8Array.from([
    ...[0x89, ...text('PNG\r\n\x1a\n')],
    ...chunk('IHDR', [...big(width, 4), ...big(height, 4), 8, 2, 0, 0, 0]),
    ...extra.flat(),
    ...chunk('IDAT', [1, 2, 3]),
    ...chunk('IEND', []),
  ]);
}

/** A chunk of a WebP. */
export const riff = (name: string, data: readonly number[]): number[] => [
  ...text(name),
  ...little(data.length, 4),
  ...data,
  ...(data.length % 2 ? [0] : []),
];

export const lossy = (width: number, height: number): number[] =>
  riff('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...little(width, 2), ...little(height, 2), 5, 6, 7]);

export const lossless = (width: number, height: number): number[] =>
  riff('VP8L', [0x2f, ...little(width - 1 + (height - 1) * 2 ** 14, 4), 5, 6]);

export const extended = (width: number, height: number, flags = 0): number[] =>
  riff('VP8X', [flags, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)]);

/** A WebP of these chunks; without any a small one. */
export function webp(...chunks: readonly (readonly number[])[]): Uint8Array {
  const all = chunks.length > 0 ? chunks.flat() : lossy(640, 480);
  return Uint8Array.from([...text('RIFF'), ...little(all.length + 4, 4), ...text('WEBP'), ...all]);
}

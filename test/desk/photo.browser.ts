import { photoFrom } from '../../desk/website/photo.ts';
import { pictureHeader, readPicture } from '../../src/core/picture-read.ts';
import { PICTURE_BYTES, PICTURE_SIDE } from '../../src/core/picture.ts';
import { digestOf } from '../../src/seal/hash.ts';
import { gpsExif, jpeg, lossless, png, segment, webp } from '../core/support/pictures.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { halves, letters, noise, painted } from './support/painted.ts';

/** `bytes` with this behind the first two. */
const withSegment = (bytes: Uint8Array, part: readonly number[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...bytes.subarray(0, 2), ...part, ...bytes.subarray(2)]);

/** "Hold it a quarter turn to the right", as telephones write it. */
const TURNED = segment(0xe1, [
  ...[0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
  ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
]);

const includes = (bytes: Uint8Array, part: readonly number[]): boolean =>
  bytes.some((_, at) => part.every((byte, i) => bytes[at + i] === byte));
const blob = (bytes: Uint8Array, type = 'image/jpeg'): Blob =>
  new Blob([new Uint8Array(bytes)], { type });

async function colourAt(
  bytes: Uint8Array,
  x: number,
  y: number,
): Promise<'red' | 'blue' | 'other'> {
  const image = await createImageBitmap(blob(bytes, pictureHeader(bytes)?.type));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context?.drawImage(image, 0, 0);
  const at = context?.getImageData(x * image.width, y * image.height, 1, 1).data;
  const [red = 0, , blue = 0] = at ?? [];
  return red > 150 && blue < 80 ? 'red' : blue > 150 && red < 80 ? 'blue' : 'other';
}

describe('a photo from a file', () => {
  it('leaves behind where it was taken', async () => {
    const file = withSegment(await painted([2_000, 1_500], halves), segment(0xe1, gpsExif));
    const place = gpsExif.slice(-24);
    assert(includes(file, letters('Exif')) && includes(file, place), 'control: no place in it');
    equal(readPicture(file.subarray(0, PICTURE_BYTES)).kind !== 'picture', true, 'control');
    const made = await photoFrom(blob(file));
    assert(made.kind === 'photo', `it is ${made.kind}`);
    const { bytes, digest, width, height } = made.photo;
    assert(!includes(bytes, letters('Exif')) && !includes(bytes, place), 'the place is in it');
    equal([width, height], [PICTURE_SIDE, 960], 'its size');
    equal(
      readPicture(bytes),
      { kind: 'picture', header: pictureHeader(bytes) },
      'what the hub says',
    );
    // WebKit makes no WebP, and a PNG when it is asked for one.
    const webpIs = pictureHeader(await painted([8, 8], halves, 'image/webp'))?.type;
    const type = webpIs === 'image/webp' ? webpIs : 'image/jpeg';
    const header = pictureHeader(bytes);
    equal([header?.type, header?.width, header?.height], [type, width, height], 'its own words');
    equal(digest, await digestOf(bytes), 'its digest');
    equal(
      [await colourAt(bytes, 0.5, 0.25), await colourAt(bytes, 0.5, 0.75)],
      ['red', 'blue'],
      '',
    );
  });

  it('stands the way the telephone was held', async () => {
    const made = await photoFrom(blob(withSegment(await painted([800, 400], halves), TURNED)));
    assert(made.kind === 'photo', `it is ${made.kind}`);
    const { bytes, width, height } = made.photo;
    equal([width, height], [400, 800], 'its size');
    equal(
      [await colourAt(bytes, 0.75, 0.5), await colourAt(bytes, 0.25, 0.5)],
      ['red', 'blue'],
      '',
    );
  });

  it('is small enough whatever is on it, and not made larger than it was', async () => {
    const sizes: string[] = [];
    for (const [size, paint, type] of [
      [[1_600, 1_200], noise, 'image/jpeg'],
      [[300, 3_000], noise, 'image/webp'],
      [[640, 480], halves, 'image/png'],
      [[1, 1], halves, 'image/png'],
    ] as const) {
      const made = await photoFrom(blob(await painted(size, paint, type), type));
      assert(made.kind === 'photo', `${size.join(' x ')} is ${made.kind}`);
      const { bytes, width, height } = made.photo;
      assert(bytes.length <= PICTURE_BYTES, `${bytes.length} bytes`);
      assert(width <= Math.min(size[0], PICTURE_SIDE), `${width} wide`);
      assert(height <= Math.min(size[1], PICTURE_SIDE), `${height} high`);
      sizes.push(`${size.join('x')} -> ${width}x${height}, ${bytes.length} bytes`);
    }
    console.log(`photos made: ${sizes.join('; ')}`);
    equal(sizes.length, 4, 'photos');
  });

  it('is none for hostile bytes, and a bomb is never unpacked', async () => {
    const script = '<script>alert(1)</script>';
    const hostile: [string, Uint8Array, string, string][] = [
      [
        'an SVG named as a photo',
        Uint8Array.from(letters(`<svg>${script}</svg>`)),
        'image/jpeg',
        'none',
      ],
      ['an SVG', Uint8Array.from(letters(`<svg>${script}</svg>`)), 'image/svg+xml', 'none'],
      [
        'HTML named as a WebP',
        Uint8Array.from(letters(`<!doctype html>${script}`)),
        'image/webp',
        'none',
      ],
      [
        'HTML that begins as a JPEG',
        Uint8Array.from([0xff, 0xd8, 0xff, ...letters(script)]),
        'image/jpeg',
        'none',
      ],
      ['a GIF', Uint8Array.from(letters('GIF89a')), 'image/gif', 'none'],
      ['nothing', new Uint8Array(), 'image/png', 'none'],
      ['a JPEG without pixels', jpeg(), 'image/jpeg', 'none'],
      [
        'a hundred megapixels in a JPEG',
        jpeg({ width: 10_000, height: 10_000 }),
        'image/jpeg',
        'too-large',
      ],
      [
        'a hundred megapixels in a PNG',
        png({ width: 10_000, height: 10_000 }),
        'image/png',
        'too-large',
      ],
      ['a hundred megapixels in a WebP', webp(lossless(10_000, 10_000)), 'image/webp', 'too-large'],
    ];
    const unpack = globalThis.createImageBitmap;
    let unpacked = 0;
    globalThis.createImageBitmap = (image: ImageBitmapSource) => {
      unpacked++;
      return unpack(image);
    };
    try {
      for (const [name, bytes, type, kind] of hostile)
        equal((await photoFrom(blob(bytes, type))).kind, kind, name);
      equal(unpacked, 1, 'unpacked: only what says that it is a small photo');
      equal((await photoFrom(blob(await painted([8, 8], halves)))).kind, 'photo', 'control');
      equal(unpacked, 2, 'control: it counts');
    } finally {
      globalThis.createImageBitmap = unpack;
    }
    console.log(`hostile files: ${hostile.length} refused`);
  });

  it('keeps nothing of what stood behind the photo in its file', async () => {
    const photo = await painted([64, 64], halves);
    const polyglot = Uint8Array.from([...photo, ...letters('<script>alert(1)</script>')]);
    const made = await photoFrom(blob(polyglot));
    assert(made.kind === 'photo', `it is ${made.kind}`);
    assert(!includes(made.photo.bytes, letters('<script')), 'the script is in it');
  });
});

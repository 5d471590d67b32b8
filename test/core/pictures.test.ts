import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { onlyPicture, pictureHeader, readPicture } from '../../src/core/picture-read.ts';
import { PICTURE_BYTES, PICTURE_SIDE } from '../../src/core/picture.ts';
import * as make from './support/pictures.ts';

const text = (value: string): number[] => Array.from(Buffer.from(value, 'latin1'));
const joined = (...parts: (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));

const whole: readonly (readonly [string, Uint8Array])[] = [
  ['image/jpeg', make.jpeg()],
  ['image/jpeg', make.jpeg({ width: PICTURE_SIDE, height: 1 })],
  ['image/png', make.png()],
  ['image/png', make.png({ extra: [make.chunk('PLTE', [1, 2, 3]), make.chunk('tRNS', [1])] })],
  ['image/webp', make.webp()],
  ['image/webp', make.webp(make.lossless(640, 480))],
  ['image/webp', make.webp(make.extended(640, 480), make.lossy(640, 480))],
  [
    'image/webp',
    make.webp(make.extended(640, 480, 0x10), make.riff('ALPH', [1]), make.lossy(640, 480)),
  ],
];

/** What says more than what there is to see, in files that are right otherwise. */
const more: readonly (readonly [string, Uint8Array])[] = [
  ['a JPEG with a place', make.jpeg({ extra: [make.segment(0xe1, make.gpsExif)] })],
  ['a JPEG with words', make.jpeg({ extra: [make.segment(0xfe, text('<script>'))] })],
  [
    'a JPEG with a small one in its JFIF',
    make.jpeg({ extra: [make.segment(0xe0, text('JFXX\0'))] }),
  ],
  ['a PNG with words', make.png({ extra: [make.chunk('tEXt', text('Author\0Noor'))] })],
  ['a PNG with a place', make.png({ extra: [make.chunk('eXIf', make.gpsExif)] })],
  ['a WebP that names a place', make.webp(make.extended(640, 480, 8), make.lossy(640, 480))],
  [
    'a WebP with a place',
    make.webp(make.extended(640, 480), make.lossy(640, 480), make.riff('EXIF', [1])),
  ],
  ['a WebP with words', make.webp(make.lossy(640, 480), make.riff('XMP ', text('<x/>')))],
  ['a WebP that moves', make.webp(make.extended(640, 480, 2), make.lossy(640, 480))],
];

/**
 * A mark that has no length, before a picture that is huge: whoever reads a length there jumps over
 * all of it and lands on a small one. A browser does not.
 */
const huge = make.jpeg({ width: 60_000, height: 60_000 }).subarray(20);
const jump = 2 + (((huge[0] ?? 0) << 8) | (huge[1] ?? 0));
const hidden = joined(
  [0xff, 0xd8, 0xff, 0xd0],
  huge,
  new Array<number>(jump - 2 - huge.length).fill(0),
  make.jpeg({ width: 1, height: 1 }).subarray(20),
);

const SCRIPT = '<script>alert(1)</script>';
const none: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', new Uint8Array()],
  ['an SVG with a script', joined(text(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`))],
  ['HTML', joined(text(`<!doctype html>${SCRIPT}`))],
  ['a GIF', joined(text('GIF89a'), [1, 0, 1, 0, 0, 0, 0, 0x3b])],
  ['a sound that is RIFF too', joined(text('RIFF'), [4, 0, 0, 0], text('WAVE'))],
  ['HTML behind a JPEG', joined(make.jpeg(), text(SCRIPT))],
  ['HTML behind a PNG', joined(make.png(), text(SCRIPT))],
  ['HTML behind a WebP', joined(make.webp(), text(SCRIPT))],
  ['HTML that begins as a JPEG', joined([0xff, 0xd8, 0xff], text(SCRIPT))],
  ['a JPEG without its end', make.jpeg().subarray(0, -2)],
  ['a PNG without its end', make.png().subarray(0, -12)],
  ['a WebP without its end', make.webp().subarray(0, -2)],
  ['a JPEG of two sizes', make.jpeg({ extra: [make.frame(1, 1)] })],
  ['a JPEG that hides its size', hidden],
  [
    'a PNG with words in its end',
    joined(make.png().subarray(0, -12), make.chunk('IEND', text('Noor, Dorpsstraat 1'))),
  ],
  [
    'a PNG with words in its beginning',
    joined(
      make.png().subarray(0, 8),
      make.chunk('IHDR', [0, 0, 0, 9, 0, 0, 0, 9, 8, 2, 0, 0, 0, ...text('Noor')]),
      make.png().subarray(33),
    ),
  ],
  [
    'a PNG of two sizes',
    make.png({ extra: [make.chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])] }),
  ],
  [
    'a WebP that is larger than it says',
    make.webp(make.extended(1, 1), make.lossless(9_000, 9_000)),
  ],
  ['a WebP of nothing', make.webp(make.lossy(0, 0))],
  ['a PNG of nothing', make.png({ width: 0 })],
];

describe('what is a picture', () => {
  test('a whole one is, in three formats', (t) => {
    for (const [type, bytes] of whole) {
      const header = pictureHeader(bytes);
      assert.equal(header?.type, type);
      assert.deepEqual(readPicture(bytes), { kind: 'picture', header });
      assert.deepEqual(onlyPicture(bytes), bytes, `${type} stays as it is`);
    }
    t.diagnostic(`whole pictures: ${whole.length} taken`);
    assert.ok(whole.length > 0);
  });

  test('one that says more is not, and what it said can be taken off', (t) => {
    let freed = 0;
    for (const [name, bytes] of more) {
      assert.deepEqual(readPicture(bytes), { kind: 'says-more' }, name);
      const alone = onlyPicture(bytes);
      assert.ok(alone, name);
      assert.equal(readPicture(alone).kind, 'picture', name);
      assert.ok(!Buffer.from(alone).includes('Exif') && !Buffer.from(alone).includes('Noor'), name);
      freed++;
    }
    t.diagnostic(`pictures that say more: ${freed} refused and freed`);
    assert.equal(freed, more.length);
  });

  test('anything else is none, whatever it is called', (t) => {
    for (const [name, bytes] of none)
      assert.deepEqual(readPicture(bytes), { kind: 'no-picture' }, name);
    t.diagnostic(`hostile bytes: ${none.length} refused`);
    assert.ok(none.length > 10);
  });

  test('nobody is shown a small size of a picture that is huge', () => {
    assert.equal(pictureHeader(hidden), null);
    assert.ok(hidden.length > 60_000, 'control: it jumps that far');
  });

  test('a small file of many pixels is refused by what it says of itself', (t) => {
    const bombs = [
      make.jpeg({ width: 10_000, height: 10_000 }),
      make.png({ width: 1e9, height: 1e9 }),
      make.webp(make.lossless(16_384, 16_384)),
      make.webp(make.extended(2 ** 24, 2 ** 24)),
      make.png({ width: PICTURE_SIDE + 1, height: 1 }),
    ];
    for (const bytes of bombs) {
      assert.deepEqual(readPicture(bytes), { kind: 'too-large' });
      assert.ok(bytes.length < 400);
    }
    const heavy = make.jpeg({ extra: [new Array<number>(PICTURE_BYTES).fill(0)] });
    assert.deepEqual(readPicture(heavy), { kind: 'too-heavy' });
    t.diagnostic(`bombs: ${bombs.length + 1} refused`);
  });

  test('whatever bytes come, reading ends, and what is taken is whole', (t) => {
    const seeds = [...whole, ...more].map(([, bytes]) => bytes);
    let [runs, taken] = [0, 0];
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 4 }),
        (seed, changes) => {
          const bytes = Uint8Array.from(seed);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          runs++;
          const read = readPicture(bytes);
          const alone = onlyPicture(bytes);
          if (read.kind !== 'picture') return;
          taken++;
          assert.deepEqual(alone, bytes);
          assert.ok(Math.max(read.header.width, read.header.height) <= PICTURE_SIDE);
        },
      ),
      { numRuns: 20_000 },
    );
    t.diagnostic(`changed pictures: ${runs} read, ${taken} taken`);
    assert.ok(taken > 100);
  });
});

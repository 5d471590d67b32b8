import type { Bytes } from '../../src/core/bytes.ts';
import { onlyPicture, pictureHeader, readPicture } from '../../src/core/picture-read.ts';
import { PICTURE_BYTES, PICTURE_SIDE } from '../../src/core/picture.ts';
import { digestOf } from '../../src/seal/hash.ts';

/** A photo as visitors get it. */
export interface Photo {
  readonly bytes: Bytes;
  /** Base64url SHA-256 of `bytes`. */
  readonly digest: string;
  readonly width: number;
  readonly height: number;
}

export type NoPhoto =
  /** Not a JPEG, PNG or WebP, or one that this browser cannot unpack. */
  | { readonly kind: 'none' }
  /** More than this browser should be asked to unpack. */
  | { readonly kind: 'too-large' };

/** What a telephone makes at most, with room to spare. */
const MOST_BYTES = 40_000_000;
const MOST_PIXELS = 64_000_000;
/** Tried in this order: less fine first, then smaller. */
const SIDES = [PICTURE_SIDE, 960, 640];
const QUALITIES = [0.85, 0.75, 0.65, 0.55, 0.4];

/**
 * Draws the photo in `file` anew, so that nothing else of the file is left: where and when it was
 * taken, with what, by whom. Never throws.
 */
export async function photoFrom(
  file: Blob,
): Promise<{ readonly kind: 'photo'; readonly photo: Photo } | NoPhoto> {
  if (file.size > MOST_BYTES) return { kind: 'too-large' };
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => new Uint8Array(),
  );
  const header = pictureHeader(bytes);
  if (!header) return { kind: 'none' };
  if (header.width * header.height > MOST_PIXELS) return { kind: 'too-large' };
  // By what it is, not by what it is called.
  const image = await createImageBitmap(new Blob([bytes], { type: header.type })).catch(() => null);
  if (!image) return { kind: 'none' };
  try {
    return (await smallEnough(image)) ?? { kind: 'too-large' };
  } finally {
    image.close();
  }
}

async function smallEnough(
  image: ImageBitmap,
): Promise<{ readonly kind: 'photo'; readonly photo: Photo } | null> {
  for (const side of SIDES) {
    const canvas = drawn(image, side);
    for (const quality of QUALITIES) {
      const bytes = onlyPicture(await encoded(canvas, quality));
      if (!bytes || bytes.length > PICTURE_BYTES) continue;
      // The hub looks at it the same way.
      if (readPicture(bytes).kind !== 'picture') return null;
      const { width, height } = canvas;
      return { kind: 'photo', photo: { bytes, digest: await digestOf(bytes), width, height } };
    }
  }
  return null;
}

/** On white: what is seen through in one format is black in another. */
function drawn(image: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** As WebP; as JPEG in a browser that cannot write that. Empty when it can do neither. */
async function encoded(canvas: HTMLCanvasElement, quality: number): Promise<Bytes> {
  for (const type of ['image/webp', 'image/jpeg']) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality));
    if (blob?.type === type) return new Uint8Array(await blob.arrayBuffer());
  }
  return new Uint8Array();
}

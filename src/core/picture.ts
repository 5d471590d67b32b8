/**
 * A photo of what was made, as the desk makes it and the hub keeps it: small, and nothing in it but
 * what there is to see.
 */

/** Most bytes of one. */
export const PICTURE_BYTES = 150_000;
/** Most pixels along a side. */
export const PICTURE_SIDE = 1_280;

/** Where the desk has a picture, published or not yet; on its own origin. */
export function deskPicturePath(digest: string): string {
  return `/v1/desk/pictures/${digest}`;
}

/** Where visitors of `point` find the picture with this digest; on the hub's own origin. */
export function picturePath(point: string, digest: string): string {
  return `/v1/points/${point}/pictures/${digest}`;
}

/**
 * All clips of one language as one file, so that a screen fetches a few files and not a thousand:
 * four bytes (length of the index, little-endian), the index as JSON, then the clips end to end.
 */

/** Where each clip starts behind the index, and how long it is, in bytes. */
type Index = Readonly<Record<string, readonly [start: number, length: number]>>;

/** Clips by name. */
export type ClipPack = ReadonlyMap<string, Uint8Array>;

export function packClips(clips: ClipPack): Uint8Array<ArrayBuffer> {
  let length = 0;
  const index: Index = Object.fromEntries(
    [...clips].map(([name, bytes]) => [
      name,
      [(length += bytes.length) - bytes.length, bytes.length],
    ]),
  );
  const head = new TextEncoder().encode(JSON.stringify(index));
  const pack = new Uint8Array(4 + head.length + length);
  new DataView(pack.buffer).setUint32(0, head.length, true);
  pack.set(head, 4);
  let at = 4 + head.length;
  for (const bytes of clips.values()) {
    pack.set(bytes, at);
    at += bytes.length;
  }
  return pack;
}

/** The clips of a pack, as views on it. Throws when it is not one: half a file, a login page. */
export function readPack(pack: Uint8Array<ArrayBuffer>): ClipPack {
  const { buffer, byteOffset, length } = pack;
  const start = 4 + new DataView(buffer, byteOffset, length).getUint32(0, true);
  const index = JSON.parse(new TextDecoder().decode(pack.subarray(4, start))) as Index;
  return new Map(
    Object.entries(index).map(([name, [from, size]]) => {
      const bytes = pack.subarray(start + from, start + from + size);
      if (bytes.length !== size) throw new TypeError('half a pack');
      return [name, bytes];
    }),
  );
}

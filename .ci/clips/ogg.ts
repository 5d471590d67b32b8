/** How long an Ogg Opus file sounds, in whole milliseconds. Throws when `bytes` are none. */
export function oggMilliseconds(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number, length: number): string =>
    String.fromCharCode(...bytes.subarray(at, at + length));
  let samples = 0n;
  let head = -1;
  for (let at = 0; at < bytes.length;) {
    if (text(at, 4) !== 'OggS') throw new TypeError('no Ogg file');
    const segments = bytes[at + 26] ?? 0;
    const body = at + 27 + segments;
    if (head < 0) head = body;
    samples = view.getBigInt64(at + 6, true);
    at = body + bytes.subarray(at + 27, body).reduce((sum, length) => sum + length, 0);
  }
  if (head < 0 || text(head, 8) !== 'OpusHead') throw new TypeError('no Opus in it');
  // Opus counts in 48,000ths of a second, with a start that is not heard.
  return Math.round((Number(samples) - view.getUint16(head + 10, true)) / 48);
}

const TAGS = new TextEncoder().encode(`OpusTags${'\0'.repeat(8)}`);

/**
 * The same sound without what the encoder tells of itself: of a short clip a tenth. Throws when
 * `bytes` are no Ogg Opus.
 */
export function withoutTags(bytes: Uint8Array): Uint8Array {
  const end = (at: number): number => {
    const body = at + 27 + (bytes[at + 26] ?? 0);
    return body + bytes.subarray(at + 27, body).reduce((sum, length) => sum + length, 0);
  };
  const first = end(0);
  const second = end(first);
  oggMilliseconds(bytes);
  const page = new Uint8Array(28 + TAGS.length);
  page.set(bytes.subarray(first, first + 26));
  page.set([1, TAGS.length], 26);
  page.set(TAGS, 28);
  const view = new DataView(page.buffer);
  view.setUint32(22, 0, true);
  view.setUint32(22, checksum(page), true);
  return Buffer.concat([bytes.subarray(0, first), page, bytes.subarray(second)]);
}

/** The CRC of Ogg: polynomial 04c11db7, highest bit first. */
function checksum(page: Uint8Array): number {
  let crc = 0;
  for (const byte of page) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0);
  }
  return crc >>> 0;
}

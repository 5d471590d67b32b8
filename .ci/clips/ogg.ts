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

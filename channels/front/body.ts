import type { IncomingMessage } from 'node:http';

/** Bytes of a body that the front takes for itself. */
export const MOST_BODY = 16_384;

/** The body of a request, of at most `limit` bytes: no more is ever in memory. */
export function readBody(
  incoming: IncomingMessage,
  limit: number,
): Promise<Buffer | 'large' | 'cut'> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) return Promise.resolve('large');
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    incoming.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= limit) parts.push(part);
      else {
        parts.length = 0;
        incoming.pause();
        resolve('large');
      }
    });
    incoming.on('end', () => resolve(Buffer.concat(parts)));
    incoming.on('error', () => resolve('cut'));
    incoming.on('close', () => resolve('cut'));
  });
}

/** The media type without its parameters, in small letters. */
export const mediaType = (header: string | undefined): string =>
  (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

const strict = new TextDecoder('utf-8', { fatal: true });

/** Text of UTF-8 bytes; null for any others. */
export function utf8Of(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

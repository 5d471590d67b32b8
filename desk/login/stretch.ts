import workerUrl from './argon2.worker.ts?worker&url';
import type { Bytes } from '../../src/core/bytes.ts';
import type { StretchRequest } from './argon2.worker.ts';
import { ownScriptUrl } from './own-url.ts';

/**
 * Argon2id in a worker of its own, so that the page stays usable; the worker and its 64 MiB are
 * gone afterwards. Rejects when the browser cannot give it that.
 */
export async function stretchInWorker(passphrase: string, salt: Bytes): Promise<Bytes> {
  const worker = new Worker(ownScriptUrl(workerUrl), { type: 'module' });
  try {
    const stretched = await new Promise<Bytes | null>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Bytes | null>): void => resolve(data);
      worker.onerror = (): void => resolve(null);
      const request: StretchRequest = { passphrase, salt };
      worker.postMessage(request);
    });
    if (!stretched) throw new Error('no memory to stretch in');
    return stretched;
  } finally {
    worker.terminate();
  }
}

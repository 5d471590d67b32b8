import { fromUtf8, utf8 } from '../core/bytes.ts';
import { makeDeviceKey, openFromDevice, sealToDevice } from '../seal/device.ts';
import { clearDevice, getDevice, putDevice, type DeviceKind } from '../store/device.ts';

/** Text on this device, of which the disk has ciphertext only. Nothing here rejects. */

/**
 * Puts what `change` makes of the text that is there in its place, under a new key; null wipes it.
 * False when this browser keeps nothing.
 */
export function changeOnDevice(
  kind: DeviceKind,
  change: (text: string | null) => string | null,
): Promise<boolean> {
  return inTurn(async () => {
    try {
      const text = change(await read(kind));
      if (text === null) await clearDevice(kind);
      else {
        const key = await makeDeviceKey();
        await putDevice(kind, { key, sealed: await sealToDevice(key, utf8(text)) });
      }
      return true;
    } catch {
      return false;
    }
  });
}

/** The text; null when there is none, or when it does not open. */
export function readFromDevice(kind: DeviceKind): Promise<string | null> {
  return inTurn(() => read(kind));
}

async function read(kind: DeviceKind): Promise<string | null> {
  try {
    const kept = await getDevice(kind);
    const bytes = kept && (await openFromDevice(kept.key, kept.sealed));
    return bytes && fromUtf8(bytes);
  } catch {
    return null;
  }
}

/** The list that was written as JSON; empty for anything else. */
export function listOf(written: string | null): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(written ?? '');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other, sealing included: what is wiped must not come back from an earlier keep. */
function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const turn = last.then(job);
  last = turn;
  return turn;
}

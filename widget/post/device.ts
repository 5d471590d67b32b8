import { fromUtf8, utf8 } from '../../src/core/bytes.ts';
import { makeDeviceKey, openFromDevice, sealToDevice } from '../../src/seal/device.ts';
import { clearDevice, getDevice, putDevice, type DeviceKind } from '../../src/store/device.ts';

/** Text on this device, of which the disk has ciphertext only. Nothing here rejects. */

/** Keeps `text` under a new key, in place of what was there. False when this browser keeps nothing. */
export async function keepOnDevice(kind: DeviceKind, text: string): Promise<boolean> {
  try {
    const key = await makeDeviceKey();
    await putDevice(kind, { key, sealed: await sealToDevice(key, utf8(text)) });
    return true;
  } catch {
    return false;
  }
}

/** The text; null when there is none, or when it does not open. */
export async function readFromDevice(kind: DeviceKind): Promise<string | null> {
  try {
    const kept = await getDevice(kind);
    const bytes = kept && (await openFromDevice(kept.key, kept.sealed));
    return bytes && fromUtf8(bytes);
  } catch {
    return null;
  }
}

export async function wipeFromDevice(kind: DeviceKind): Promise<void> {
  await clearDevice(kind).catch(() => undefined);
}

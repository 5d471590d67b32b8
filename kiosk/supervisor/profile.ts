import { mkdirSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Makes the browser's folder. Throws with a sentence for a person. */
export function prepareProfile(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw new Error(
      `the folder "${folder}" cannot be made. Choose another: STEUNPUNT_KIOSK_PROFILE.`,
    );
  }
  forgetOtherName(folder);
}

/**
 * Chromium locks its folder with the name of the machine. After a power cut and another name, from
 * a router say, it would refuse to start: "in use by another computer".
 */
function forgetOtherName(folder: string): void {
  const lock = join(folder, 'SingletonLock');
  try {
    if (!readlinkSync(lock).startsWith(`${hostname()}-`)) rmSync(lock);
  } catch {
    // Not locked.
  }
}

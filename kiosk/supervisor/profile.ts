import { mkdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Makes the browser's folder. Throws with a sentence for a person. */
export function prepareProfile(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    keepNoDumps(folder);
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

/**
 * A crash would write parts of the page's memory to a folder in the browser's home, which is
 * `folder`; a file in its place stops that. `--disable-breakpad` and BREAKPAD_DUMP_LOCATION do not,
 * and with `--disable-crashpad-for-testing` no page comes up.
 */
function keepNoDumps(folder: string): void {
  const config = join(folder, '.config/chromium');
  const dumps = join(config, 'Crash Reports');
  rmSync(dumps, { recursive: true, force: true });
  mkdirSync(config, { recursive: true });
  writeFileSync(dumps, '');
}

import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export interface SupervisorConfig {
  /** Address of the screen's page. */
  readonly url: string;
  /** Program file of the browser. */
  readonly chromium: string;
  /** Folder that only this browser uses. What waits to be sent is kept in it. */
  readonly profile: string;
  /** Number to call while the screen is out of order; '' for none. */
  readonly phone: string;
  /** Flags on top of ours. */
  readonly flags: readonly string[];
  /** A Wayland compositor, such as cage, is there to draw on. */
  readonly wayland: boolean;
}

/** The configuration in environment variables. Throws with a sentence for a person. */
export function loadConfig(env: Record<string, string | undefined>): SupervisorConfig {
  const chromium = env['STEUNPUNT_CHROMIUM'] || '/usr/bin/chromium';
  return {
    url: pageUrl(env['STEUNPUNT_KIOSK_URL'] ?? ''),
    chromium: program(chromium),
    profile: resolve(env['STEUNPUNT_KIOSK_PROFILE'] || join(homedir(), 'steunpunt-kiosk')),
    phone: phone(env['STEUNPUNT_KIOSK_PHONE'] ?? ''),
    flags: flags(env['STEUNPUNT_CHROMIUM_FLAGS'] ?? ''),
    wayland: Boolean(env['WAYLAND_DISPLAY']),
  };
}

/** Of a plain hub address the screen's page is /kiosk/. */
function pageUrl(text: string): string {
  const url = URL.parse(text);
  const plain = url && !url.username && !url.password && !url.search && !url.hash;
  if (!url || !plain || !/^https?:$/.test(url.protocol) || !/^\/(kiosk\/?)?$/.test(url.pathname))
    throw new Error(
      `STEUNPUNT_KIOSK_URL must be an address like https://hub.example.nl/kiosk/, not "${text}"`,
    );
  // A browser gives keys and storage to a page on a secure address only.
  const here = /^(localhost|127\.0\.0\.1|.+\.localhost)$/.test(url.hostname);
  if (url.protocol === 'http:' && !here)
    throw new Error(`STEUNPUNT_KIOSK_URL must begin with https://, not "${text}"`);
  return `${url.origin}/kiosk/`;
}

function program(file: string): string {
  try {
    accessSync(file, constants.X_OK);
    return file;
  } catch {
    throw new Error(
      `STEUNPUNT_CHROMIUM must be the program file of Chromium, and "${file}" is none. ` +
        'Install it (apt install chromium), or say where it is.',
    );
  }
}

function phone(text: string): string {
  if (!/^[0-9+() -]*$/.test(text))
    throw new Error(`STEUNPUNT_KIOSK_PHONE must be a number like 020 123 45 67, not "${text}"`);
  return text;
}

function flags(text: string): readonly string[] {
  const list = text.split(/\s+/).filter(Boolean);
  const odd = list.find((flag) => !/^--[a-z]/.test(flag));
  if (odd !== undefined)
    throw new Error(`STEUNPUNT_CHROMIUM_FLAGS must be flags like --flag=value, not "${odd}"`);
  return list;
}

import { existsSync } from 'node:fs';

const find = (...places: (string | undefined)[]): string | null =>
  places.find((place) => place !== undefined && existsSync(place)) ?? null;

/** Program file of Firefox, or null when this machine has none. */
export const firefoxPath = (): string | null =>
  find(
    process.env['FIREFOX_PATH'],
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  );

export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  /** Gives a machine without a screen one. */
  readonly screen: string;
}

/** What it takes to drive WebKitGTK, or null when a part of it is not on this machine. */
export function webkitPrograms(): WebKitPrograms | null {
  const driver = find('/usr/bin/WebKitWebDriver');
  const screen = find('/usr/bin/xvfb-run');
  const browser = find(
    `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
  );
  return driver && screen && browser ? { driver, browser, screen } : null;
}

/** Said once, loud, by every run that goes on without an engine. */
export const withoutEngine = (engine: string): string =>
  `${engine} IS NOT ON THIS MACHINE: nothing was checked in it. On Debian, as root, "npm test" installs it by itself.`;

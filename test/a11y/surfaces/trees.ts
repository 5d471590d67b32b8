import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './looks.ts';

/**
 * What a screen reader is given, kept as a file for each main screen: who changes a name, a role or
 * the order sees it in the difference. `STEUNPUNT_TREES=write` writes them anew.
 */

const folder = join(import.meta.dirname, 'trees');
const writes = process.env['STEUNPUNT_TREES'] === 'write';

/** Screens whose words are of today, or of the point, are left out. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  launcher: ['closed'],
  frame: ['start', 'Stel een vraag', 'Ik heb een code'],
  page: ['start', 'Stel een vraag', 'Vind een antwoord', 'Ik heb een code'],
  kiosk: ['attract', 'start', 'menu'],
  desk: ['login', 'Gesprekken', 'Noteer'],
  // Of the others a part goes once the widget is ready.
  demo: ['exit'],
};

/** Ports, days and numbers differ from one run to another; the kiosk's way on comes and goes. */
const steady = (tree: string): string =>
  `${tree
    .replaceAll(/^\s*- (\/url: .*|button "Lees verder")\n?/gm, '')
    .replaceAll(/\d+/g, '0')
    .trimEnd()}\n`;

export async function treeOf(place: Place): Promise<string> {
  // What was said a moment ago goes by itself.
  await place.evaluate(() => document.querySelector('#announcer')?.replaceChildren());
  return steady(await place.locator('body').ariaSnapshot());
}

/** What differs from the file: '' when nothing does; null for a screen that has none. */
export function compare(surface: string, screen: string, tree: string): string | null {
  if (!KEPT[surface]?.includes(screen)) return null;
  const file = join(folder, `${surface}-${screen.toLowerCase().replaceAll(' ', '-')}.txt`);
  if (writes) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, tree);
  }
  return difference(existsSync(file) ? readFileSync(file, 'utf8') : '', tree);
}

/** The first line that is another, or ''. */
export function difference(before: string, after: string): string {
  if (before === after) return '';
  const [old, now] = [before.split('\n'), after.split('\n')];
  const at = now.findIndex((line, i) => line !== old[i]);
  return `line ${String(at + 1)} was "${old[at] ?? ''}", is "${now[at] ?? ''}"`;
}

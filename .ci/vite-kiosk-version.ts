import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What belongs to no version: the service worker that chooses between them, and the list itself. */
const OUTSIDE = ['sw.js', 'version.json'];
const PAGE = 'index.html';

/** Stamps what the build of the waiting-room screen wrote into `folder`. */
export function kioskVersion(folder: string): Plugin {
  return { name: 'steunpunt-kiosk-version', closeBundle: () => void stampVersion(folder) };
}

/**
 * Names the version in `folder` after all that is in it, leads its page to the files of that name,
 * and lists them in version.json with what each must hash to. Gives the name. A folder that was
 * changed can be stamped again.
 */
export function stampVersion(folder: string): string {
  const names = readdirSync(folder).filter((name) => !OUTSIDE.includes(name));
  const page = join(folder, PAGE);
  lead(page, '%version%');
  const list = names.sort().map((name) => `${name} ${sha256(folder, name)}`);
  const hash = createHash('sha256').update(list.join('\n')).digest('hex').slice(0, 16);
  lead(page, hash);
  const files = names.map((name) => ({
    url: `/kiosk/v/${hash}/${name}`,
    revision: sha256(folder, name),
  }));
  writeFileSync(join(folder, 'version.json'), JSON.stringify({ v: 1, hash, files }));
  return hash;
}

/** Makes every relative address of `page` one of the version `hash`, or takes another's place. */
function lead(page: string, hash: string): void {
  const html = readFileSync(page, 'utf8').replace(
    /((?:src|href)=")(?:\.\/|\/kiosk\/v\/[^/]+\/)/g,
    (_all, attribute: string) => `${attribute}/kiosk/v/${hash}/`,
  );
  writeFileSync(page, html);
}

function sha256(folder: string, name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('base64');
}

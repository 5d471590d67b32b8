import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Writes `file` also under the version in package.json, byte for byte: what `/embed/x.y.z.js` and
 * `/embed/faq-x.y.z.js` serve, and what an operator keeps of this build for the pages that pinned it.
 */
export function versioned(file: string): Plugin {
  return {
    name: 'steunpunt-versioned',
    writeBundle({ dir }) {
      if (dir === undefined) return;
      const { version } = JSON.parse(
        readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'),
      ) as { version: string };
      copyFileSync(join(dir, file), join(dir, file.replace('v1', version)));
    },
  };
}

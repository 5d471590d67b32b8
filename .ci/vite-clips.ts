import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { packClips } from '../src/core/clip-pack.ts';
import { LOCALES } from '../src/i18n/locales.ts';
import { clipFile, readManifest } from './clips/manifest.ts';

const folder = join(import.meta.dirname, '../locales/audio');

/**
 * Puts `clips-<language>.bin` beside the app: all clips of that language in one file, none
 * where nobody has spoken it for us yet.
 */
export function clipPacks(): Plugin {
  return {
    name: 'steunpunt-clips',
    generateBundle() {
      for (const lang of Object.keys(LOCALES)) {
        const names = Object.keys(readManifest(folder, lang));
        const clips = new Map(
          names.map((name) => [name, readFileSync(clipFile(folder, lang, name))]),
        );
        this.emitFile({
          type: 'asset',
          fileName: `clips-${lang}.bin`,
          source: packClips(clips),
        });
      }
    },
  };
}

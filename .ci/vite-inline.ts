import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { withoutIndents } from './vite-one-copy.ts';

/**
 * Puts the entry script into a page: the frame's first view is one response. `source` is a path from
 * the project's root. The chunk `next` is on its way while the page still comes in.
 */
export function inlineInto(source: string, fileName: string, next: string): Plugin {
  return {
    name: 'steunpunt-inline',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry);
      const soon = chunks.find((chunk) => chunk.name === next);
      if (!entry || !soon) throw new Error(`no entry, or no chunk ${next}`);
      const script = entry.code.replaceAll('</script', '<\\/script');
      const page = withoutIndents(readFileSync(source, 'utf8'))
        .replace('<title>', `<link rel="modulepreload" href="/${soon.fileName}" /><title>`)
        .replace(
          /<script type="module" src="[^"]*"><\/script>/,
          () => `<script type="module">${script}</script>`,
        );
      this.emitFile({ type: 'asset', fileName, source: page });
      Reflect.deleteProperty(bundle, entry.fileName);
    },
  };
}

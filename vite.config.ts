import { defineConfig, type Plugin, type UserConfig } from 'vite';

/**
 * One surface per build (`vite build --mode loader|frame|post|proof|desk`), so that no two share a
 * chunk: the frame's first view comes in one response, and a page never holds two copies of Lit.
 */
const surfaces: Record<string, () => UserConfig> = {
  loader: () => library('widget/loader/main.ts', 'dist/embed', 'v1.js'),
  /** Sealing, outbox and courier of the frame, fetched after its first view. */
  post: () => library('widget/post/main.ts', 'dist/assets', 'post-[hash].js'),
  /** Proof-of-work worker. */
  proof: () => library('widget/proof/main.ts', 'dist/assets', 'proof-[hash].js'),
  frame: () => ({ root: 'widget/frame', plugins: [inlineEntry()], build: build('dist/frame') }),
  desk: () => ({ root: 'desk', base: '/desk/', build: build('dist/desk') }),
};

export default defineConfig(({ mode }) => {
  const surface = surfaces[mode];
  if (!surface)
    throw new Error(`unknown surface "${mode}", one of ${Object.keys(surfaces).join(', ')}`);
  return { publicDir: false, logLevel: 'warn', ...surface() };
});

function build(outDir: string): NonNullable<UserConfig['build']> {
  return {
    outDir: `${import.meta.dirname}/${outDir}`,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: { output: { minify: true } },
  };
}

function library(entry: string, outDir: string, fileName: string): UserConfig {
  return {
    build: {
      ...build(outDir),
      emptyOutDir: false,
      rolldownOptions: {
        input: `${import.meta.dirname}/${entry}`,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', minify: true, entryFileNames: fileName },
      },
    },
  };
}

/** Puts the entry script into its HTML file: the frame's first view is one response. */
function inlineEntry(): Plugin {
  return {
    name: 'steunpunt-inline-entry',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.html')) continue;
        asset.source = String(asset.source).replace(
          /<script type="module"[^>]*src="\/([^"]+)"[^>]*><\/script>/,
          (_tag, name: string) => {
            const chunk = bundle[name];
            if (chunk?.type !== 'chunk') throw new Error(`no chunk for ${name}`);
            delete bundle[name];
            return `<script type="module">${chunk.code.replaceAll('</script', '<\\/script')}</script>`;
          },
        );
      }
    },
  };
}

import { defineConfig, type UserConfig } from 'vite';
import { inlineInto } from './.ci/vite-inline.ts';
import { tightStyles } from './.ci/vite-tight-styles.ts';

/**
 * One surface per build (`vite build --mode loader|frame|post|proof|desk`), so that no two share a
 * chunk: the frame's first view comes in one response, and a page never holds two copies of Lit.
 */
const surfaces: Record<string, () => UserConfig> = {
  loader: () => ({
    ...library('widget/loader/main.ts', 'dist/embed', 'v1.js'),
    plugins: [tightStyles('widget/loader/styles.ts')],
  }),
  /** Sealing, outbox and courier of the frame, fetched after its first view. */
  post: () => library('widget/post/main.ts', 'dist/assets', 'post-[hash].js'),
  /** Proof-of-work worker. */
  proof: () => library('widget/proof/main.ts', 'dist/assets', 'proof-[hash].js'),
  frame: () => ({
    plugins: [tightStyles(), inlineInto('widget/frame/index.html', 'frame/index.html', 'talk')],
    resolve: {
      alias: [
        {
          find: /^.*\/id-generation\.js$/,
          replacement: `${import.meta.dirname}/.ci/no-generated-ids.mjs`,
        },
      ],
    },
    build: {
      ...build('dist'),
      emptyOutDir: false,
      // Library mode only because it leaves dynamic imports as they are.
      lib: { entry: `${import.meta.dirname}/widget/frame/main.ts`, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  }),
  desk: () => ({
    root: 'desk',
    base: '/desk/',
    build: build('dist/desk'),
    /** The hub lets exactly the files of this name compile WebAssembly. */
    worker: {
      format: 'es',
      rolldownOptions: { output: { entryFileNames: 'assets/argon2-[hash].js', minify: true } },
    },
  }),
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
        // A module whose exports nobody uses goes as a whole, schemas made at its top included.
        treeshake: { moduleSideEffects: false },
        output: { format: 'es', minify: true, entryFileNames: fileName },
      },
    },
  };
}

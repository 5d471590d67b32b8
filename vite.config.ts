import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { clipPacks } from './.ci/vite-clips.ts';
import { inlineInto } from './.ci/vite-inline.ts';
import { kioskVersion } from './.ci/vite-kiosk-version.ts';
import { oneCopy } from './.ci/vite-one-copy.ts';
import { tightStyles } from './.ci/vite-tight-styles.ts';
import { moreLanguages } from './hub/more-languages.ts';
import { versioned } from './.ci/vite-versioned.ts';

/** A module whose exports nobody uses goes as a whole, schemas made at its top included. */
const ONLY_WHAT_IS_USED = { moduleSideEffects: false };

/** What came out smallest after brotli, not before. */
const TIGHTEST = {
  module: true,
  ecma: 2020,
  compress: { passes: 3, unsafe_arrows: true, inline: 1, lhs_constants: false, hoist_vars: true },
} as const;

/**
 * One surface per build (`vite build --mode loader|faq|frame|post|proof|desk|kiosk|kiosk-worker`), so that no two share a
 * chunk: the frame's first view comes in one response, and a page never holds two copies of Lit.
 */
const surfaces: Record<string, () => UserConfig> = {
  loader: () => embedded('widget/loader/main.ts', 'v1.js', tightStyles('widget/loader/styles.ts')),
  /** Answers in a page of any site. */
  faq: () => embedded('widget/faq/main.ts', 'faq-v1.js'),
  /** Sealing, outbox and courier of the frame, fetched after its first view; then reading. */
  post: () => ({
    plugins: [oneCopy('steunpuntPost')],
    build: inParts('widget/post/main.ts', 'assets/post-[hash].js'),
  }),
  /** Proof-of-work worker. */
  proof: () => library('widget/proof/main.ts', 'dist/assets', 'proof-[hash].js'),
  frame: () => ({
    plugins: [
      tightStyles(),
      oneCopy('steunpuntFrame'),
      inlineInto('widget/frame/index.html', 'frame/index.html', 'talk'),
    ],
    build: inParts('widget/frame/main.ts'),
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
  /** Its files lie beside one another, so that a version is one folder wherever it is served. */
  kiosk: () => ({
    root: 'kiosk',
    base: './',
    plugins: [tightStyles(), clipPacks(), kioskVersion(`${import.meta.dirname}/dist/kiosk`)],
    build: {
      ...build('dist/kiosk'),
      assetsDir: '',
      rolldownOptions: {
        input: ['index.html', 'out-of-order.html'].map(
          (page) => `${import.meta.dirname}/kiosk/${page}`,
        ),
        treeshake: ONLY_WHAT_IS_USED,
        output: { minify: true, comments: false },
      },
    },
    worker: {
      format: 'es',
      rolldownOptions: { output: { entryFileNames: 'proof-[hash].js', minify: true } },
    },
  }),
  'kiosk-worker': () => library('kiosk/worker/main.ts', 'dist/kiosk', 'sw.js'),
};

export default defineConfig(({ mode }) => {
  const surface = surfaces[mode];
  if (!surface)
    throw new Error(`unknown surface "${mode}", one of ${Object.keys(surfaces).join(', ')}`);
  const more = JSON.stringify(moreLanguages(`${import.meta.dirname}/locales`));
  const define = { STEUNPUNT_MORE_LANGUAGES: more };
  return { publicDir: false, logLevel: 'warn', define, ...surface() };
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

/** An entry and what it asks for later, as chunks beside it. */
function inParts(entry: string, entryFileNames = 'entry.js'): NonNullable<UserConfig['build']> {
  return {
    ...build('dist'),
    emptyOutDir: false,
    // Library mode only because it leaves dynamic imports as they are.
    lib: { entry: `${import.meta.dirname}/${entry}`, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      treeshake: ONLY_WHAT_IS_USED,
      output: {
        minify: true,
        comments: false,
        // What a first view has already stays with it, however many parts want it too.
        codeSplitting: { groups: [{ name: 'entry', tags: ['$initial'] }] },
        entryFileNames,
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  };
}

/**
 * A script of its own for the pages of others, also under its version. Every byte counts here: what
 * terser finds beyond the bundler is 2 % of it.
 */
function embedded(entry: string, entryFileNames: string, ...plugins: Plugin[]): UserConfig {
  const { build } = library(entry, 'dist/embed', entryFileNames);
  return {
    build: {
      ...build,
      minify: 'terser',
      terserOptions: TIGHTEST,
      rolldownOptions: {
        ...build?.rolldownOptions,
        output: { format: 'es', comments: false, entryFileNames },
      },
    },
    plugins: [...plugins, versioned(entryFileNames)],
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
        treeshake: ONLY_WHAT_IS_USED,
        output: { format: 'es', minify: true, comments: false, entryFileNames: fileName },
      },
    },
  };
}

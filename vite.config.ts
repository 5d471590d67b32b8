import { defineConfig, type Plugin, type UserConfig } from 'vite';

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
    root: 'widget',
    plugins: [inlineEntry()],
    build: {
      ...build('dist'),
      emptyOutDir: false,
      rolldownOptions: {
        input: `${import.meta.dirname}/widget/frame/index.html`,
        output: { minify: true },
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
        output: { format: 'es', minify: true, entryFileNames: fileName },
      },
    },
  };
}

/**
 * Puts the entry script into its HTML file: the frame's first view is one response. What comes
 * later must not import the entry again, that would be a second Lit; an inlined script has no
 * address to import from either. So it takes the entry's exports from one global.
 */
function inlineEntry(): Plugin {
  return {
    name: 'steunpunt-inline-entry',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = Object.values(bundle).find(({ fileName }) => fileName.endsWith('.html'));
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
      if (page?.type !== 'asset' || entry?.type !== 'chunk') throw new Error('no page or no entry');
      for (const name of entry.dynamicImports) {
        const later = bundle[name];
        if (later?.type !== 'chunk') throw new Error(`no chunk ${name}`);
        later.code = importsFromGlobal(later.code, entry.fileName);
      }
      const code = exportsToGlobal(addressed(entry.code, entry.dynamicImports));
      const tag = new RegExp(`<script type="module"[^>]*src="/${entry.fileName}"[^>]*></script>`);
      const html = String(page.source);
      if (!tag.test(html)) throw new Error(`no script tag for ${entry.fileName}`);
      page.source = html.replace(
        tag,
        () => `<script type="module">${code.replaceAll('</script', '<\\/script')}</script>`,
      );
      delete bundle[entry.fileName];
    },
  };
}

const SHARED = 'globalThis.steunpuntFrame';

/** `{a as b, c}` of an import or export as the text of an object: `b:a,c:c` or `a:b,c:c`. */
function pairs(list: string, keyFirst: boolean): string {
  return list
    .split(',')
    .map((item) => {
      const [name = '', alias = name] = item.trim().split(' as ');
      return keyFirst ? `${name}:${alias}` : `${alias}:${name}`;
    })
    .join(',');
}

function exportsToGlobal(code: string): string {
  return code.replace(
    /export\s*\{([^}]*)\};?\s*$/,
    (_all, list: string) => `${SHARED}={${pairs(list, false)}};`,
  );
}

function importsFromGlobal(code: string, entry: string): string {
  const name = entry.split('/').at(-1) ?? '';
  const statement = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*["'\`]\\./${name}["'\`];?`);
  if (!statement.test(code)) throw new Error(`imports nothing of ${entry}`);
  return code.replace(statement, (_all, list: string) => `const{${pairs(list, true)}}=${SHARED};`);
}

/**
 * Dynamic imports by absolute address, another one at every call: some browsers remember a module
 * that failed to load, under its exact address, for as long as the page lives.
 */
function addressed(code: string, names: readonly string[]): string {
  return names.reduce((text, name) => {
    const relative = new RegExp(`import\\(["'\`]\\./${name.split('/').at(-1) ?? ''}["'\`]\\)`);
    if (!relative.test(text)) throw new Error(`no import of ${name}`);
    return text.replace(relative, `import("/${name}?"+performance.now())`);
  }, code);
}

/** Takes the white space out of the style sheets in a file, which no minifier knows for what they are. */
function tightStyles(file: string): Plugin {
  const tight = (css: string): string =>
    css
      .replace(/\n\s*/g, '')
      .replace(/ \{/g, '{')
      .replace(/([:,]) /g, '$1')
      .replaceAll(';}', '}');
  return {
    name: 'steunpunt-tight-styles',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith(`/${file}`) ? code.replace(/`\n[^`]+`/g, tight) : undefined,
  };
}

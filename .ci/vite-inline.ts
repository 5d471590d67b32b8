import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Puts the entry script into a page: the frame's first view is one response. What comes later must
 * not import the entry again, that would be a second Lit; an inlined script has no address to
 * import from either. So it takes the entry's exports from one global. `source` is a path from the
 * project's root. The chunk `next` is on its way while the page still comes in.
 */
export function inlineInto(source: string, fileName: string, next: string): Plugin {
  return {
    name: 'steunpunt-inline',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry);
      if (!entry) throw new Error('no entry');
      for (const chunk of chunks) {
        chunk.code = withoutIndents(chunk.code);
        if (chunk.imports.includes(entry.fileName))
          chunk.code = importsFromGlobal(chunk.code, entry.fileName);
      }
      const soon = chunks.find((chunk) => chunk.name === next)?.fileName;
      if (soon === undefined) throw new Error(`no chunk ${next}`);
      const code = exportsToGlobal(addressed(entry.code, entry.dynamicImports));
      const page = withoutIndents(readFileSync(source, 'utf8'))
        .replace('<title>', `<link rel="modulepreload" href="/${soon}" /><title>`)
        .replace(
          /<script type="module" src="[^"]*"><\/script>/,
          () => `<script type="module">${code.replaceAll('</script', '<\\/script')}</script>`,
        );
      this.emitFile({ type: 'asset', fileName, source: page });
      Reflect.deleteProperty(bundle, entry.fileName);
    },
  };
}

/** Minified code indents only inside templates, where one space is as good; so does a page. */
function withoutIndents(text: string): string {
  return text.replace(/\n +/g, ' ');
}

const SHARED = 'globalThis.steunpuntFrame';

/** The last part of a path, for a regular expression. */
const baseName = (path: string): string => path.split('/').at(-1)?.replaceAll('.', '\\.') ?? '';

/** The items of `{a as b, c}`: `[['a', 'b'], ['c', 'c']]`. */
function aliases(list: string): [string, string][] {
  return list.split(',').map((item) => {
    const [name = '', alias = name] = item.trim().split(' as ');
    return [name, alias];
  });
}

function exportsToGlobal(code: string): string {
  return code.replace(/export\s*\{([^}]*)\};?\s*$/, (_all, list: string) => {
    const fields = aliases(list).map(([name, alias]) => `${alias}:${name}`);
    return `${SHARED}={${fields.join()}};`;
  });
}

function importsFromGlobal(code: string, entry: string): string {
  const statement = new RegExp(
    `import\\s*\\{([^}]*)\\}\\s*from\\s*["'\`][^"'\`]*${baseName(entry)}["'\`];?`,
  );
  if (!statement.test(code)) throw new Error(`cannot read what is imported of ${entry}`);
  return code.replace(statement, (_all, list: string) => {
    const fields = aliases(list).map(([name, alias]) => `${name}:${alias}`);
    return `const{${fields.join()}}=${SHARED};`;
  });
}

/**
 * Dynamic imports by absolute address, another one at every call but the first: some browsers
 * remember a module that failed to load, under its exact address, for as long as the page lives.
 */
function addressed(code: string, names: readonly string[]): string {
  return names.reduce((text, name) => {
    const relative = new RegExp(`import\\(["'\`][^"'\`]*${baseName(name)}["'\`]\\)`);
    if (!relative.test(text)) throw new Error(`cannot find the import of ${name}`);
    return text.replace(
      relative,
      `import("/${name}"+(self["${name}"]?"?"+performance.now():(self["${name}"]=1,"")))`,
    );
  }, code);
}

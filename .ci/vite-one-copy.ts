import type { Plugin } from 'vite';

/**
 * Later parts of a build take what they share with its entry from the global `shared`, not by
 * importing the entry. An inlined script has no address to import from; and an entry that was
 * fetched under another address, because the first try failed, would be there twice.
 */
export function oneCopy(shared: string): Plugin {
  return {
    name: 'steunpunt-one-copy',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry);
      if (!entry) throw new Error('no entry');
      const order = forParts(exportsOf(entry.code)).map(([, alias]) => alias);
      for (const chunk of chunks) {
        chunk.code = addressed(withoutIndents(chunk.code), chunk.dynamicImports);
        if (chunk.imports.some((name) => name !== entry.fileName))
          throw new Error(`${chunk.fileName} imports ${chunk.imports.join()}`);
        if (chunk.imports.length > 0)
          chunk.code = importsFromGlobal(chunk.code, entry.fileName, shared, order);
      }
      entry.code = exportsToGlobal(entry.code, shared);
    },
  };
}

/** Minified code indents only inside templates, where one space is as good; so does a page. */
export function withoutIndents(text: string): string {
  return text.replace(/\n +/g, ' ');
}

/** The last part of a path, for a regular expression. */
const baseName = (path: string): string => path.split('/').at(-1)?.replaceAll('.', '\\.') ?? '';

/** The items of `{a as b, c}`: `[['a', 'b'], ['c', 'c']]`. */
function aliases(list: string): [string, string][] {
  return list.split(',').map((item) => {
    const [name = '', alias = name] = item.trim().split(' as ');
    return [name, alias];
  });
}

const EXPORTS = /export\s*\{([^}]*)\};?\s*$/;

function exportsOf(code: string): [string, string][] {
  const list = EXPORTS.exec(code)?.[1];
  if (list === undefined) throw new Error('cannot read what the entry exports');
  return aliases(list);
}

/** The minifier gives what only other parts want a short name; what has a long one is for pages. */
const forParts = (all: [string, string][]): [string, string][] =>
  all.filter(([, alias]) => alias.length <= 2);

/** A list without names: what a part wants it finds by its place. */
function exportsToGlobal(code: string, shared: string): string {
  const all = exportsOf(code);
  const list = forParts(all).map(([name]) => name);
  const forPages = all.filter(([, alias]) => alias.length > 2);
  const exports = forPages.map(([name, alias]) => `${name} as ${alias}`).join();
  const statement = `globalThis.${shared}=[${list.join()}];${exports && `export{${exports}};`}`;
  return code.replace(EXPORTS, () => statement);
}

function importsFromGlobal(
  code: string,
  entry: string,
  shared: string,
  order: readonly string[],
): string {
  const statement = new RegExp(
    `import\\s*\\{([^}]*)\\}\\s*from\\s*["'\`][^"'\`]*${baseName(entry)}["'\`];?`,
  );
  if (!statement.test(code)) throw new Error(`cannot read what is imported of ${entry}`);
  return code.replace(statement, (_all, list: string) => {
    const wanted = new Map(aliases(list));
    for (const alias of wanted.keys())
      if (!order.includes(alias)) throw new Error(`${alias} is not for parts`);
    const names = order.map((alias) => wanted.get(alias) ?? '');
    return `const[${names.join().replace(/,+$/, '')}]=globalThis.${shared};`;
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

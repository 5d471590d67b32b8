import { create, ts } from '@custom-elements-manifest/analyzer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What describes the elements we give to other sites: custom-elements.json, made from the code. */

/** The module of the package that defines each element, and where its code is. */
const MODULES = {
  'index.js': ['widget/loader/element.ts', 'widget/loader/events.ts'],
  'faq.js': ['widget/faq/faq-element.ts', 'widget/faq/faq-events.ts'],
};

export type Manifest = ReturnType<typeof create>;
export type CustomElement = Extract<
  NonNullable<Manifest['modules'][number]['declarations']>[number],
  { customElement: true }
>;

/** The manifest of the package. What is private in the code is not in it. */
export function manifestOf(root: string): Manifest {
  const modules = Object.entries(MODULES).map(([path, sources]) => {
    const declarations = sources.flatMap((source) => declarationsIn(root, source));
    return {
      kind: 'javascript-module' as const,
      path,
      declarations,
      exports: declarations.filter(isElement).map(({ name, tagName }) => ({
        kind: 'custom-element-definition' as const,
        name: tagName ?? '',
        declaration: { name, module: path },
      })),
    };
  });
  return { schemaVersion: '1.0.0', readme: 'README.md', modules };
}

export function elementsOf(manifest: Manifest): CustomElement[] {
  return manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(isElement));
}

function declarationsIn(root: string, source: string): Declaration[] {
  const text = readFileSync(join(root, source), 'utf8');
  const file = ts.createSourceFile(source, text, ts.ScriptTarget.ES2022, true);
  // Names of one module of the package: a superclass of another file is in the same one.
  const { modules } = create({ modules: [file], plugins: [] });
  const declarations = modules[0]?.declarations ?? [];
  for (const element of declarations.filter(isElement)) {
    element.members = (element.members ?? []).filter(({ name }) => !name.startsWith('#'));
    // What `dispatchEvent` is called with is listed too, without a name.
    element.events = (element.events ?? []).filter(({ name }) => name);
  }
  return declarations;
}

type Declaration = NonNullable<Manifest['modules'][number]['declarations']>[number];

function isElement(declaration: Declaration): declaration is CustomElement {
  return 'customElement' in declaration;
}

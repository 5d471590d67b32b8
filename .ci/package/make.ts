import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf } from './manifest.ts';
import { typesOf } from './types.ts';

/**
 * `npm run package`: dist/package, the widget as a package of elements. Its script is the very one
 * that a hub serves; a build of another site may bundle it, with `base-url` on the tag.
 */

const TYPED = [
  'widget/loader/element.ts',
  'widget/loader/events.ts',
  'widget/faq/faq-element.ts',
  'widget/faq/faq-events.ts',
];

const INDEX_TYPES = `export type { SteunpuntWidget } from './element.js';
export type { WidgetEvent, WidgetEventMap } from './events.js';
`;

const FAQ_TYPES = `export type { SteunpuntFaq } from './faq-element.js';
export type { FaqEvent, FaqEventMap } from './faq-events.js';
`;

/** Writes the package of `root` into `folder`; throws when a script was not built. */
export function makePackage(root: string, folder: string): void {
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const json = (name: string, value: unknown): void =>
    write(name, `${JSON.stringify(value, null, 2)}\n`);

  cpSync(join(root, 'dist/embed/v1.js'), join(folder, 'index.js'));
  cpSync(join(root, 'dist/embed/faq-v1.js'), join(folder, 'faq.js'));
  for (const [name, text] of typesOf(root, TYPED)) write(name, text);
  write('index.d.ts', INDEX_TYPES);
  write('faq.d.ts', FAQ_TYPES);
  json('custom-elements.json', manifestOf(root));
  cpSync(join(root, 'docs/embedding.md'), join(folder, 'README.md'));
  for (const name of ['CHANGELOG.md', 'LICENSE']) cpSync(join(root, name), join(folder, name));
  json('package.json', {
    name: 'steunpunt-widget',
    version,
    description: 'The button of a parent and youth support point, and its answers, for any site.',
    license,
    type: 'module',
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './faq': { types: './faq.d.ts', default: './faq.js' },
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    types: './index.d.ts',
    customElements: 'custom-elements.json',
    sideEffects: ['./index.js', './faq.js'],
    files: ['*.js', '*.d.ts', 'custom-elements.json', 'CHANGELOG.md'],
  });
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  makePackage(root, join(root, 'dist/package'));
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { elementsOf, manifestOf, type CustomElement } from './manifest.ts';

/** `npm run reference`: docs/elements.md, what a host page can say to each element and hear of it. */

interface Said {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
}

export const REFERENCE = 'docs/elements.md';

/** The page, as the code says it today. */
export async function referenceOf(root: string): Promise<string> {
  const file = join(root, REFERENCE);
  const text = [
    '# Elements',
    'Made from the code by `npm run reference`. How to place them is in [embedding.md](embedding.md).',
    ...elementsOf(manifestOf(root)).flatMap(sectionOf),
  ].join('\n\n');
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

function sectionOf(element: CustomElement): string[] {
  const methods = (element.members ?? []).filter((member) => member.kind === 'method');
  const calls = methods.map(({ name, parameters = [], description }) => ({
    name: `${name}(${parameters.map((each) => each.name + (each.optional ? '?' : '')).join(', ')})`,
    description,
  }));
  return [
    `## \`<${element.tagName ?? ''}>\``,
    element.summary ?? '',
    ...table('attribute', element.attributes),
    ...table('method', calls),
    ...table('event', element.events),
    ...table('part', element.cssParts),
    ...table('custom property', element.cssProperties),
    ...(element.slots ?? []).map(({ description = '' }) => `Between the tags: ${description}`),
  ];
}

function table(title: string, rows: readonly Said[] = []): string[] {
  if (rows.length === 0) return [];
  const lines = rows.map(({ name = '', description = '' }) => {
    if (description === '') throw new Error(`nothing is said of ${title} ${name}`);
    return `| \`${name}\` | ${description.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')} |`;
  });
  return [[`| ${title} | |`, '|---|---|', ...lines].join('\n')];
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  writeFileSync(join(root, REFERENCE), await referenceOf(root));
}

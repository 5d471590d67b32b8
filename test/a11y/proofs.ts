import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Proof } from './checklist.ts';

/** Whether a test that somebody names is there, and whether `npm test` runs it. */

const root = join(import.meta.dirname, '../..');
const NAMING = /^(test|it)$/;
const LEAVING = /^(skip|only|todo)$/;

/** What `npm run name` comes down to, with all that it runs in turn. */
function commands(name: string, scripts: Readonly<Record<string, string>>): string[] {
  const own = scripts[name] ?? '';
  const next = [...own.matchAll(/npm (?:run )?([\w:]+)/g)].flatMap(([, one = '']) =>
    commands(one, scripts),
  );
  return [...own.split('&&').map((command) => command.trim()), ...next];
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const browserTests = (): string =>
  /files: '([^']+)'/.exec(read('web-test-runner.config.js'))?.[1] ?? '';

/** The files of tests that `npm test` runs. */
export function filesRun(scripts: Readonly<Record<string, string>>): ReadonlySet<string> {
  const patterns = commands('test', scripts).flatMap((command) => {
    if (command === 'node test/run/browser.ts') return [browserTests()];
    if (!/^node (--test|test\/run\/node\.ts) /.test(command)) return [];
    return [...command.matchAll(/"([^"]+)"/g)].map(([, pattern = '']) => pattern);
  });
  return new Set(patterns.flatMap((pattern) => globSync(pattern, { cwd: root })));
}

const { scripts } = JSON.parse(read('package.json')) as {
  scripts: Readonly<Record<string, string>>;
};
const run = filesRun(scripts);

/** A name as it is written; what is filled in while it runs is a `*`. */
function titleOf(node: ts.Expression | undefined): string | null {
  if (!node) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('*');
}

/** The tests of a source by their names, and where one of them is left out. */
export function testsIn(source: string): { readonly titles: string[]; readonly leftOut: string[] } {
  const titles: string[] = [];
  const leftOut: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const { expression: callee, arguments: given } = node;
      const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText(file);
      const title = titleOf(given[0]);
      if (NAMING.test(name) && title !== null) titles.push(title);
      const options = given.find((one) => ts.isObjectLiteralExpression(one));
      const marked =
        NAMING.test(name) &&
        options?.properties.some((one) => LEAVING.test(one.name?.getText(file) ?? ''));
      if (marked || LEAVING.test(name) || /^x(it|describe)$/.test(name))
        leftOut.push(title ?? node.getText(file).slice(0, 60));
    }
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile('test.ts', source, ts.ScriptTarget.Latest);
  visit(file);
  return { titles, leftOut };
}

const escaped = (text: string): string => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');

/** `name` is this title, with what is filled in or without. */
const isNamed = (title: string, name: string): boolean =>
  title === name ||
  (title.includes('*') &&
    (title.split('*').some((part) => part.includes(name)) ||
      new RegExp(`^${escaped(title).replaceAll('*', '.+')}$`).test(name)));

/** Why this shows nothing; null when `npm test` runs a test of that name. */
export function missing({ file, name }: Proof): string | null {
  if (!run.has(file)) return `${file} is not run by npm test`;
  const { titles, leftOut } = testsIn(read(file));
  if (leftOut.length > 0) return `${file} leaves something out: ${leftOut.join()}`;
  return titles.some((title) => isNamed(title, name)) ? null : `${file} has no test "${name}"`;
}

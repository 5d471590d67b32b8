import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { makePackage } from '../../.ci/package/make.ts';
import { elementsOf, manifestOf } from '../../.ci/package/manifest.ts';
import { REFERENCE, referenceOf } from '../../.ci/package/reference.ts';

/** The package of elements, as somebody who installs it finds it. Needs a build. */

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'steunpunt-package-'));
const folder = join(scratch, 'node_modules/steunpunt-widget');
before(() => makePackage(root, folder));
after(() => rmSync(scratch, { recursive: true, force: true }));

const wrongs = async (pkgDir: string): Promise<string[]> => {
  const { messages, pkg } = await publint({ pkgDir, strict: true });
  return messages.map((message) => formatMessage(message, pkg) ?? message.code);
};

void test('publint finds nothing to say', async () => {
  assert.deepEqual(await wrongs(folder), []);

  const other = join(scratch, 'control');
  makePackage(root, other);
  const pkg = readFileSync(join(other, 'package.json'), 'utf8');
  writeFileSync(join(other, 'package.json'), pkg.replace('./index.js', './gone.js'));
  assert.notDeepEqual(await wrongs(other), [], 'control: a file that is not there is noticed');
});

void test('its types are where every resolver of modules looks for them', () => {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const check = (pkg: string): Buffer =>
    execFileSync(process.execPath, [attw, '--pack', pkg, '--profile', 'esm-only'], {
      stdio: 'pipe',
    });
  assert.match(check(folder).toString(), /steunpunt-widget/);

  const other = join(scratch, 'untyped');
  makePackage(root, other);
  const pkg = readFileSync(join(other, 'package.json'), 'utf8');
  writeFileSync(join(other, 'package.json'), pkg.replaceAll('./index.d.ts', './gone.d.ts'));
  assert.throws(() => check(other), 'control: types that are not there are noticed');
});

void test('a page written in TypeScript knows the element, what it can do and what it says', (t) => {
  const use = `import 'steunpunt-widget';
    const widget = document.createElement('steunpunt-widget');
    widget.addEventListener('steunpunt-error', (event) => { const why: string | undefined = event.reason; void why; });`;
  assert.deepEqual(
    mistakes(`${use} widget.open('code'); widget.close(); widget.toggle(); widget.reset();`),
    [],
  );
  const wrong = ['widget.open(1);', 'widget.shut();', 'const n: number = widget.toggle();'];
  for (const line of wrong) assert.equal(mistakes(`${use} ${line}`).length, 1, line);
  t.diagnostic(`${wrong.length} wrong lines noticed of ${wrong.length}`);

  const answers = `import 'steunpunt-widget/faq';
    document.createElement('steunpunt-faq').addEventListener('steunpunt-faq-error', ({ reason }) => reason?.length);`;
  assert.deepEqual(mistakes(answers), []);
  assert.equal(mistakes(answers.replace('reason?', 'nothing?')).length, 1, 'control');
});

/** What the compiler says of a module that uses the package. */
function mistakes(code: string): string[] {
  const file = join(scratch, 'page.ts');
  writeFileSync(file, code);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

void test('the manifest names every attribute, event and method of the code', (t) => {
  const elements = {
    'steunpunt-widget': {
      ...{ files: 'loader', events: 'events.ts', least: [10, 6] as const },
      members: ['close', 'open', 'reset', 'toggle'],
    },
    'steunpunt-faq': {
      ...{ files: 'faq', events: 'faq-events.ts', least: [6, 2] as const },
      members: [],
    },
  };
  for (const [tag, { files, events: file, least, members }] of Object.entries(elements)) {
    const element = elementsOf(manifestOf(root)).find(({ tagName }) => tagName === tag);
    assert.ok(element);
    const read = (name: string): string => readFileSync(join(root, 'widget', files, name), 'utf8');
    const rules = /const rules = \{([^]*?)\n\};/.exec(read('attributes.ts'))?.[1] ?? '';
    const attributes = [...rules.matchAll(/^ {2}'?([\w-]+)'?[:,]/gm)].map(([, name]) => name);
    const events = [...read(file).matchAll(/^ {2}'(steunpunt-[\w-]+)'/gm)].map(([, name]) => name);
    assert.ok(attributes.length >= least[0] && events.length >= least[1], 'the code was read');
    assert.deepEqual(names(element.attributes), attributes.sort());
    assert.deepEqual(names(element.events), events.sort());
    assert.deepEqual(names(element.members), members);
    t.diagnostic(`${tag}: ${attributes.length} attributes, ${events.length} events`);
  }
});

const names = (list: readonly { readonly name?: string }[] = []): (string | undefined)[] =>
  list.map(({ name }) => name).sort();

void test('the reference says what the code says', async () => {
  assert.equal(
    readFileSync(join(root, REFERENCE), 'utf8'),
    await referenceOf(root),
    'npm run reference',
  );
});

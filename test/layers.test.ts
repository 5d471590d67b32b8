import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';

/** The arrows of docs/architecture.md, checked on small trees with one planted fault each. */

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  forbidden: NonNullable<NonNullable<ICruiseOptions['ruleSet']>['forbidden']>;
  options: ICruiseOptions;
};

type Tree = Record<string, string>;

const target = 'export const x = 1;\n';
const importing = (path: string): string => `import * as x from '${path}';\nexport const y = x;\n`;

const planted: { rule: string; tree: Tree }[] = [
  {
    rule: 'layer-core',
    tree: { 'src/core/a.ts': importing('../seal/b.ts'), 'src/seal/b.ts': target },
  },
  {
    rule: 'layer-seal',
    tree: { 'src/seal/a.ts': importing('../store/b.ts'), 'src/store/b.ts': target },
  },
  {
    rule: 'layer-store',
    tree: { 'src/store/a.ts': importing('../sync/b.ts'), 'src/sync/b.ts': target },
  },
  {
    rule: 'layer-sync',
    tree: { 'src/sync/a.ts': importing('../store/b.ts'), 'src/store/b.ts': target },
  },
  { rule: 'layer-i18n', tree: { 'src/i18n/a.ts': importing('../ui/b.ts'), 'src/ui/b.ts': target } },
  {
    rule: 'layer-ui',
    tree: { 'src/ui/a.ts': importing('../store/b.ts'), 'src/store/b.ts': target },
  },
  { rule: 'layer-post', tree: { 'src/post/a.ts': importing('../ui/b.ts'), 'src/ui/b.ts': target } },
  {
    rule: 'layer-visit',
    tree: { 'src/visit/a.ts': importing('../post/b.ts'), 'src/post/b.ts': target },
  },
  {
    rule: 'surface-widget',
    tree: { 'widget/a.ts': importing('../desk/b.ts'), 'desk/b.ts': target },
  },
  {
    rule: 'surface-kiosk',
    tree: { 'kiosk/a.ts': importing('../widget/b.ts'), 'widget/b.ts': target },
  },
  { rule: 'surface-desk', tree: { 'desk/a.ts': importing('../hub/b.ts'), 'hub/b.ts': target } },
  { rule: 'surface-hub', tree: { 'hub/a.ts': importing('../desk/b.ts'), 'desk/b.ts': target } },
  {
    rule: 'surface-channels',
    tree: { 'channels/a.ts': importing('../hub/b.ts'), 'hub/b.ts': target },
  },
  {
    rule: 'channels-are-a-client',
    tree: { 'channels/a.ts': importing('../src/ui/b.ts'), 'src/ui/b.ts': target },
  },
  {
    rule: 'channels-work-without-botkit',
    tree: { 'channels/talk/a.ts': importing('../front/b.ts'), 'channels/front/b.ts': target },
  },
  { rule: 'botkit-lives-in-one-folder', tree: { 'channels/front/a.ts': importing('botkit') } },
  { rule: 'core-is-pure', tree: { 'src/core/a.ts': importing('hpke') } },
  {
    rule: 'hub-sees-only-core',
    tree: { 'hub/a.ts': importing('../src/seal/b.ts'), 'src/seal/b.ts': target },
  },
  { rule: 'crypto-lives-in-seal', tree: { 'widget/a.ts': importing('hpke') } },
  { rule: 'hub-draws-nothing', tree: { 'hub/a.ts': importing('lit') } },
  { rule: 'product-never-imports-dev', tree: { 'src/ui/a.ts': importing('axe-core') } },
  {
    rule: 'no-cycles',
    tree: { 'src/core/a.ts': importing('./b.ts'), 'src/core/b.ts': importing('./a.ts') },
  },
  { rule: 'resolvable', tree: { 'src/core/a.ts': importing('./nowhere.ts') } },
];

const root = dirname(import.meta.dirname);

async function violations(tree: Tree): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'steunpunt-layers-'));
  try {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    for (const name of ['node_modules', 'package.json', 'tsconfig.json'])
      symlinkSync(join(root, name), join(folder, name));
    const options: ICruiseOptions = { ...config.options };
    delete options.tsConfig;
    const tops = [...new Set(Object.keys(tree).map((path) => path.split('/')[0] ?? path))];
    const result = await cruise(tops, {
      ...options,
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: config.forbidden },
    });
    return (result.output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void test('each planted fault is found by its own rule', async (t) => {
  let found = 0;
  for (const { rule, tree } of planted) {
    assert.ok((await violations(tree)).includes(rule), `${rule} did not fire`);
    found++;
  }
  t.diagnostic(`${found} passed, ${planted.length - found} failed`);
  const unplanted = config.forbidden.filter(
    ({ name }) => !planted.some(({ rule }) => rule === name),
  );
  assert.deepEqual(unplanted, [], 'every rule has a planted fault');
});

void test('arrows as drawn are allowed', async () => {
  const clean = {
    'src/core/a.ts': target,
    'src/ui/b.ts': importing('../core/a.ts'),
    'widget/c.ts': importing('../src/ui/b.ts'),
    'hub/d.ts': importing('../src/core/a.ts'),
    'src/i18n/dates.ts': importing('../core/a.ts'),
    'channels/talk/e.ts': importing('../../src/i18n/dates.ts'),
    'channels/botkit/f.ts': importing('../talk/e.ts'),
  };
  assert.deepEqual(await violations(clean), []);
});

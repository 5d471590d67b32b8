import assert from 'node:assert/strict';
import { test } from 'node:test';
import { points, SURFACES, type Point, type Proof, type Surface } from './checklist.ts';
import { filesRun, missing, testsIn } from './proofs.ts';
import { checks } from './surfaces/checks.ts';
import { alsoFaulty, faulty } from './surfaces/fixtures.ts';
import { surfaces } from './surfaces/screens.ts';

/** Each point of the list has a test on each surface, or a reason; the table of them is printed. */

const names = Object.keys(SURFACES) as Surface[];
/** Of which `larger.e2e.ts` opens the screens. */
const larger = ['launcher', 'frame', 'page', 'desk', 'demo'];

/** Those that `surfaces.e2e.ts` and `larger.e2e.ts` name by their subject. */
const made = new Set([
  ...['A15', ...Object.keys(checks)].flatMap((id) =>
    Object.keys(surfaces).map((surface) => `${id} ${surface}`),
  ),
  ...Object.keys(checks).map((id) => `${id}: finds what is wrong (control)`),
  'A15: another name, role or order is found (control)',
]);

/** Why this is no proof; null when it is. */
function wrongWith(proof: Proof): string | null {
  const { file, name } = proof;
  if (file.endsWith('surfaces.e2e.ts') && /^A\d+[: ]/.test(name) && !made.has(name))
    return `${file} makes no "${name}"`;
  if (file.endsWith('larger.e2e.ts') && /^A8 \w+$/.test(name) && !larger.includes(name.slice(3)))
    return `${file} makes no "${name}"`;
  return missing(proof);
}

function wrongIn({ id, controls, on }: Point): string[] {
  const cells = names.map((surface) => on[surface]);
  const found = [...controls, ...cells].flatMap((cell) => {
    if ('absent' in cell) return cell.absent ? [] : [`${id}: no reason`];
    const why = wrongWith(cell);
    return why ? [`${id}: ${why}`] : [];
  });
  const without = new Set(cells.flatMap((cell) => ('absent' in cell ? [] : [cell.file])));
  for (const { file, name } of controls) if (name.includes('control')) without.delete(file);
  return [...found, ...[...without].map((file) => `${id}: nothing wrong is given to ${file}`)];
}

test('every point has a test on every surface, or a reason, and a control', (t) => {
  assert.deepEqual(
    points.map(({ id }) => id),
    Array.from({ length: 20 }, (_, i) => `A${i + 1}`),
  );
  assert.deepEqual(points.flatMap(wrongIn), []);
  const row = (first: string, cells: readonly string[]): string =>
    [first.padEnd(4), ...cells.map((cell) => cell.padEnd(10))].join('');
  t.diagnostic(row('', [...names, 'made wrong']));
  let [proofs, reasons, wrongs] = [0, 0, 0];
  for (const { id, controls, on } of points) {
    const cells = names.map((surface) => ('absent' in on[surface] ? 'n/a' : 'test'));
    wrongs += controls.length;
    proofs += cells.filter((cell) => cell === 'test').length;
    reasons += cells.filter((cell) => cell === 'n/a').length;
    t.diagnostic(row(id, [...cells, `${controls.length} found`]));
  }
  for (const { id, on } of points)
    for (const surface of names) {
      const cell = on[surface];
      if ('absent' in cell) t.diagnostic(`${id} ${surface}: ${cell.absent}`);
    }
  t.diagnostic(`${proofs} cells with a test, ${reasons} with a reason, ${wrongs} tests of a fault`);
  assert.equal(proofs + reasons, 120);
});

test('an empty cell, a lost test and one that is not run are found (control)', () => {
  const [first] = points;
  assert.ok(first);
  const broken = (proof: Proof): string[] =>
    wrongIn({ ...first, controls: [...first.controls, proof] });
  assert.equal(broken({ file: 'test/a11y/none.test.ts', name: 'x' }).length, 1);
  assert.equal(broken({ file: 'test/a11y/keys.e2e.ts', name: 'A4 nobody' }).length, 1);
  assert.equal(broken({ file: 'test/a11y/surfaces.e2e.ts', name: 'A1 nobody' }).length, 1);
  assert.equal(broken({ file: 'test/a11y/axe.ts', name: 'axe' }).length, 1);
  assert.equal(wrongIn({ ...first, controls: [] }).length, 1, 'no fixture');
  assert.equal(wrongIn({ ...first, on: { ...first.on, demo: { absent: '' } } }).length, 1);
});

test('every check of the engine has a page with a fault', () => {
  assert.deepEqual(Object.keys(faulty).sort(), Object.keys(checks).sort());
  assert.ok(Object.keys(alsoFaulty).every((id) => id in checks));
});

test('a test that is left out, and a stage that is not run, are found (control)', () => {
  const source = `test('one', () => {}); it.skip('two', f); test('three', { skip: true }, f);
    void t.test(\`A1 \${name}\`, f); xdescribe('four', f); // test('five', f)`;
  const { titles, leftOut } = testsIn(source);
  assert.deepEqual(titles, ['one', 'three', 'A1 *']);
  assert.deepEqual(leftOut, ['two', 'three', 'four']);
  const scripts = {
    test: 'npm run a',
    a: 'node test/run/node.ts "test/a11y/*.test.ts"',
    b: 'node test/run/browser.ts',
  };
  const run = filesRun(scripts);
  assert.ok(run.has('test/a11y/checklist.test.ts'));
  assert.ok(!run.has('test/ui/focus.browser.ts'), 'nobody runs b');
  assert.ok(
    filesRun({ ...scripts, test: 'npm run a && npm run b' }).has('test/ui/focus.browser.ts'),
  );
});

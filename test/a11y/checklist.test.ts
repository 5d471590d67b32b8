import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { points, SURFACES, type Point, type Proof, type Surface } from './checklist.ts';
import { checks } from './surfaces/checks.ts';
import { alsoFaulty, faulty } from './surfaces/fixtures.ts';
import { surfaces } from './surfaces/screens.ts';

/** Each point of the list has a test on each surface, or a reason; the table of them is printed. */

const root = join(import.meta.dirname, '../..');
const names = Object.keys(SURFACES) as Surface[];
const RUN = /^test\/(.*\.(test|browser)\.ts|(e2e|attacks|faults|a11y)\/[^/]*\.e2e\.ts)$/;

/** Those that `surfaces.e2e.ts` and `larger.e2e.ts` name by their subject. */
const made = new Set([
  ...['A15', ...Object.keys(checks)].flatMap((id) =>
    Object.keys(surfaces).map((surface) => `${id} ${surface}`),
  ),
  ...Object.keys(checks).map((id) => `${id}: finds what is wrong (control)`),
]);

/** Why this is no proof; null when it is. */
function missing({ file, name }: Proof): string | null {
  if (!RUN.test(file)) return `${file} is not run`;
  let text: string;
  try {
    text = readFileSync(join(root, file), 'utf8');
  } catch {
    return `there is no ${file}`;
  }
  if (/\.(skip|only|todo)\(/.test(text)) return `${file} leaves something out`;
  if (file.endsWith('surfaces.e2e.ts') && made.has(name)) return null;
  if (file.endsWith('larger.e2e.ts') && /^A8 \w+$/.test(name))
    return text.includes(`'${name.slice(3)}'`) ? null : `no ${name}`;
  return text.includes(name) ? null : `${file} has no "${name}"`;
}

const wrongIn = ({ id, control, on }: Point): string[] =>
  [control, ...names.map((surface) => on[surface])].flatMap((cell) => {
    if ('absent' in cell) return cell.absent ? [] : [`${id}: no reason`];
    const why = missing(cell);
    return why ? [`${id}: ${why}`] : [];
  });

test('every point has a test on every surface, or a reason, and a control', (t) => {
  assert.deepEqual(
    points.map(({ id }) => id),
    Array.from({ length: 20 }, (_, i) => `A${i + 1}`),
  );
  assert.deepEqual(points.flatMap(wrongIn), []);
  const row = (first: string, cells: readonly string[]): string =>
    [first.padEnd(4), ...cells.map((cell) => cell.padEnd(10))].join('');
  t.diagnostic(row('', names));
  let [proofs, reasons] = [0, 0];
  for (const { id, on } of points) {
    const cells = names.map((surface) => ('absent' in on[surface] ? 'n/a' : 'test'));
    proofs += cells.filter((cell) => cell === 'test').length;
    reasons += cells.filter((cell) => cell === 'n/a').length;
    t.diagnostic(row(id, cells));
  }
  for (const { id, on } of points)
    for (const surface of names) {
      const cell = on[surface];
      if ('absent' in cell) t.diagnostic(`${id} ${surface}: ${cell.absent}`);
    }
  t.diagnostic(`${proofs} cells with a test, ${reasons} with a reason`);
  assert.equal(proofs + reasons, 120);
});

test('an empty cell, a lost test and one that is not run are found (control)', () => {
  const [first] = points;
  assert.ok(first);
  const broken = (proof: Proof): string[] => wrongIn({ ...first, control: proof });
  assert.equal(broken({ file: 'test/a11y/none.test.ts', name: 'x' }).length, 1);
  assert.equal(broken({ file: 'test/a11y/keys.e2e.ts', name: 'A4 nobody' }).length, 1);
  assert.equal(broken({ file: 'test/a11y/surfaces.e2e.ts', name: 'A1 nobody' }).length, 1);
  assert.equal(broken({ file: 'test/a11y/axe.ts', name: 'axe' }).length, 1);
  assert.equal(wrongIn({ ...first, on: { ...first.on, demo: { absent: '' } } }).length, 1);
});

test('every check of the engine has a page with a fault', () => {
  assert.deepEqual(Object.keys(faulty).sort(), Object.keys(checks).sort());
  assert.ok(Object.keys(alsoFaulty).every((id) => id in checks));
});

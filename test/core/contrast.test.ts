import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  contrast,
  hexOf,
  lettersOn,
  luminance,
  mix,
  readColor,
  standOut,
  WHITE,
  type Rgb,
} from '../../src/core/contrast.ts';

const BLACK: Rgb = [0, 0, 0];

test('reads what is a colour, and nothing else', (t) => {
  const table: [text: unknown, read: string | null][] = [
    ['#1c4d3e', '#1c4d3e'],
    ['#FD0', '#ffdd00'],
    ['rgb(28, 77, 62)', '#1c4d3e'],
    ['color(srgb 0.11 0.302 0.243)', '#1c4d3e'],
    ['color(srgb 1.5 -0.2 1e-7)', '#ff0000'],
    ...[
      ...['', '#', '#12', '#12345', '#1c4d3e80', ' #1c4d3e', '#1c4d3e ', '#ggg', 'green'],
      ...['rgba(0, 0, 0, 0)', 'rgb(1,2,3)', 'rgb(1, 2, 3, 4)', 'color(srgb 0 0 0 / 0.5)'],
      ...['color(srgb . e -)', 'color(display-p3 0 1 0)', 'currentcolor', 'url(x)', 'var(--x)'],
      ...['#1c4d3e}*{color:red', '#1c4d3e;', 'x'.repeat(20_000), `rgb(${'1'.repeat(90)}, 2, 3)`],
      ...[null, undefined, 7, {}, [], ['#1c4d3e'], { toString: () => '#1c4d3e' }],
    ].map((text): [unknown, null] => [text, null]),
  ];
  for (const [text, read] of table) {
    const found = readColor(text);
    assert.equal(found && hexOf(found), read, String(text).slice(0, 40));
  }
  t.diagnostic(`${table.length} texts, ${table.filter(([, read]) => read).length} of them colours`);
});

test('counts contrast as WCAG does', () => {
  const known: [Rgb, Rgb, string][] = [
    [BLACK, WHITE, '21.00'],
    [WHITE, WHITE, '1.00'],
    [[119, 119, 119], WHITE, '4.48'],
    [[118, 118, 118], WHITE, '4.54'],
    [[255, 0, 0], WHITE, '4.00'],
    [[0, 0, 255], WHITE, '8.59'],
  ];
  for (const [one, other, ratio] of known) {
    assert.equal(contrast(one, other).toFixed(2), ratio);
    assert.equal(contrast(other, one).toFixed(2), ratio);
  }
});

const steps = Array.from({ length: 18 }, (_, i) => i * 15);
const cube: Rgb[] = steps.flatMap((r) => steps.flatMap((g) => steps.map((b): Rgb => [r, g, b])));

test('letters can be read on any colour', (t) => {
  const ratios = cube.map((back) => contrast(lettersOn(back), back));
  t.diagnostic(`${cube.length} colours, the faintest ${Math.min(...ratios).toFixed(2)}`);
  assert.ok(cube.length > 5000);
  assert.ok(Math.min(...ratios) >= 4.5);
  assert.ok(
    cube.some((back) => contrast(WHITE, back) < 4.5),
    'control: white letters on all of them would not do',
  );
});

test('any colour has a shade that stands out, and keeps itself where it does', (t) => {
  const light: Rgb[] = [WHITE, [248, 245, 238]];
  const dark: Rgb[] = [
    [19, 26, 23],
    [30, 39, 35],
  ];
  let kept = 0;
  for (const backs of [light, dark])
    for (const color of cube) {
      const shade = standOut(color, backs, 4.5);
      for (const back of backs) assert.ok(contrast(shade, back) >= 4.5, hexOf(color));
      if (backs.every((back) => contrast(color, back) >= 4.55)) {
        assert.deepEqual(shade, color);
        kept++;
      }
    }
  t.diagnostic(`${2 * cube.length} pairs of colour and backs, ${kept} kept as they were`);
  assert.ok(kept > 1000 && kept < 2 * cube.length);
});

test('mixes between two colours, and luminance grows with light', () => {
  assert.deepEqual(mix(BLACK, WHITE, 0), BLACK);
  assert.deepEqual(mix(BLACK, WHITE, 1), WHITE);
  assert.deepEqual(mix([10, 20, 30], [20, 40, 60], 0.5), [15, 30, 45]);
  assert.deepEqual([luminance(BLACK), luminance(WHITE)], [0, 1]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIRST_SETTINGS } from '../../src/core/kiosk.ts';
import { capitalMm, kioskSizes } from '../../src/core/kiosk-sizes.ts';

/** EN 301 549 V3.2.1, table 5.1: distance in mm, least height of a capital H in mm. */
const norm = [
  [100, 1.2],
  [200, 2.4],
  [250, 3.1],
  [300, 3.7],
  [350, 4.3],
  [400, 4.9],
  [450, 5.5],
  [500, 6.1],
  [550, 6.7],
  [600, 7.3],
] as const;

/** Capitals of a font that we may get, as part of its size: Segoe UI, Roboto, Liberation Sans, DejaVu. */
const fonts = [0.7, 0.711, 0.716, 0.729];

/** A 15, 21.5, 32 and 43 inch screen of 1080 by 1920, and 96 to the inch. */
const screens = [5.78, 4.03, 2.71, 2.02, FIRST_SETTINGS.pixelsPerMm];
const distances = [30, 40, 50, 60, 75, 100, 150];

test('a capital is as high as the norm says at every distance of its table', (t) => {
  for (const [mm, least] of norm) assert.equal(capitalMm(mm / 10).toFixed(1), least.toFixed(1));
  t.diagnostic(`${norm.length} distances`);
});

test('the largest text fulfils the norm on every screen and in every font', (t) => {
  let count = 0;
  for (const pixelsPerMm of screens)
    for (const distanceCm of distances)
      for (const part of fonts) {
        const [, , , largest] = kioskSizes({ pixelsPerMm, distanceCm }).text;
        const mm = (largest * part) / pixelsPerMm;
        assert.ok(mm >= capitalMm(distanceCm), `${mm} mm at ${distanceCm} cm`);
        count++;
      }
  t.diagnostic(`${count} screens`);
  assert.ok(count > 0);
});

test('the smallest text is as high as VVSG asks, and each size is larger than the one before', (t) => {
  let count = 0;
  for (const pixelsPerMm of screens)
    for (const distanceCm of distances) {
      const { text } = kioskSizes({ pixelsPerMm, distanceCm });
      assert.ok((text[0] * 0.7) / pixelsPerMm >= 3.5 - 1e-9);
      assert.deepEqual(
        [...text].sort((a, b) => a - b),
        [...text],
      );
      assert.equal(new Set(text).size, 4);
      count++;
    }
  t.diagnostic(`${count} screens`);
  assert.ok(count > 0);
});

test('at 60 cm and 96 to the inch: 38 px are too small for the largest, targets are 48 px', () => {
  const { text, target, gap } = kioskSizes(FIRST_SETTINGS);
  assert.deepEqual(
    text.map((size) => Math.round(size)),
    [19, 26, 33, 40],
  );
  assert.ok((38 * 0.7) / 3.78 < capitalMm(60), 'the control');
  assert.equal(target.toFixed(1), '48.0');
  assert.equal(gap.toFixed(1), '9.6');
});

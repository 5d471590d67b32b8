import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens } from '../../src/ui/tokens.ts';

/** The colour roles as pairs that stand on one another somewhere, by day and by night. */

const text = [
  ['ink', 'paper surface primary-soft attention-soft'],
  ['ink-quiet', 'paper surface primary-soft'],
  ['primary', 'paper surface primary-soft'],
  ['on-primary', 'primary primary-strong'],
  ['on-wall', 'wall'],
  ['on-lamp', 'lamp'],
  ['attention', 'paper surface attention-soft'],
] as const;
/** Edges of controls, and the ring of what has the focus. */
const lines = [
  ['field-line', 'paper surface'],
  ['primary', 'paper surface'],
  ['focus', 'paper surface primary-soft'],
] as const;

const sheets = (tokens as readonly { cssText: string }[]).map(({ cssText }) => cssText);

function colours(cssText: string): Map<string, string> {
  const found = cssText.matchAll(
    /--steunpunt-([a-z-]+):\s*(?:var\(--utrecht-[a-z-]+,\s*)?(#[0-9a-f]{6}|var\(--steunpunt-[a-z-]+\))/g,
  );
  return new Map([...found].map(([, role = '', value = '']) => [role, value]));
}

const day = colours(sheets[0] ?? '');
const night = new Map([...day, ...colours(sheets[1] ?? '')]);

function luminance(scheme: ReadonlyMap<string, string>, role: string): number {
  const value = scheme.get(role) ?? '';
  const other = /^var\(--steunpunt-(.*)\)$/.exec(value)?.[1];
  if (other !== undefined) return luminance(scheme, other);
  assert.match(value, /^#[0-9a-f]{6}$/, `${role} is a colour`);
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(value.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(scheme: ReadonlyMap<string, string>, one: string, other: string): number {
  const [light, dark] = [luminance(scheme, one), luminance(scheme, other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

for (const [what, pairs, least] of [
  ['words', text, 4.5],
  ['lines of controls', lines, 3],
] as const)
  test(`${what} stand out ${least} to 1, by day and by night`, (t) => {
    const found = [day, night].flatMap((scheme) =>
      pairs.flatMap(([front, backs]) =>
        backs.split(' ').map((back) => ({
          pair: `${scheme === day ? 'day' : 'night'}: ${front} on ${back}`,
          ratio: contrast(scheme, front, back),
        })),
      ),
    );
    const faint = found.filter(({ ratio }) => ratio < least);
    assert.deepEqual(faint, []);
    const lowest = Math.min(...found.map(({ ratio }) => ratio));
    t.diagnostic(`${found.length} pairs, the faintest ${lowest.toFixed(2)}`);
    assert.ok(found.length >= 12);
  });

test('a faint pair would show (control)', () => {
  const faint = new Map([...day, ['ink', '#999999']]);
  assert.ok(contrast(faint, 'ink', 'paper') < 4.5);
  assert.equal(
    contrast(
      new Map([
        ['a', '#000000'],
        ['b', '#ffffff'],
      ]),
      'a',
      'b',
    ),
    21,
  );
});

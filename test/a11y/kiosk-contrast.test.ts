import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kioskTokens } from '../../src/ui/kiosk/kiosk-tokens.ts';
import { tokens } from '../../src/ui/tokens.ts';

/** The colour roles of the waiting-room screen as they stand on one another, in its three themes. */

const words = [
  ['ink', 'paper surface primary-soft attention-soft'],
  ['ink-quiet', 'paper surface primary-soft'],
  ['primary', 'paper surface primary-soft'],
  ['on-primary', 'primary primary-strong'],
  ['on-wall', 'wall'],
  ['wall', 'on-wall'],
  ['on-lamp', 'lamp'],
  ['attention', 'paper surface attention-soft'],
] as const;
/** The ring of what has the focus; on the wall it is the words' own colour. */
const focus = [
  ['focus', 'paper surface primary-soft'],
  ['on-wall', 'wall'],
] as const;
const edges = [
  ['field-line', 'paper surface'],
  ['primary', 'paper surface'],
  ['attention', 'paper'],
] as const;
/** Of cards: they say nothing that their room does not, but who needs contrast sees them. */
const lines = [['line', 'paper surface']] as const;

type Colours = ReadonlyMap<string, string>;

const colours = (cssText: string): Colours =>
  new Map(
    [
      ...cssText.matchAll(
        /--steunpunt-([a-z-]+):\s*(?:var\(--utrecht-[a-z-]+,\s*)?(#[0-9a-f]{6}|var\(--steunpunt-[a-z-]+\))/g,
      ),
    ].map(([, role = '', value = '']) => [role, value]),
  );

const [day = '', evening = ''] = (tokens as readonly { cssText: string }[]).map(
  ({ cssText }) => cssText,
);
const own = (kioskTokens as { cssText: string }).cssText;
/** What the sheet of this screen says for one of its themes. */
const themed = (name: string): Colours =>
  colours(new RegExp(`:host${name} \\{([^}]*)\\}`).exec(own)?.[1] ?? '');

const normal = new Map([...colours(day), ...themed('')]);
const dark = new Map([...normal, ...colours(evening), ...themed("\\(\\[contrast='dark'\\]\\)")]);
const themes = {
  normal,
  dark,
  high: new Map([...dark, ...themed("\\(\\[contrast='high'\\]\\)")]),
};

function luminance(theme: Colours, role: string): number {
  const value = theme.get(role) ?? '';
  const other = /^var\(--steunpunt-(.*)\)$/.exec(value)?.[1];
  if (other !== undefined) return luminance(theme, other);
  assert.match(value, /^#[0-9a-f]{6}$/, `${role} is a colour`);
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(value.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Colours, one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(theme, one), luminance(theme, other)].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

interface Pair {
  readonly pair: string;
  readonly ratio: number;
}

function pairs(
  names: readonly (keyof typeof themes)[],
  roles: readonly (readonly [string, string])[],
): Pair[] {
  return names.flatMap((name) =>
    roles.flatMap(([front, backs]) =>
      backs.split(' ').map((back) => ({
        pair: `${name}: ${front} on ${back}`,
        ratio: contrast(themes[name], front, back),
      })),
    ),
  );
}

for (const [what, least, found] of [
  ['words and focus in every theme', 7, pairs(['normal', 'dark', 'high'], [...words, ...focus])],
  ['edges of controls', 3, pairs(['normal', 'dark'], edges)],
  ['edges and lines for who asked for contrast', 7, pairs(['high'], [...edges, ...lines])],
] as const)
  test(`${what} stand out ${least} to 1`, (t) => {
    assert.deepEqual(
      found.filter(({ ratio }) => ratio < least),
      [],
    );
    const lowest = Math.min(...found.map(({ ratio }) => ratio));
    t.diagnostic(`${found.length} pairs, the faintest ${lowest.toFixed(2)}`);
    assert.ok(found.length > 3);
  });

test('every theme was read from the sheet, and a faint pair would show (control)', () => {
  assert.equal(themes.high.get('paper'), '#000000');
  assert.notEqual(themes.dark.get('ink-quiet'), colours(evening).get('ink-quiet'));
  assert.ok(contrast(new Map([...normal, ['ink', '#6b6b6b']]), 'ink', 'paper') < 7);
});

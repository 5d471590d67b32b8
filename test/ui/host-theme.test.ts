import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, hexOf, readColor, type Rgb } from '../../src/core/contrast.ts';
import { lettersSheet, radiusSheet, rolesOf, themeSheet } from '../../src/ui/host-theme.ts';
import { tokens } from '../../src/ui/tokens.ts';

/** Roles that a host page's colour changes, with the ones of tokens.ts that stay beside them. */

const [day = '', night = ''] = (tokens as readonly { cssText: string }[]).map(
  ({ cssText }) => cssText,
);
const kept = (sheet: string): Map<string, Rgb> =>
  new Map(
    [
      ...sheet.matchAll(/--steunpunt-([a-z-]+):\s*(?:var\(--utrecht-[a-z-]+,\s*)?(#[\da-f]{6})/g),
    ].map(([, role = '', value]) => [role, readColor(value) ?? [0, 0, 0]]),
  );

const words = [
  ['ink', 'primary-soft'],
  ['ink-quiet', 'primary-soft'],
  ['primary', 'paper surface primary-soft'],
  ['on-primary', 'primary primary-strong'],
  ['on-wall', 'wall'],
] as const;
const lines = [
  ['focus', 'primary-soft'],
  ['primary', 'paper surface'],
] as const;

const steps = Array.from({ length: 16 }, (_, i) => i * 17);
const cube = steps.flatMap((r) => steps.flatMap((g) => steps.map((b): Rgb => [r, g, b])));

test('any colour of a host page leaves every pair to be read, by day and by night', (t) => {
  let pairs = 0;
  let faintest = 21;
  const faint: string[] = [];
  for (const [dark, sheet] of [day, night].entries()) {
    const ours = new Map([...kept(day), ...kept(sheet)]);
    for (const primary of cube) {
      const roles = new Map([...ours, ...Object.entries(rolesOf(primary, dark === 1))]);
      const ratio = (front: string, back: string): number =>
        contrast(roles.get(front) ?? [0, 0, 0], roles.get(back) ?? [0, 0, 0]);
      for (const [list, least] of [
        [words, 4.5],
        [lines, 3],
      ] as const)
        for (const [front, backs] of list)
          for (const back of backs.split(' ')) {
            pairs++;
            const found = ratio(front, back);
            if (list === words) faintest = Math.min(faintest, found);
            if (found < least) faint.push(`${hexOf(primary)} ${front} on ${back}: ${found}`);
          }
    }
  }
  t.diagnostic(
    `${2 * cube.length} themes, ${pairs} pairs, the faintest words ${faintest.toFixed(2)}`,
  );
  assert.deepEqual(faint.slice(0, 5), []);
  assert.ok(pairs > 50_000);
});

test('the sheet is made of numbers alone', () => {
  const sheet = themeSheet([1, 2, 3]);
  for (const [value] of sheet.matchAll(/(?<=--steunpunt-[a-z-]+:)[^;]+/g))
    assert.match(value, /^#[\da-f]{6}$/);
  assert.equal([...sheet.matchAll(/--steunpunt-wall:/g)].length, 3);
});

test('corners and letters are ours but for a few values', (t) => {
  const own = (css: string): string =>
    /^steunpunt-app\{--steunpunt-\w+:(.*)\}$/.exec(css)?.[1] ?? '';
  const radii: [said: string | undefined, worn: string][] = [
    ...([
      ['0px', '0px'],
      ['3.6px', '4px'],
      ['20px', '20px'],
    ] as [string, string][]),
    ...['99px', '21px', '50%', '3px 9px', '-3px', '1e9px', '3px}*{', '', undefined].map(
      (said): [string | undefined, string] => [said, ''],
    ),
  ];
  for (const [said, worn] of radii) assert.equal(own(radiusSheet(said)), worn, said);
  const letters: [said: string | undefined, first: string][] = [
    ['Georgia, serif', 'Georgia'],
    ['"Open Sans", VERDANA, sans-serif', 'Verdana'],
    ["'Merriweather', serif", 'ui-serif'],
    ...['system-ui, sans-serif', 'Comic Sans MS, cursive', '"};*{color:red', 'constructor', ''].map(
      (said): [string, string] => [said, ''],
    ),
    [undefined, ''],
  ];
  for (const [said, first] of letters) {
    const worn = own(lettersSheet(said));
    assert.equal(worn.split(',')[0], first, said);
    assert.match(worn, /^[\w", -]*$/);
  }
  t.diagnostic(`${radii.length + letters.length} values, none used as it was given`);
});

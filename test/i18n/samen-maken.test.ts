import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const paper = read('docs/samen-maken.md');

/** The words between quotation marks in the part of a file from `begin` to `end`. */
function named(path: string, begin: string, end: string): string[] {
  const [, rest = ''] = read(path).split(begin);
  const [part = ''] = rest.split(end);
  return Array.from(part.matchAll(/'([a-z-]+)'/g), ([, name = '']) => name);
}

interface Row {
  readonly name: string;
  readonly day: string;
  readonly readers: readonly number[];
}

const rows: readonly Row[] = Array.from(
  paper.matchAll(/^\|[^|]+\| `([^`]+)` \| ([^|]+) \| (\d+) \| (\d+) \| (\d+) \|$/gm),
  ([, name = '', day = '', ...readers]) => ({ name, day, readers: readers.map(Number) }),
);

test('the list of what was read names every screen and conversation once', (t) => {
  const screens = [
    ...named('src/ui/visitor/events.ts', 'type ScreenName =', ';').map((name) => `site ${name}`),
    ...readdirSync(join(root, 'locales/content/scripts')).map(
      (name) => `gesprek ${name.replace('.json', '')}`,
    ),
    ...named('src/ui/kiosk/places.ts', 'const screens = [', ']').map(
      (name) => `wachtkamer ${name}`,
    ),
  ];
  assert.ok(screens.length > 25, 'screens were found');
  assert.deepEqual(rows.map(({ name }) => name).toSorted(), screens.toSorted());
  const unread = rows.filter(({ readers }) => readers.every((count) => count === 0));
  t.diagnostic(`${rows.length} screens, ${unread.length} that nobody from outside has read`);
});

test('a screen has a day when somebody read it, and none when nobody did', () => {
  for (const { name, day, readers } of rows)
    assert.match(day, readers.some(Boolean) ? /^20\d\d-\d\d-\d\d$/ : /^nog niet$/, name);
});

test('invitation, consent, thanks and what is never asked are in the paper', () => {
  for (const words of [
    '## De uitnodiging',
    '## Het ja van iemand',
    '## Wat u nooit vraagt',
    '**Over de dank.**',
    'U mag elk moment stoppen.',
    'Wij maken geen foto',
    '## Hoe het terugkomt',
  ])
    assert.ok(paper.includes(words), words);
});

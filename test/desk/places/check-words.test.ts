import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  causeWords,
  resultWords,
  sightWords,
  sitesChecks,
} from '../../../desk/places/check-words.ts';
import { lastDays, weekWords } from '../../../desk/places/counts.ts';
import { handOver, handOverText } from '../../../desk/places/hand-over.ts';
import { policyLines, snippetOf } from '../../../src/core/embed-snippet.ts';
import type { EmbedListed } from '../../../src/core/embed-wire.ts';
import type { OriginSights } from '../../../src/core/embed-check.ts';
import { placeOf, sightsOf, TODAY } from '../support/places-hub.ts';

const seen = { day: TODAY, now: true };
const before = { day: TODAY - 1, now: false };

function checked(minutesLeft: number | null, ...origins: OriginSights[]): EmbedListed {
  return placeOf('School', {
    origins: origins.map(({ origin }) => origin),
    check: { minutesLeft, origins, others: [] },
  });
}

const says = (embed: EmbedListed): string[] =>
  sitesChecks(embed).map((one) => resultWords(one, TODAY).words);

void test('a page is in one of three states, and each says so', () => {
  assert.deepEqual(says(checked(null, sightsOf('https://a.nl'))), [
    'Wij zagen de regels nog niet op a.nl.',
  ]);
  assert.deepEqual(says(checked(9, sightsOf('https://a.nl', { loader: seen }))), [
    'De regels staan op a.nl. Het venster ging daar nog niet open.',
  ]);
  assert.deepEqual(says(checked(9, sightsOf('https://a.nl', { loader: seen, works: seen }))), [
    'Het werkt op a.nl. Wij zagen het net.',
  ]);
  assert.deepEqual(
    says(checked(null, sightsOf('https://a.nl', { loader: before, works: before }))),
    ['Het werkt op a.nl. Voor het laatst gezien: gisteren.'],
  );
});

void test('a site is as well as the best of its addresses; sites alike are said at once', () => {
  const one = checked(
    null,
    sightsOf('https://a.nl'),
    sightsOf('https://www.a.nl', { loader: before, works: before }),
    sightsOf('https://b.nl'),
    sightsOf('https://c.nl'),
  );
  assert.deepEqual(says(one), [
    'Wij zagen de regels nog niet op b.nl en c.nl.',
    'Het werkt op a.nl. Voor het laatst gezien: gisteren.',
  ]);
  assert.equal(sightWords(one).words, 'Werkt op 1 van de 3 websites');
  assert.equal(sightWords(checked(null, sightsOf('https://a.nl'))).words, 'Nog niet gezien');
});

void test('a place that worked is not called unseen while somebody looks again', () => {
  const works = { loader: before, works: before };
  assert.equal(sightWords(checked(9, sightsOf('https://a.nl', works))).words, 'Werkt');
});

void test('every cause has what it is and what to do', (t) => {
  const sights = [
    sightsOf('https://a.nl'),
    sightsOf('https://a.nl', { loader: seen }),
    sightsOf('https://a.nl', { refused: seen }),
  ];
  const causes = new Set(
    sights.flatMap((one) =>
      (['active', 'paused', 'revoked'] as const).flatMap((state) => {
        const check = { minutesLeft: 9, origins: [one], others: ['https://b.nl'] };
        return sitesChecks(placeOf('x', { origins: [one.origin], check, state })).flatMap(
          ({ result }) => result.causes,
        );
      }),
    ),
  );
  for (const cause of causes) {
    const { what, todo } = causeWords(cause);
    assert.match(`${what} ${todo}`, /^[A-Z].+\. .+\.$/);
  }
  t.diagnostic(`${causes.size} causes`);
  assert.ok(causes.size > 8);
});

void test('a week is never told more exactly than its days', () => {
  const day = (ago: number, openings: number) => ({ day: TODAY - ago, openings });
  assert.match(weekWords([], TODAY), /elke dag minder dan 5/);
  assert.match(weekWords([day(1, 9), day(3, 5), day(8, 50)], TODAY), /minstens 14 keer/);
  const all = [1, 2, 3, 4, 5, 6, 7].map((ago) => day(ago, 6));
  assert.match(weekWords(all, TODAY), /: 42 keer/);
  assert.deepEqual(
    lastDays([day(2, 7)], TODAY, 3).map(({ openings }) => openings),
    [null, 7, null],
  );
});

void test('what a site’s keeper is sent holds all that she needs', () => {
  const embed = placeOf('School');
  const about = {
    ...{ hub: 'https://hub.nl', name: 'De Linde', phone: '020 123 45 67', loader: null },
    fingerprint: 'ab',
  };
  const text = handOverText(handOver(embed, about));
  for (const kind of ['script', 'frame'] as const)
    assert.ok(text.includes(snippetOf(embed, kind, about) ?? '?'));
  for (const line of policyLines(about.hub, 'script')) assert.ok(text.includes(line), line);
  for (const words of ['school.nl', 'De Linde', '020 123 45 67', "'allow-duplicates'", '2. Klik'])
    assert.ok(text.includes(words), words);
});

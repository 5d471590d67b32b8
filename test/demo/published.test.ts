import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { booklet, publishedBy } from '../../demo/published.ts';
import { readPicture } from '../../src/core/picture-read.ts';
import { homeLink, LONGEST_LINK } from '../../src/core/home-link.ts';
import { remarks } from '../../src/core/plain-language/plain-language.ts';

const TODAY = '2026-12-24';
const { done = [], meetings = [], ideas = [] } = publishedBy(TODAY);

void test('the demo has something of everything for both doors', () => {
  const doors = ['parent', 'youth'] as const;
  for (const door of doors)
    for (const list of [done, meetings, ideas])
      assert.ok(list.some((one) => one.doors.includes(door)));
  assert.ok(done.length >= 4 && meetings.length >= 4 && ideas.length >= 5);
  assert.ok(done.some(({ did, notYet }) => did === undefined && notYet !== undefined));
  assert.ok(done.some(({ table, said }) => table !== undefined && said !== undefined));
  assert.deepEqual([...new Set(ideas.map(({ stage }) => stage))].sort(), [
    'idea',
    'made',
    'making',
  ]);
  assert.ok(ideas.some(({ drawing }) => drawing !== undefined));
  assert.ok(ideas.every(({ stickers = 5 }) => stickers > 0 && stickers % 5 === 0));
});

void test('its photo is there as it says, and a hub would take it', () => {
  const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../demo/boekje.webp')));
  const { width, height, digest } = booklet;
  assert.deepEqual(readPicture(bytes), {
    kind: 'picture',
    header: { type: 'image/webp', width, height },
  });
  assert.equal(createHash('sha256').update(bytes).digest('base64url'), digest);
  assert.ok(ideas.some(({ picture }) => picture === booklet));
});

void test('what was done lies before today, meetings after it', () => {
  for (const { day } of done) assert.ok(day < TODAY, day);
  for (const { day } of meetings) assert.ok(day > TODAY, day);
  assert.ok(
    meetings.some(({ day }) => day.startsWith('2027-')),
    'over the end of a year',
  );
});

void test('it reads easily for whom it is, and names no number to call', () => {
  let texts = 0;
  for (const one of [...done, ...meetings, ...ideas])
    for (const words of Object.values(one))
      for (const door of one.doors) {
        // A day is no number to call.
        if (typeof words !== 'string' || /^\d{4}-\d\d-\d\d$/.test(words)) continue;
        const must = remarks(words, { door }).filter(({ level }) => level === 'must');
        assert.deepEqual(must, [], `${one.id}: ${words}`);
        assert.doesNotMatch(words, /\d[\d -]{6,}/, one.id);
        texts++;
      }
  console.log(`${texts} texts of the demo read`);
  assert.ok(texts > 90);
  const control = remarks('Indien je bezwaar aantekent, dient u dat te doen.', { door: 'parent' });
  assert.ok(control.some(({ level }) => level === 'must'));
});

void test('each can go along from the waiting room as a QR', () => {
  const page = `https://steunpunt.lindeveen.example/w/${'k'.repeat(22)}`;
  const places = [
    ...done.map(({ id }) => `gedaan-${id}`),
    ...meetings.map(({ id }) => `agenda-${id}`),
    ...ideas.map(({ id }) => `idee-${id}`),
  ];
  for (const more of places) {
    const link = homeLink(page, { locale: 'nl', door: 'parent', more });
    assert.ok(link.endsWith(`start=more-${more}`) && link.length <= LONGEST_LINK, link);
  }
});

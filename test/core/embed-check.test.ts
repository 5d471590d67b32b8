import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EmbedState } from '../../src/core/embed.ts';
import { checkOf, type Sight } from '../../src/core/embed-check.ts';

const never: Sight = { day: null, now: false };
const at = (day: number): Sight => ({ day, now: false });
const now: Sight = { day: 100, now: true };
const idle = { minutesLeft: null, others: [] };
const on = { minutesLeft: 12, others: [] };

interface Case {
  readonly seen?: Partial<Record<'loader' | 'refused' | 'works', Sight>>;
  readonly check?: { minutesLeft: number | null; others: string[] };
  readonly embed?: EmbedState;
  readonly said: string;
}

/** `state now day worked: causes`. */
const cases: Record<string, Case> = {
  'nothing was ever seen': {
    said: 'unseen false null null: not-placed stripped script-blocked cookie-banner',
  },
  'nothing yet in the check that is on': {
    check: on,
    said: 'unseen false null null: not-placed stripped script-blocked cookie-banner kept',
  },
  'it worked today, but not in this check': {
    check: on,
    seen: { loader: at(100), works: at(100) },
    said: 'unseen false 100 100: not-placed stripped script-blocked cookie-banner kept',
  },
  'another address showed itself': {
    check: { ...on, others: ['https://www.school.nl'] },
    said: 'unseen false null null: other-address not-placed stripped script-blocked cookie-banner kept',
  },
  'the loader came, the window did not': {
    check: on,
    seen: { loader: now },
    said: 'refused true 100 null: not-opened frame-blocked other-key',
  },
  'a browser refused the window': {
    check: on,
    seen: { loader: now, refused: now },
    said: 'refused true 100 null: other-key inside-another',
  },
  'it works': { check: on, seen: { loader: now, works: now }, said: 'working true 100 100: ' },
  'it works from a loader that was kept': {
    check: on,
    seen: { works: now },
    said: 'working true 100 100: ',
  },
  'refused first, working after a change': {
    check: on,
    seen: { refused: now, works: now },
    said: 'working true 100 100: ',
  },
  'without a check the last day counts: it worked': {
    check: idle,
    seen: { loader: at(90), refused: at(80), works: at(90) },
    said: 'working false 90 90: ',
  },
  'without a check the last day counts: it was refused since': {
    seen: { works: at(80), refused: at(90) },
    said: 'refused false 90 80: other-key inside-another',
  },
  'a loader of long ago': {
    seen: { loader: at(0) },
    said: 'refused false 0 null: not-opened frame-blocked other-key',
  },
  'a paused one says so first': {
    check: on,
    embed: 'paused',
    seen: { loader: now },
    said: 'refused true 100 null: paused not-opened frame-blocked other-key',
  },
  'so does a revoked one': {
    embed: 'revoked',
    said: 'unseen false null null: revoked not-placed stripped script-blocked cookie-banner',
  },
};

void test('what can be said of a page', (t) => {
  for (const [name, { seen = {}, check = idle, embed = 'active', said }] of Object.entries(cases)) {
    const sights = { origin: 'https://school.nl', loader: never, refused: never, works: never };
    const result = checkOf({ ...sights, ...seen }, check, embed);
    const { state, causes, day, worked } = result;
    assert.equal(`${state} ${result.now} ${day} ${worked}: ${causes.join(' ')}`, said, name);
  }
  t.diagnostic(`pages: ${Object.keys(cases).length} passed, 0 failed`);
});

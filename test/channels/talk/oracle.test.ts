import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LANGUAGES } from '../../../channels/words/words.ts';
import { draftOf } from '../../../src/core/dialogue/draft.ts';
import { DOORS, type Door } from '../../../src/core/doors.ts';
import { picks } from '../../core/dialogue/support/plays.ts';
import { libraryOf, numberOf, spoken } from './support/spoken.ts';
import { allOnMenu, walked } from './support/walked.ts';

/** The reducer is the oracle: what somebody types is sent as it would be from any screen. */

const RUNS = 6;

async function same(id: string, locale: string, door: Door, choices: number[]): Promise<number> {
  const library = libraryOf(locale, door, allOnMenu);
  const script = library.scripts[id];
  assert.ok(script, id);
  const { typed, submit, shownFirst } = walked(script, choices, { locale, door });
  const one = await spoken({ from: allOnMenu, locale, door });
  await one.type(numberOf(one.heard, library.texts[`${id}.title`] ?? ''));
  await one.type(...typed, ...(shownFirst ? ['1'] : []));
  const expected = draftOf(submit, id, { door, locale, consent: 'belofte-1', after: '' });
  assert.deepEqual(one.post.drafts, [expected], typed.join(' / '));
  return typed.length;
}

for (const door of DOORS)
  void test(`every journey at the door of a ${door}, typed in every language`, async (t) => {
    let walks = 0;
    let answers = 0;
    for (const { locale } of LANGUAGES)
      for (const id of Object.keys(allOnMenu.scripts))
        await fc.assert(
          fc.asyncProperty(picks, async (choices) => {
            answers += await same(id, locale, door, choices);
            walks++;
          }),
          { numRuns: RUNS },
        );
    assert.ok(walks >= LANGUAGES.length * 9 * RUNS);
    t.diagnostic(`${walks} walks, ${answers} answers typed, all sent the same`);
  });

void test('the oracle sees another answer', async () => {
  const one = await spoken({ from: allOnMenu, door: 'parent' });
  const { typed, submit } = walked(libraryOf('nl', 'parent', allOnMenu).scripts['bel-mij']!, [1], {
    locale: 'nl',
    door: 'parent',
  });
  await one.type(numberOf(one.heard, 'Wij bellen u'), ...typed.with(1, '3'));
  const sender = { door: 'parent', locale: 'nl', consent: 'belofte-1', after: '' } as const;
  assert.notDeepEqual(one.post.drafts, [draftOf(submit, 'bel-mij', sender)]);
  assert.equal(one.post.drafts.length, 1);
});

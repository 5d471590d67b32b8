import type { Script } from '../../../src/core/dialogue/script.ts';
import type { Conversation, Door } from '../../../src/core/library/types.ts';
import { draftOf } from '../../../src/ui/visitor/draft.ts';
import { allSteps } from '../support/all-steps.ts';
import { assert, equal } from '../support/assert.ts';
import { conversation } from '../support/parts.ts';
import { asChat, atKiosk, go } from '../support/three-forms.ts';
import { until } from '../support/until.ts';
import { dice, randomWalk } from './support/walks.ts';

const RUNS = 8;
const doors: readonly Door[] = ['parent', 'youth'];

/** Scripts that are shipped, and ones with a step of every kind that both forms can show. */
const together = (door: Door): Conversation => {
  const shipped = conversation(door);
  return {
    scripts: { ...shipped.scripts, ...allSteps.scripts },
    texts: { ...shipped.texts, ...allSteps.texts },
  };
};

describe('a journey in two forms', () => {
  const scripts = Object.keys(together('parent').scripts);
  let runs = 0;
  let moves = 0;

  for (const door of doors)
    for (const journey of scripts)
      it(`${journey} for ${door}: chat and kiosk send what the reducer says`, async () => {
        const all = together(door);
        const script = all.scripts[journey] as Script;
        const word = (id: string): string => all.texts[id] ?? '';
        for (let run = 0; run < RUNS; run++) {
          const walk = randomWalk(script, dice(runs * 7919));
          const visit = { door, consent: 'belofte-1' } as Parameters<typeof draftOf>[2];
          const expected = [draftOf(walk.submit, journey, visit, '')];
          // At the kiosk first: it sets the tone of the door.
          for (const open of [atKiosk, asChat]) {
            const form = await open(journey, all, door);
            for (const move of walk.moves) await go(form, move, word);
            await until(`a draft of ${JSON.stringify(walk.moves)}`, () => form.post.drafts.length);
            equal(form.post.drafts, expected, `${open.name}, ${JSON.stringify(walk.moves)}`);
          }
          runs++;
          moves += walk.moves.length;
        }
      });

  after(() => {
    console.log(`${runs} walks of ${moves} moves, each in 2 forms`);
    assert(runs === doors.length * scripts.length * RUNS, 'walks are missing');
    assert(moves > runs * 4, 'the walks are short');
  });
});

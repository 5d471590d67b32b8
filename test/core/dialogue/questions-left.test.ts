import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { questionsLeft } from '../../../src/core/dialogue/questions-left.ts';
import type { Script } from '../../../src/core/dialogue/script.ts';
import type { DialogueState } from '../../../src/core/dialogue/state.ts';
import { picks, playThrough } from './support/plays.ts';
import { soundScripts } from './support/scripts.ts';

const QUESTIONS = ['choose', 'scale', 'many', 'text', 'draw', 'contact'];

/** How many questions of `script` were answered by then. */
const answered = (script: Script, { trail }: DialogueState): number =>
  trail.filter(({ step }) => QUESTIONS.includes(script.steps[step]?.kind ?? '')).length;

test('no way through a script has more or fewer questions than was said', (t) => {
  let looks = 0;
  let exact = 0;
  fc.assert(
    fc.property(soundScripts, picks, (script, choices) => {
      const states = playThrough(script, choices).map(({ state }) => state);
      // Up to the first submission: what comes after it is another part.
      const until = states.findIndex(({ status }) => status === 'sending' || status === 'ended');
      const last = states[until];
      if (!last) return;
      for (const state of states.slice(0, until)) {
        const { behind, left } = questionsLeft(script, state);
        assert.equal(behind, answered(script, state));
        const came = answered(script, last) - behind;
        assert.ok(left.fewest <= came && came <= left.most, `${came} in ${JSON.stringify(left)}`);
        looks++;
        if (left.fewest === left.most) exact++;
      }
    }),
    { numRuns: 400 },
  );
  t.diagnostic(`${looks} looks ahead, ${exact} of them exact`);
  assert.ok(looks > 400 && exact > 0 && exact < looks);
});

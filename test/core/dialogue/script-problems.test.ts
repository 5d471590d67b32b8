import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { advance, begin } from '../../../src/core/dialogue/dialogue.ts';
import { leadsTo } from '../../../src/core/dialogue/script-graph.ts';
import { scriptProblems } from '../../../src/core/dialogue/script-problems.ts';
import type { Script } from '../../../src/core/dialogue/script.ts';
import type { Passed } from '../../../src/core/dialogue/state.ts';
import { Tally } from '../../seal/support/tally.ts';
import { onward } from './support/plays.ts';
import { onManyScripts } from './support/properties.ts';
import { ask, broken, script, send } from './support/broken-scripts.ts';
import { wildScripts } from './support/wild-scripts.ts';

test('each broken script is refused for its own reason, and for nothing else', () => {
  const tally = new Tally('broken scripts');
  for (const [what, one, reason] of broken) {
    const problems = scriptProblems(one);
    tally.count(
      problems.length === 1 && reason.test(problems[0]!),
      `${what}: ${problems.join(' | ')}`,
    );
  }
  tally.close(38);
});

test('sound scripts have no problems', () => {
  assert.deepEqual(scriptProblems(script({ vraag: ask, send })), []);
  onManyScripts('sound scripts', (one, _choices, tally) =>
    tally.count(scriptProblems(one).length === 0, scriptProblems(one).join()),
  );
});

test('any script without problems ends, and submits something', () => {
  const tally = new Tally('walks');
  let refused = 0;
  fc.assert(
    fc.property(
      wildScripts,
      fc.array(fc.nat(99), { minLength: 4, maxLength: 9 }),
      (wild, choices) => {
        if (scriptProblems(wild).length > 0) refused++;
        else tally.count(walks(wild, choices), JSON.stringify(wild));
      },
    ),
    { numRuns: 20_000 },
  );
  console.log(`${refused} were refused`);
  assert.ok(refused > 1_000);
  tally.close(1_000);
});

/** Whether a walk ends in as many turns as there are steps, and every submission has something. */
function walks(wild: Script, choices: readonly number[]): boolean {
  const most = Object.keys(wild.steps).length;
  let turn = begin(wild);
  for (let i = 0; i <= most; i++) {
    const empty = turn.effects.some(
      (effect) =>
        effect.kind === 'submit' &&
        Object.values(effect.answers).every(({ kind }) =>
          effect.as === 'form' ? kind === 'skipped' || kind === 'yes' : kind !== 'text',
        ),
    );
    if (empty) return false;
    const input = onward(wild, turn.state, choices[i % choices.length]!);
    if (!input) return endsWell(wild, turn.state.trail.at(-1));
    turn = advance(wild, turn.state, input);
  }
  return false;
}

/** The reducer also ends where it is lost: then the last step leads on. */
function endsWell(wild: Script, last: Passed | undefined): boolean {
  const step = last && wild.steps[last.step];
  return step !== undefined && leadsTo(step).includes(null);
}

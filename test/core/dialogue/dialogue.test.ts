import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { advance, answersToCheck, begin, transcript } from '../../../src/core/dialogue/dialogue.ts';
import type { Script } from '../../../src/core/dialogue/script.ts';
import type { DialogueState, Input, Turn } from '../../../src/core/dialogue/state.ts';
import { Tally } from '../../seal/support/tally.ts';
import { anyInput, onward, playThrough } from './support/plays.ts';
import { onManyScripts } from './support/properties.ts';
import { soundScripts } from './support/scripts.ts';

test('every conversation ends, with every step passed at most once', () => {
  onManyScripts('ends', (script, choices, tally) => {
    const { state } = playThrough(script, choices).at(-1)!;
    const passed = state.trail.map(({ step }) => step);
    const ended = state.status === 'ended' && state.at === null;
    tally.count(ended && new Set(passed).size === passed.length, JSON.stringify(script));
  });
});

test('what is said turn by turn is the whole conversation', () => {
  onManyScripts('transcripts', (script, choices, tally) => {
    const turns = playThrough(script, choices);
    const said = turns.flatMap(({ messages }) => messages);
    assert.deepEqual(transcript(script, turns.at(-1)!.state), said);
    tally.count(said.length > 0, JSON.stringify(script));
  });
});

test('back restores what was there before the last answer, all the way', () => {
  onManyScripts(
    'steps back',
    (script, choices, tally) => {
      const turns = playThrough(script, choices);
      turns.slice(1).forEach(({ state: after }, i) => {
        const before = turns[i]!.state;
        if (before.status !== 'open' || after.status !== 'open') return;
        const { state: back, messages } = advance(script, after, { kind: 'back' });
        assert.deepEqual(position(back), position(before));
        assert.deepEqual(transcript(script, back), transcript(script, before));
        const given = after.trail.find(({ step }) => step === before.at);
        assert.deepEqual(back.kept, { ...before.kept, [before.at!]: given?.answer });
        tally.count(messages.length === 0, 'new messages');
      });
      allTheWay(script, turns);
    },
    { least: 3_000 },
  );
});

/** From the last open state back to where the conversation, or what follows a submit, began. */
function allTheWay(script: Script, turns: readonly Turn[]): void {
  const last = turns.findLastIndex(({ state }) => state.status === 'open');
  if (last < 0) return;
  const first = turns.slice(0, last).findLastIndex(({ state }) => state.status === 'sending') + 1;
  let { state } = turns[last]!;
  for (let i = last - 1; i >= first; i--) {
    state = advance(script, state, { kind: 'back' }).state;
    assert.deepEqual(position(state), position(turns[i]!.state));
  }
  assert.equal(advance(script, state, { kind: 'back' }).state, state, 'no further');
}

test('a submission is asked for once, with what was answered since the last one', () => {
  onManyScripts(
    'submissions',
    (script, choices, tally) => {
      const turns = playThrough(script, choices);
      let open: Record<string, unknown> = {};
      for (const [i, { state, effects }] of turns.entries()) {
        const given =
          i > 0 ? state.trail.find(({ step }) => step === turns[i - 1]!.state.at) : null;
        if (given?.answer) open[given.step] = given.answer;
        const sent = effects.filter((effect) => effect.kind === 'submit');
        assert.equal(sent.length, state.status === 'sending' ? 1 : 0);
        if (!sent[0]) continue;
        assert.deepEqual(sent[0].answers, open);
        open = {};
        tally.count(Object.keys(sent[0].answers).length > 0, 'an empty submission');
      }
    },
    { runs: 6_000, least: 400 },
  );
});

test('a submission that failed is back where it was, and can be sent again', () => {
  onManyScripts(
    'failures',
    (script, choices, tally) => {
      const turns = playThrough(script, choices);
      turns.forEach(({ state }, i) => {
        if (state.status !== 'sending') return;
        const failed = advance(script, state, { kind: 'failed' });
        const before = turns[i - 1]!.state;
        assert.deepEqual(position(failed.state), position(before));
        const answer = failed.state.kept[before.at!]!;
        const again = advance(script, failed.state, { kind: 'answer', answer });
        assert.deepEqual(position(again.state), position(state));
        tally.count(again.effects[0]?.kind === 'submit', 'nothing was submitted');
        for (const kind of ['back', 'answer'] as const) {
          const input = kind === 'answer' ? { kind, answer } : { kind };
          assert.equal(advance(script, state, input).state, state, `${kind} while sending`);
        }
      });
    },
    { runs: 6_000, least: 400 },
  );
});

test('from a check: back leaves all as it was, and the same answer leads to it again', () => {
  onManyScripts(
    'changes',
    (script, choices, tally) => {
      for (const state of firstChecks(script, choices)) {
        for (const { step, answer } of answersToCheck(script, state)) {
          const { state: changing } = advance(script, state, { kind: 'change', step });
          assert.equal(changing.at, step);
          assert.deepEqual(changing.kept[step], answer);
          const { state: left } = advance(script, changing, { kind: 'back' });
          assert.deepEqual(position(left), position(state));
          const same: Input = { kind: 'answer', answer: answer! };
          const { state: again } = advance(script, changing, same);
          assert.deepEqual(position(again), position(state));
          tally.count(!again.changing, 'still changing');
        }
      }
    },
    { runs: 4_000, least: 1_000 },
  );
});

/** Every first time that somebody is at a check: a later one comes after what that one let pass. */
function firstChecks(script: Script, choices: readonly number[]): DialogueState[] {
  const atCheck = (step: string | null) => step !== null && script.steps[step]?.kind === 'check';
  return playThrough(script, choices)
    .map(({ state }) => state)
    .filter(({ at, trail }) => atCheck(at) && !trail.some(({ step }) => atCheck(step)));
}

test('another answer from a check keeps what was answered later, where it still is asked', () => {
  onManyScripts(
    'other answers',
    (script, choices, tally) => {
      for (const state of firstChecks(script, choices)) {
        for (const { step } of answersToCheck(script, state)) {
          const { state: changing } = advance(script, state, { kind: 'change', step });
          const other = onward(script, changing, choices[0]! + 1);
          let { state: now } = advance(script, changing, other!);
          let last = step;
          for (let i = 0; now.status === 'open' && now.changing; i++) {
            // It waits only for what has no answer, or one that does not fit.
            assert.equal(now.kept[now.at!] === undefined, true, 'asked again');
            last = now.at!;
            now = advance(script, now, onward(script, now, i)!).state;
          }
          const given = now.trail.findLast(({ answer }) => answer);
          if (now.status !== 'open') assert.equal(given?.step, last, 'sent by itself');
          for (const { step: id, answer } of now.trail)
            if (id !== step && state.kept[id] === undefined && answer && changing.kept[id])
              assert.deepEqual(answer, changing.kept[id]);
          tally.count(true, '');
        }
      }
    },
    { runs: 4_000, least: 1_000 },
  );
});

test('stop leaves nothing of what was typed or chosen', () => {
  const tally = new Tally('stops');
  let canaries = 0;
  fc.assert(
    fc.property(
      soundScripts,
      fc.array(fc.nat(1000), { minLength: 1 }),
      fc.array(anyInput),
      (script, choices, inputs) => {
        const states = playThrough(script, choices).map(({ state }) => state);
        for (const input of inputs) states.push(advance(script, states.at(-1)!, input).state);
        for (const state of states) {
          if (JSON.stringify(state).includes('getypt-')) canaries++;
          const turn = advance(script, state, { kind: 'stop' });
          assert.equal(turn.state.status, 'stopped');
          assert.deepEqual(turn.effects, [{ kind: 'wipe' }]);
          const left = JSON.stringify([turn, transcript(script, turn.state)]);
          const later = inputs.map((input) => advance(script, turn.state, input));
          assert.ok(later.every((one) => one.state.status === 'stopped' && !one.messages.length));
          tally.count(!/getypt-|"answer":\\{|option/.test(left + JSON.stringify(later)), left);
        }
      },
    ),
    { numRuns: 2_000 },
  );
  console.log(`${canaries} of the states held typed text before`);
  assert.ok(canaries > 1_000);
  tally.close(4_000);
});

test('nothing throws, what does not fit changes nothing, and all of it is frozen', () => {
  const tally = new Tally('inputs');
  let unfit = 0;
  fc.assert(
    fc.property(soundScripts, fc.array(anyInput, { size: 'medium' }), (script, inputs) => {
      let turn = begin(script);
      for (const input of inputs) {
        const { state } = turn;
        turn = advance(script, state, input);
        transcript(script, turn.state);
        answersToCheck(script, turn.state);
        if (turn.state === state) {
          unfit++;
          assert.deepEqual([turn.messages, turn.effects.length > 0], [[], input.kind === 'stop']);
        }
        tally.count(isFrozen(turn), JSON.stringify(input));
      }
    }),
    { numRuns: 4_000 },
  );
  console.log(`${unfit} of them changed nothing`);
  assert.ok(unfit > 1_000);
  tally.close(10_000);
});

function position({ at, status, trail }: DialogueState): Partial<DialogueState> {
  return { at, status, trail };
}

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}

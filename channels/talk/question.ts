import { advance } from '../../src/core/dialogue/dialogue.ts';
import type { Step } from '../../src/core/dialogue/script.ts';
import {
  ask,
  read,
  taps,
  type TextProblem,
  type TextWords,
} from '../../src/core/dialogue/text-form.ts';
import { textWords } from '../words/words.ts';
import { foundFor } from './answers.ts';
import { bare, isSkip, isYes } from './commands.ts';
import { handOver, submitOf, type Asking } from './hand-over.ts';
import type { Heard, Place } from './place.ts';
import type { Visit } from './visit.ts';

/** The question where a journey is, and what is typed to it. */
export function questionPlace(asking: Asking): Place {
  const { visit, journey, script, walk } = asking;
  const words = textWords(visit.say);
  const word = (id: string): string => visit.word(id);
  const stepBack = (): Heard => {
    const { state } = advance(script, walk.state, { kind: 'back' });
    if (state === walk.state) return { go: { at: 'menu' } };
    walk.state = state;
    return {};
  };
  return {
    show() {
      const lines = ask(script, walk.state, word, words);
      const told = toldIn(asking, lines);
      const asked = lines.slice(told);
      return {
        text: [
          ...lines.slice(0, told),
          [...asked.slice(0, -1), ...suggested(asking), ...asked.slice(-1)].join('\n'),
        ].join('\n\n'),
        quick: taps(script, walk.state, word, words).map(({ title, typed }) => ({
          title,
          payload: typed,
        })),
      };
    },
    back: stepBack,
    hear(typed) {
      const step = script.steps[walk.state.at ?? ''];
      const tapped = taps(script, walk.state, word, words).find(
        ({ title }) => bare(title) === bare(typed),
      );
      const inOurs = step ? ownWord(step, typed, words) : typed;
      const meant = read(script, walk.state, tapped?.typed ?? inOurs, words);
      if (meant.kind === 'problem') return { said: [problemWords(visit, step, meant.problem)] };
      const { input } = meant;
      if (input.kind === 'back') return stepBack();
      const turn = advance(script, walk.state, input);
      if (turn.state === walk.state) return { said: [visit.say('problem.choice')] };
      const sends = submitOf(turn) !== undefined;
      // Nothing is taken from its question before it is kept.
      if (sends && input.kind === 'answer' && input.answer.kind === 'text') {
        walk.pieces = [input.answer.text];
        return {};
      }
      if (sends) return handOver(asking, turn);
      walk.state = turn.state;
      if (turn.state.status === 'open') return {};
      // All was said, and nothing had to be sent.
      visit.walks.delete(journey);
      return { said: ask(script, walk.state, word, words), go: { at: 'menu' } };
    },
  };
}

/** A yes or a skip in any language, in the words of this one. */
function ownWord(step: Step, typed: string, { yes, skip }: TextWords): string {
  if (ASKS_YES.has(step.kind) && isYes(typed)) return yes;
  return 'optional' in step && isSkip(typed) ? skip : typed;
}

const ASKS_YES: ReadonlySet<Step['kind']> = new Set(['consent', 'check', 'suggest']);

/** How many of `lines` were told on the way to the question. */
function toldIn({ visit, script, walk }: Asking, lines: readonly string[]): number {
  const step = script.steps[walk.state.at ?? ''];
  return step && 'text' in step ? Math.max(0, lines.lastIndexOf(visit.word(step.text))) : 0;
}

/** Questions of the library that may already be what was typed. */
function suggested({ visit: { library }, script, walk: { state } }: Asking): string[] {
  const step = script.steps[state.at ?? ''];
  if (step?.kind !== 'suggest' || !library) return [];
  const from = state.trail.find((passed) => passed.step === step.from)?.answer;
  const found = from?.kind === 'text' ? foundFor(library, from.text) : [];
  return found.map(({ entry }) => `- ${entry.question}`);
}

function problemWords({ say }: Visit, step: Step | undefined, problem: TextProblem): string {
  switch (problem) {
    case 'empty':
      return say('compose.empty');
    case 'short':
      return say('journey.phone');
    case 'long':
      return say('journey.phone-long');
    case 'choice':
      return say(step && 'options' in step ? 'problem.number' : 'problem.choice');
  }
}

import { advance, begin } from '../../src/core/dialogue/dialogue.ts';
import { journeyOf } from '../../src/core/dialogue/draft.ts';
import type { Script, Step } from '../../src/core/dialogue/script.ts';
import type { DialogueState, Effect, Turn } from '../../src/core/dialogue/state.ts';
import { ask, read, taps, type TextProblem } from '../../src/core/dialogue/text-form.ts';
import { textWords } from '../words/words.ts';
import { foundFor } from './answers.ts';
import { bare, isYes } from './commands.ts';
import { confirmPlace } from './confirm.ts';
import { handOver } from './hand-over.ts';
import type { Heard, Place } from './place.ts';
import { openingWords, promiseWords } from './promise.ts';
import type { Visit, Walk } from './visit.ts';

type Submit = Extract<Effect, { kind: 'submit' }>;

/** A journey of the library, question by question. Null when the point has none of this name. */
export function journeyPlace(visit: Visit, journey: string, text?: string): Place | null {
  const script = visit.script(journeyOf(journey)[0]);
  if (!script) return null;
  const known = visit.walks.get(journey);
  const walk = known ?? { state: begin(script).state, pieces: [] };
  visit.walks.set(journey, walk);
  // What was typed before is the answer to a journey that only asks for it.
  if (text && submitOf(answered(script, walk.state, text))) walk.pieces = [...walk.pieces, text];
  const resumed = known !== undefined && (isBegun(walk.state) || walk.pieces.length > 0);
  let entering = true;
  const asking = question(visit, journey, script, walk);
  const confirming = confirmAt(visit, journey, script, walk);
  const now = (): Place => (walk.pieces.length > 0 ? confirming : asking);
  return {
    async show() {
      const first = entering;
      entering = false;
      const before = first ? openingLines(visit, script, resumed) : [];
      const { text: words, ...rest } = await now().show();
      return { text: [...before, words].join('\n\n'), ...rest };
    },
    hear: (typed) => now().hear(typed),
    back: () => now().back?.() ?? { go: { at: 'menu' } },
  };
}

const isBegun = ({ trail }: DialogueState): boolean => trail.some(({ answer }) => answer);

const submitOf = (turn: Turn): Submit | undefined =>
  turn.effects.find((effect) => effect.kind === 'submit');

const answered = (script: Script, state: DialogueState, text: string): Turn =>
  advance(script, state, { kind: 'answer', answer: { kind: 'text', text } });

function openingLines(visit: Visit, script: Script, resumed: boolean): string[] {
  if (resumed) return [visit.say('journey.resume')];
  return [
    visit.word(`${script.id}.title`),
    promiseWords(visit),
    script.noReply ? '' : openingWords(visit),
  ].filter(Boolean);
}

function question(visit: Visit, journey: string, script: Script, walk: Walk): Place {
  const words = textWords(visit.say);
  const word = (id: string): string => visit.word(id);
  const stepBack = (): Heard => {
    const { state } = advance(script, walk.state, { kind: 'back' });
    if (state === walk.state) return { go: { at: 'menu' } };
    walk.state = state;
    return {};
  };
  return {
    show: () => {
      const lines = ask(script, walk.state, word, words);
      const at = askedAt(script, walk.state, lines, word);
      const asked = lines.slice(at);
      const quick = taps(script, walk.state, word, words);
      const suggestions = suggested(visit, script, walk.state);
      return {
        text: [
          ...lines.slice(0, at),
          [...asked.slice(0, -1), ...suggestions, ...asked.slice(-1)].join('\n'),
        ].join('\n\n'),
        quick: quick.map(({ title, typed }) => ({ title, payload: typed })),
      };
    },
    back: stepBack,
    hear(typed) {
      const step = script.steps[walk.state.at ?? ''];
      const tapped = taps(script, walk.state, word, words).find(
        ({ title }) => bare(title) === bare(typed),
      );
      const yes = step && ASKS_YES.has(step.kind) && isYes(typed) ? words.yes : typed;
      const meant = read(script, walk.state, tapped?.typed ?? yes, words);
      if (meant.kind === 'problem') return { said: [problemWords(visit, step, meant.problem)] };
      if (meant.input.kind === 'back') return stepBack();
      const turn = advance(script, walk.state, meant.input);
      if (turn.state === walk.state) return { said: [visit.say('problem.choice')] };
      const submit = submitOf(turn);
      // Nothing is taken from its question before it is kept.
      const { input } = meant;
      if (submit && input.kind === 'answer' && input.answer.kind === 'text') {
        walk.pieces = [input.answer.text];
        return {};
      }
      if (submit) return handOver(visit, { journey, script, walk, turn, submit });
      walk.state = turn.state;
      return turn.state.status === 'open' ? {} : over(visit, journey, script, walk);
    },
  };
}

/** The last question was a text: it goes when its writer says so. */
function confirmAt(visit: Visit, journey: string, script: Script, walk: Walk): Place {
  const anew = (): Heard => {
    walk.pieces = [];
    return {};
  };
  return confirmPlace(visit, {
    pieces: () => walk.pieces,
    change: (pieces) => (walk.pieces = pieces),
    note: script.noReply ? '' : visit.sayChecked('ask.no-complaint'),
    send: visit.word(`${script.id}.send`) || visit.say('confirm.send'),
    back: anew,
    deliver: async (text) => {
      const turn = answered(script, walk.state, text);
      const submit = submitOf(turn);
      return submit ? handOver(visit, { journey, script, walk, turn, submit }) : anew();
    },
  });
}

/** All was said, and nothing had to be sent. */
function over(visit: Visit, journey: string, script: Script, walk: Walk): Heard {
  visit.walks.delete(journey);
  const last = ask(script, walk.state, (id) => visit.word(id), textWords(visit.say));
  return { said: last, go: { at: 'menu' } };
}

/** Where the question stands among `lines`: before it is what was told on the way. */
function askedAt(
  script: Script,
  { at }: DialogueState,
  lines: readonly string[],
  word: (id: string) => string,
): number {
  const step = script.steps[at ?? ''];
  return step && 'text' in step ? Math.max(0, lines.lastIndexOf(word(step.text))) : 0;
}

const ASKS_YES: ReadonlySet<Step['kind']> = new Set(['consent', 'check', 'suggest']);

/** Questions of the library that may already be what was typed. */
function suggested({ library }: Visit, script: Script, state: DialogueState): string[] {
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

import type { Script, Step, StepId } from './script.ts';
import type {
  Answer,
  DialogueState,
  Effect,
  Input,
  Message,
  Passed,
  Status,
  Turn,
} from './state.ts';
import { decidingAnswer, fits, nextOf, openAnswers, toAnswers, waits } from './steps.ts';

/**
 * One conversation, three presentations: chat, one question a page, plain text. Pure, and never
 * throws: an input that makes no sense where the conversation is, changes nothing. A script without
 * `scriptProblems` always ends. What comes out is frozen.
 *
 * Everything is walked again from the start at every input: what is shown follows from the trail and
 * from nothing else, so going back leaves no trace in it.
 */

type Past = Pick<DialogueState, 'trail' | 'kept' | 'changing'>;

const NEW: Past = { trail: [], kept: {}, changing: false };

/** Nothing in it was ever typed. */
const WIPED: Turn = {
  state: { ...NEW, at: null, status: 'stopped' },
  messages: [],
  effects: [{ kind: 'wipe' }],
};

/** The first words, up to the first step that waits for somebody. */
export function begin(script: Script): Turn {
  return frozen(walk(script, NEW));
}

/** The conversation after `input`; the very same state and nothing new when it does not fit. */
export function advance(script: Script, state: DialogueState, input: Input): Turn {
  return frozen(move(script, state, input) ?? { state, messages: [], effects: [] });
}

/** Every message of the conversation so far, in order; none once it is stopped. */
export function transcript(script: Script, state: DialogueState): readonly Message[] {
  return state.status === 'stopped' ? [] : walk(script, state).messages;
}

/** The answers a check shows, and that `change` can go to. */
export function answersToCheck(script: Script, { trail }: DialogueState): readonly Passed[] {
  return openAnswers(script, trail).filter(({ answer }) => answer?.kind !== 'yes');
}

function move(script: Script, state: DialogueState, input: Input): Turn | null {
  const { at, status } = state;
  const step = script.steps[at ?? ''];
  if (status === 'sending') {
    if (input.kind === 'sent') return pass(script, state, null);
    if (input.kind === 'failed') return back(script, state);
  }
  switch (input.kind) {
    case 'answer':
      return step && fits(step, input.answer) ? pass(script, state, { ...input.answer }) : null;
    case 'back':
      return status === 'open' ? back(script, state) : null;
    case 'change': {
      const shown = step?.kind === 'check' ? answersToCheck(script, state) : [];
      const passed = shown.find((one) => one.step === input.step);
      return undo(script, { ...state, changing: true }, passed);
    }
    case 'stop':
      return WIPED;
    default:
      return null;
  }
}

function pass(script: Script, state: DialogueState, answer: Passed['answer']): Turn {
  const trail = [...state.trail, { step: state.at ?? '', answer }];
  const turn = walk(script, { ...state, trail });
  return { ...turn, messages: turn.messages.slice(transcript(script, state).length) };
}

/** While changing: to the check as it was. Otherwise the last answer is undone. */
function back(script: Script, state: DialogueState): Turn | null {
  const turn = walk(script, state);
  return state.changing && script.steps[turn.state.at ?? '']?.kind === 'check'
    ? { ...turn, messages: [] }
    : undo(script, state, openAnswers(script, state.trail).at(-1));
}

/** To the step of `passed`; what was answered there and later is kept as start values. */
function undo(script: Script, { trail, kept, changing }: Past, passed?: Passed): Turn | null {
  if (!passed) return null;
  const index = trail.indexOf(passed);
  const later = toAnswers(openAnswers(script, trail.slice(index)));
  const past = { trail: trail.slice(0, index), kept: { ...kept, ...later }, changing: false };
  const { state, effects } = walk(script, past);
  return { state: { ...state, changing }, messages: [], effects };
}

/**
 * Along `past` and on to the first step that waits, with all that is said on the way. While changing,
 * a step beyond the past is answered as it was before, until the check.
 */
function walk(script: Script, past: Past): Turn {
  const { kept } = past;
  const trail: Passed[] = [];
  const messages: Message[] = [];
  let { changing } = past;
  let effects: Effect[] = [];
  let status: Status = 'ended';
  let at: StepId | null = script.start;
  let step: Step | undefined;
  // A step that comes round again: the script is not sound, and ends rather than going on.
  while (at !== null && (step = script.steps[at]) && !trail.some((passed) => passed.step === at)) {
    const deciding = decidingAnswer(step, trail);
    const waiting = waits(step, deciding);
    if ('text' in step && (waiting || step.kind === 'say'))
      messages.push({ from: 'point', step: at, text: step.text });
    let answer = past.trail[trail.length]?.answer;
    if (answer === undefined) {
      changing &&= step.kind !== 'check';
      const before = kept[at];
      answer = changing && before && fits(step, before) ? before : null;
      if (waiting && !answer) {
        status = step.kind === 'submit' ? 'sending' : 'open';
        effects = effectsAt(script, step, deciding, trail);
        break;
      }
    }
    if (answer) messages.push({ from: 'visitor', step: at, answer });
    trail.push({ step: at, answer });
    at = nextOf(step, answer ?? deciding);
  }
  // Only a check sends what was answered by itself.
  if (changing && status !== 'open') return walk(script, { ...past, changing: false });
  if (status === 'ended') at = null;
  return { state: { at, status, trail, kept, changing }, messages, effects };
}

function effectsAt(
  script: Script,
  step: Step,
  deciding: Answer | null,
  trail: readonly Passed[],
): Effect[] {
  if (step.kind === 'submit')
    return [{ kind: 'submit', as: step.as, answers: toAnswers(openAnswers(script, trail)) }];
  return deciding?.kind === 'text' ? [{ kind: 'suggest', query: deciding.text }] : [];
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

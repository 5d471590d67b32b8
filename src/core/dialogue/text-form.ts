import { alike } from '../alike.ts';
import { answersToCheck, transcript } from './dialogue.ts';
import { phoneProblem } from './phone.ts';
import type { Script, Step, StepId } from './script.ts';
import type { Answer, DialogueState, Input } from './state.ts';

/**
 * A conversation as plain text, for channels with neither buttons nor pictures: a question is a few
 * lines, an answer is a number or words. Pure; every word comes from outside.
 */

/** What is shown and understood besides the words of the script, in the language of the reader. */
export interface TextWords {
  readonly skip: string;
  readonly unsure: string;
  readonly back: string;
  readonly stop: string;
  readonly yes: string;
  /** How to answer, in a sentence each. */
  readonly one: string;
  readonly several: string;
  readonly agree: string;
  readonly check: string;
  /** That a text may be passed over: there a nought is an answer like any other. */
  readonly orSkip: string;
  readonly noDrawing: string;
  /** What a check says of a question that was passed over. */
  readonly skipped: string;
  /** An answer that was drawn elsewhere. */
  readonly drawing: string;
}

export const DUTCH: TextWords = {
  skip: 'sla over',
  unsure: 'weet ik niet',
  back: 'terug',
  stop: 'stop',
  yes: 'ja',
  one: 'Typ het cijfer.',
  several: 'Typ een of meer cijfers, zoals: 1 3.',
  agree: 'Typ ja om verder te gaan.',
  check: 'Typ ja om te versturen. Typ een cijfer om iets te veranderen.',
  orSkip: 'Liever niet? Typ: sla over.',
  noDrawing: 'Een tekening kan hier niet. Typ 0.',
  skipped: 'overgeslagen',
  drawing: '(een tekening)',
};

/** Why an answer was not taken. */
export type TextProblem = 'empty' | 'choice' | 'short' | 'long';

export type Typed =
  | { readonly kind: 'input'; readonly input: Input }
  | { readonly kind: 'problem'; readonly problem: TextProblem };

type Word = (id: string) => string;

/**
 * What the point says now: what it told since the last answer, the question, and the ways to answer
 * with a number each. Empty once nothing is asked any more, but for the last words.
 */
export function ask(script: Script, state: DialogueState, word: Word, words = DUTCH): string[] {
  const lines = toldLast(script, state).map(word);
  const step = script.steps[state.at ?? ''];
  if (!step || !('text' in step)) return lines;
  lines.push(word(step.text));
  if ('hint' in step && step.hint) lines.push(word(step.hint));
  if (step.kind === 'check')
    lines.push(
      ...checked(script, state).map((line, i) => `${i + 1}. ${asRead(script, line, word, words)}`),
    );
  choicesOf(step).forEach(({ text }, i) =>
    lines.push(`${i + 1}. ${text ? word(text) : words.unsure}`),
  );
  if ('optional' in step) lines.push(step.kind === 'text' ? words.orSkip : `0. ${words.skip}`);
  const how = howTo(step, words);
  if (how) lines.push(how);
  return lines;
}

/** A tap that stands for typing `typed`. */
interface Tap {
  readonly title: string;
  readonly typed: string;
}

/** What can be tapped here in place of typing. Of several answers none: one tap would be all of it. */
export function taps(script: Script, state: DialogueState, word: Word, words = DUTCH): Tap[] {
  const step = script.steps[state.at ?? ''];
  if (!step) return [];
  const ways = choicesOf(step).map(({ text }, i) => ({
    title: text ? word(text) : words.unsure,
    typed: String(i + 1),
    alone: step.kind !== 'many' || !text,
  }));
  return [
    ...ways.flatMap(({ alone, ...tap }) => (alone ? [tap] : [])),
    ...(ASKS_YES.has(step.kind) ? [{ title: words.yes, typed: words.yes }] : []),
    ...('optional' in step
      ? [{ title: words.skip, typed: step.kind === 'text' ? words.skip : '0' }]
      : []),
  ];
}

const ASKS_YES: ReadonlySet<Step['kind']> = new Set(['consent', 'check', 'suggest']);

/** What `typed` means at the step where the conversation is. */
export function read(script: Script, state: DialogueState, typed: string, words = DUTCH): Typed {
  const text = typed.trim();
  const said = (word: string): boolean => alike(text) === alike(word);
  const step = script.steps[state.at ?? ''];
  if (said(words.stop)) return input({ kind: 'stop' });
  if (said(words.back)) return input({ kind: 'back' });
  if (!step || text === '') return { kind: 'problem', problem: 'empty' };
  const nought = step.kind !== 'text' && numbersIn(text).join() === '0';
  if ('optional' in step && (nought || said(words.skip))) return answer({ kind: 'skipped' });
  switch (step.kind) {
    case 'text':
      return answer({ kind: 'text', text });
    case 'contact': {
      const problem = step.what === 'phone' ? phoneProblem(text) : null;
      return problem ? { kind: 'problem', problem } : answer({ kind: 'text', text });
    }
    case 'check': {
      const [nth, ...more] = numbersIn(text);
      const line = more.length === 0 && nth ? checked(script, state)[nth - 1] : undefined;
      if (line) return input({ kind: 'change', step: line.step });
      break;
    }
    case 'choose':
    case 'scale':
    case 'many':
      return chosen(step, text, words);
    case 'draw':
      return { kind: 'problem', problem: 'choice' };
  }
  return said(words.yes) ? answer({ kind: 'yes' }) : { kind: 'problem', problem: 'choice' };
}

/** How somebody would type this answer here; the other way round from {@link read}. */
export function typedFor(step: Step, answer: Answer, words = DUTCH): string {
  const options = 'options' in step ? step.options.map(({ id }) => id) : [];
  switch (answer.kind) {
    case 'option':
      return String(options.indexOf(answer.id) + 1);
    case 'options':
      return answer.ids.map((id) => options.indexOf(id) + 1).join(' ');
    case 'text':
      return answer.text;
    case 'yes':
      return words.yes;
    case 'skipped':
      return words.skip;
    case 'unsure':
      return words.unsure;
    // Nobody types one.
    case 'drawing':
      return words.skip;
  }
}

type Choosing = Extract<Step, { options: unknown }>;

function chosen(step: Choosing, text: string, words: TextWords): Typed {
  if ('unsure' in step && alike(text) === alike(words.unsure)) return answer({ kind: 'unsure' });
  const nths = numbersIn(text);
  const ways = choicesOf(step);
  const picked = ways.filter((_way, i) => nths.includes(i + 1));
  const known = nths.length > 0 && nths.every((nth) => nth > 0 && nth <= ways.length);
  if (!known) return { kind: 'problem', problem: 'choice' };
  // "Weet ik niet" stands beside no other answer.
  const [first, ...others] = picked;
  if (first && !first.id && others.length === 0) return answer({ kind: 'unsure' });
  const ids = picked.flatMap(({ id }) => id ?? []);
  if (ids.length < picked.length) return { kind: 'problem', problem: 'choice' };
  if (step.kind === 'many') return answer({ kind: 'options', ids });
  const [id, ...more] = ids;
  return id !== undefined && more.length === 0
    ? answer({ kind: 'option', id })
    : { kind: 'problem', problem: 'choice' };
}

/** The numbered ways to answer; the last may be "weet ik niet", which has no id. */
function choicesOf(step: Step): readonly { readonly id?: string; readonly text?: string }[] {
  if (!('options' in step)) return [];
  return 'unsure' in step ? [...step.options, {}] : step.options;
}

/** Whole numbers, in the digits of any language; empty when anything else is among them. */
export function numbersIn(text: string): number[] {
  const parts = text.split(/[\s,;.+&]+/u).filter(Boolean);
  return parts.every((part) => /^\p{Nd}{1,3}$/u.test(part)) ? parts.map(toNumber) : [];
}

/** The digits of a script stand in a row from its zero, at a multiple of 16 and 0 or 6. */
function toNumber(digits: string): number {
  const value = (digit: string): number => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
    return code - zero;
  };
  return Array.from(digits).reduce((sum, digit) => sum * 10 + value(digit), 0);
}

function howTo(step: Step, words: TextWords): string {
  switch (step.kind) {
    case 'choose':
    case 'scale':
      return words.one;
    case 'many':
      return words.several;
    case 'check':
      return words.check;
    case 'draw':
      return words.noDrawing;
    case 'consent':
    case 'suggest':
      return words.agree;
    default:
      return '';
  }
}

/** The texts that were told between the last answer and this question. */
function toldLast(script: Script, state: DialogueState): string[] {
  const all = transcript(script, { ...state, changing: false });
  const last = all.findLastIndex(({ from }) => from === 'visitor');
  return all
    .slice(last + 1)
    .flatMap((said) => (said.from === 'point' && said.step !== state.at ? [said.text] : []));
}

interface Line {
  readonly step: StepId;
  readonly answer: Answer | null;
}

const checked = (script: Script, state: DialogueState): readonly Line[] =>
  answersToCheck(script, state);

function asRead(script: Script, { step, answer }: Line, word: Word, words: TextWords): string {
  const asked = script.steps[step];
  const question = asked && 'text' in asked ? word(asked.text) : '';
  return `${question} ${answer ? inWords(asked, answer, word, words) : ''}`;
}

function inWords(step: Step | undefined, answer: Answer, word: Word, words: TextWords): string {
  if (answer.kind === 'text') return answer.text;
  if (answer.kind === 'skipped') return words.skipped;
  if (answer.kind === 'unsure') return words.unsure;
  if (answer.kind === 'drawing') return words.drawing;
  const ids = answer.kind === 'options' ? answer.ids : answer.kind === 'option' ? [answer.id] : [];
  const options = step && 'options' in step ? step.options : [];
  const chosen = options.filter(({ id }) => ids.includes(id));
  return chosen.map(({ text }) => word(text)).join(', ');
}

const input = (given: Input): Typed => ({ kind: 'input', input: given });
const answer = (given: Answer): Typed => input({ kind: 'answer', answer: given });

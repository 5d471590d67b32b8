import * as v from 'valibot';
import type { Form, Question } from '../message.ts';
import {
  MOST,
  NO_REPLY,
  type Feedback,
  type FeedbackLine,
  type FeedbackWords,
} from './feedback.ts';
import { Id } from './schemas.ts';
import { lineId } from './tally-lines.ts';

/** How a form that nobody replies to becomes a line and, apart from it, words. Pure. */

/** The questions after a talk, in their order. */
export const TALK_QUESTIONS = ['heard', 'about', 'way', 'good'] as const;
export type TalkQuestion = (typeof TALK_QUESTIONS)[number];
/** The question under the three faces. */
export const SMILEY = 'today';

const TALK_OPTIONS = ['no', 'little', 'yes'];
const SMILEY_OPTIONS = ['bad', 'fair', 'good'];
const LONGEST_WORDS = 4_000;
/** Longer names of sites are cut: a month has to fit in one document. */
const LONGEST_SITE = 60;

type Script = FeedbackLine['script'];
type Answer = Form['answers'][string];

/** One form on its way into a month. */
export interface Counted {
  readonly id: string;
  /** null: there is nothing in it that can be counted. */
  readonly line: FeedbackLine | null;
  readonly words: readonly FeedbackWords[];
}

export type FeedbackCommand = (now: Feedback) => Feedback | null;

/** Whether nobody replies to what this journey sends. */
export function isNoReply(script: string): script is Script {
  return (NO_REPLY as readonly string[]).includes(script);
}

/** `newId` gives a random id for words: it must say nothing of the form. */
export function countForm(
  mailbox: string,
  { door, site }: Pick<Question, 'door' | 'site'>,
  form: Form,
  newId: () => string,
): Counted {
  const id = lineId(mailbox);
  const said = isNoReply(form.script) ? saidIn(form.script, form) : null;
  const words = Object.values(form.answers).flatMap((answer) =>
    answer.kind === 'text' && answer.text.trim() !== ''
      ? [{ id: newId(), text: answer.text.trim().slice(0, LONGEST_WORDS) }]
      : [],
  );
  return { id, line: said && { id, door, site: site.slice(0, LONGEST_SITE), ...said }, words };
}

/**
 * Brings forms in, each once: its words come with its line or not at all. What no longer fits in the
 * month is left out. null when there is nothing new.
 */
export function bringInFeedback(counted: readonly Counted[]): FeedbackCommand {
  return (now) => {
    const known = new Set([...now.lines.map(({ id }) => id), ...now.ignored]);
    const lines = [...now.lines];
    const ignored = [...now.ignored];
    const words = [...now.words];
    for (const one of counted) {
      if (known.has(one.id)) continue;
      if (known.size >= MOST.lines || lengthOf([...words, ...one.words]) > MOST.characters)
        continue;
      known.add(one.id);
      if (one.line) lines.push(one.line);
      else ignored.push(one.id);
      words.push(...one.words);
    }
    if (known.size === now.lines.length + now.ignored.length) return null;
    // Random ids: the order of words says nothing of when they came.
    words.sort((a, b) => (a.id < b.id ? -1 : 1));
    return { ...now, lines, ignored, words };
  };
}

/** Whether this form is in: counted, or found to say nothing. */
export function isCounted({ lines, ignored }: Feedback, id: string): boolean {
  return ignored.includes(id) || lines.some((line) => line.id === id);
}

/** Whether a form can come that this month has no room for, of however many words. */
export function isFull({ lines, ignored, words }: Feedback): boolean {
  return (
    lines.length + ignored.length >= MOST.lines || lengthOf(words) + LONGEST_WORDS > MOST.characters
  );
}

/** Takes the words away and leaves the counts. null where there are none. */
export function forgetWords(now: Feedback): Feedback | null {
  return now.words.length > 0 ? { ...now, words: [] } : null;
}

function lengthOf(words: readonly FeedbackWords[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

type Said = Pick<FeedbackLine, 'script' | 'scales' | 'whom' | 'about'>;

/** null for a form that the journey of this name cannot have sent. What it does not know, it leaves. */
function saidIn(script: Script, { answers, about }: Form): Said | null {
  switch (script) {
    case 'na-gesprek':
      return afterTalk(answers);
    case 'smiley': {
      const today = onScale(answers[SMILEY], SMILEY_OPTIONS);
      return today === null || today === undefined ? null : { script, scales: { [SMILEY]: today } };
    }
    case 'sticker': {
      const yes = optionOf(answers.yes) === 'yes';
      return yes && v.is(Id, about) ? { script, scales: {}, about } : null;
    }
  }
}

function afterTalk(answers: Form['answers']): Said | null {
  const scales: Record<string, 0 | 1 | 2> = {};
  for (const step of TALK_QUESTIONS) {
    const value = onScale(answers[step], TALK_OPTIONS);
    if (value === null) return null;
    if (value !== undefined) scales[step] = value;
  }
  const asked = answers['with-whom'];
  const whom = optionOf(asked);
  if (whom !== undefined && !v.is(Id, whom)) return null;
  // Every question may be passed over, but nothing at all is no form of ours.
  if (Object.keys(scales).length === 0 && whom === undefined) return null;
  return { script: 'na-gesprek', scales, ...(whom !== undefined && { whom }) };
}

/** undefined: not answered; null: something that was not there to choose. */
function onScale(
  answer: Answer | undefined,
  options: readonly string[],
): 0 | 1 | 2 | null | undefined {
  if (answer === undefined || answer.kind === 'unsure') return undefined;
  const at = options.indexOf(optionOf(answer) ?? '');
  return at === 0 || at === 1 || at === 2 ? at : null;
}

function optionOf(answer: Answer | undefined): string | undefined {
  return answer?.kind === 'option' ? answer.id : undefined;
}

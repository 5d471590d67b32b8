import { advance } from '../../src/core/dialogue/dialogue.ts';
import { draftOf } from '../../src/core/dialogue/draft.ts';
import type { Script } from '../../src/core/dialogue/script.ts';
import type { Effect, Turn } from '../../src/core/dialogue/state.ts';
import { ask } from '../../src/core/dialogue/text-form.ts';
import type { Draft, FollowedUp, Thread } from '../../src/core/post-office.ts';
import { formatReceipt } from '../../src/core/receipt.ts';
import { textWords } from '../words/words.ts';
import { followDelivery } from './delivery.ts';
import type { Goal, Heard } from './place.ts';
import type { Visit, Walk } from './visit.ts';

/** A journey as it is walked in this conversation. */
export interface Asking {
  readonly visit: Visit;
  readonly journey: string;
  readonly script: Script;
  readonly walk: Walk;
}

type Submit = Extract<Effect, { kind: 'submit' }>;

/** What a turn sends; undefined for most. */
export const submitOf = ({ effects }: Turn): Submit | undefined =>
  effects.find((effect) => effect.kind === 'submit');

/** The turn after `text` is the answer; not taken yet. */
export const answered = ({ script, walk }: Asking, text: string): Turn =>
  advance(script, walk.state, { kind: 'answer', answer: { kind: 'text', text } });

/**
 * Seals and keeps what `turn` has to send, and only then takes it. What does not fit or cannot go
 * stays where it was.
 */
export async function handOver(asking: Asking, turn: Turn): Promise<Heard> {
  const { visit, journey, script, walk } = asking;
  const submit = submitOf(turn);
  if (!submit) return {};
  const draft = draftOf(submit, journey, visit.sender);
  // Who asks to be called about a question of theirs, asks it in that conversation.
  const known = submit.as === 'call' ? visit.readers.at(-1)?.thread : undefined;
  let sent: Sealed | Refused;
  try {
    sent = await seal(visit, draft, known);
  } catch {
    return { said: [[visit.say('compose.failed'), visit.callUs].filter(Boolean).join('\n')] };
  }
  if (sent.kind !== 'asked') return { said: [refusal(visit, sent, written(draft))] };
  const { noReply } = script;
  const { state } = advance(script, turn.state, { kind: 'sent' });
  const goesOn = state.status === 'open';
  const lastWords = goesOn ? [] : ask(script, state, (id) => visit.word(id), textWords(visit.say));
  walk.state = state;
  walk.pieces = [];
  if (!goesOn) visit.walks.delete(journey);
  visit.after = '';
  const thanks = visit.word(`${script.id}.sent`);
  const delivery = followDelivery(visit, {
    ...{ sid: sent.sid, as: submit.as, thanks },
    ...(noReply && { noReply }),
  });
  const code = sent.receipt && !noReply ? receiptWords(visit, sent.receipt) : '';
  return {
    said: [delivery, code, ...lastWords].filter(Boolean),
    ...(!goesOn && { go: after(visit, sent.thread, noReply) }),
  };
}

interface Sealed {
  readonly kind: 'asked';
  readonly sid: string;
  /** '' in a conversation that had one. */
  readonly receipt: string;
  readonly thread: Thread;
}

async function seal(
  { parts: { post } }: Visit,
  draft: Draft,
  known?: Thread,
): Promise<Sealed | Refused> {
  if (!known) return post.ask(draft);
  const sent = await post.followUp(known, draft);
  return sent.kind === 'asked' ? { ...sent, receipt: '', thread: known } : sent;
}

function after(visit: Visit, thread: Thread, noReply = false): Goal {
  if (noReply) return { at: 'menu' };
  visit.reader(thread, true);
  return { at: 'sent', thread };
}

/** Said once, and kept nowhere. */
function receiptWords(visit: Visit, receipt: string): string {
  const { say } = visit;
  return `${say('receipt.code', visit.ltr(formatReceipt(receipt)))}\n${say('receipt.write')}`;
}

type Refused = Exclude<FollowedUp, { kind: 'asked' }>;

/** Why it did not go, and where it can. `text` is what was written. */
export function refusal(visit: Visit, sent: Refused, text: string): string {
  const link = visit.ltr(visit.parts.link);
  if (sent.kind === 'too-long')
    return visit.say('problem.too-long', letters(sent.over, text), link);
  return [visit.say('problem.cannot', link), visit.callUs].filter(Boolean).join('\n');
}

/** How many letters like those of `text` are so many bytes: an Arabic letter takes two. */
function letters(bytes: number, text: string): number {
  const size = new TextEncoder().encode(JSON.stringify(text)).length;
  return Math.max(1, Math.ceil((bytes * text.length) / size));
}

/** All that was typed of it. */
const written = ({ text, form }: Draft): string =>
  text +
  Object.values(form?.answers ?? {})
    .map((answer) => (answer.kind === 'text' ? answer.text : ''))
    .join('');

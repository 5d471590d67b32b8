import type { Effect } from '../../core/dialogue/state.ts';
import type { FollowedUp, PostOffice } from '../../core/post-office.ts';
import type { Visit } from '../contexts.ts';
import { Conversation } from './conversation.ts';
import { draftOf, journeyOf } from './draft.ts';
import { ConversationEvent, SubmittedEvent } from './events.ts';
import type { Memory } from './memory.ts';

export interface Handed {
  readonly submit: Extract<Effect, { kind: 'submit' }>;
  readonly journey: string;
  readonly memory: Memory;
  readonly visit: Visit;
  /** Is told, also when the person left the screen of the journey before all was kept. */
  readonly app: Element;
}

/** Seals and keeps what a journey has to send, and ends the journey. Rejects with the office. */
export async function handOver(office: PostOffice, handed: Handed): Promise<FollowedUp> {
  const { submit, journey, memory, visit, app } = handed;
  const { wiped } = memory;
  const { library } = visit;
  const [script] = journeyOf(journey);
  const { noReply } = library.script(script) ?? {};
  // What was sent as a form is called after it.
  const words = library.word(`${script}.${submit.as === 'form' ? 'title' : 'send'}`);
  const draft = draftOf(submit, journey, visit, memory.read);
  // Who asks to be called about a question of theirs, asks it in that conversation.
  let conversation = submit.as === 'call' ? memory.conversation : null;
  let sent: FollowedUp;
  if (conversation) sent = await office.followUp(conversation.thread, draft);
  else {
    const asked = await office.ask(draft);
    if (asked.kind === 'asked')
      conversation = new Conversation(asked.thread, {
        receipt: noReply ? null : asked.receipt,
        door: draft.door,
      });
    sent = asked;
  }
  // Who left without a trace is not brought back.
  if (sent.kind !== 'asked' || !conversation || memory.wiped !== wiped) return sent;
  const { sid } = sent;
  conversation.addOwn({
    ...{ sid, text: draft.text || words, as: submit.as, day: new Date() },
    thanks: () => library.word(`${script}.sent`),
    ...(noReply && { noReply }),
  });
  memory.end(journey);
  memory.read = '';
  app.dispatchEvent(new SubmittedEvent(sid));
  app.dispatchEvent(new ConversationEvent(conversation, 'sent'));
  return sent;
}

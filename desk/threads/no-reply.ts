import { isNoReply } from '../../src/core/desk/feedback-lines.ts';
import type { Form, Question } from '../../src/core/message.ts';
import type { ThreadView } from './threads.ts';

/** A form that is counted and that nobody replies to. */
export interface NoReply {
  readonly mailbox: string;
  readonly day: number;
  readonly question: Question;
  readonly form: Form;
}

/**
 * The form in a thread that is nothing more than that; null for every other thread. Whoever wrote
 * beside the form, or afterwards, waits for somebody, whatever the form says: that is a thread.
 */
export function noReplyIn({ mailbox, entries }: ThreadView): NoReply | null {
  const [first, ...others] = entries;
  if (others.length > 0 || first?.kind !== 'visitor') return null;
  const { submission, proven, day } = first;
  if (!proven || submission.type !== 'question' || submission.text.trim() !== '') return null;
  const { form, call } = submission;
  if (!form || call || !isNoReply(form.script)) return null;
  return { mailbox, day, question: submission, form };
}

import type { Form } from '../message.ts';
import type { Draft } from '../post-office.ts';
import { toCall } from './call.ts';
import type { Answers, Effect } from './state.ts';

/** Who sends it, and along what. */
export interface Sender extends Pick<Draft, 'door' | 'locale' | 'consent'> {
  /** The entry that did not help; '' for none. */
  readonly after: string;
}

/** What the answers of `journey` say to the support point. */
export function draftOf(
  { as, answers }: Extract<Effect, { kind: 'submit' }>,
  journey: string,
  { door, locale, consent, after }: Sender,
): Draft {
  const asked = as === 'call' ? toCall(answers, locale) : null;
  const written = Object.values(answers).flatMap((answer) =>
    answer.kind === 'text' ? [answer.text] : [],
  );
  const [script, about] = journeyOf(journey);
  const form =
    as === 'form' ? { form: { script, ...(about && { about }), answers: said(answers) } } : {};
  return {
    ...form,
    text: as === 'form' ? '' : asked ? asked.topic : written.join('\n\n'),
    door,
    locale,
    consent,
    ...(asked && { call: asked.call }),
    ...(after && { after }),
  };
}

/** The script of a journey, and the id of what it is about, where it is about something. */
export const journeyOf = (journey: string): [script: string, about?: string] =>
  journey.split(':') as [string, string?];

/** What was answered; what was passed over or agreed to says nothing more. */
function said(answers: Answers): Form['answers'] {
  const told = Object.entries(answers).filter(
    ([, { kind }]) => kind !== 'yes' && kind !== 'skipped',
  );
  return Object.fromEntries(told) as Form['answers'];
}

import { toCall } from '../../core/dialogue/call.ts';
import type { Answers, Effect } from '../../core/dialogue/state.ts';
import type { Form } from '../../core/message.ts';
import type { Draft } from '../../core/post-office.ts';
import { currentLocale } from '../../i18n/localization.ts';
import type { Visit } from '../contexts.ts';

type Submit = Extract<Effect, { kind: 'submit' }>;

/**
 * What the answers of `journey` say to the support point. `after` is the entry that did
 * not help.
 */
export function draftOf(
  { as, answers }: Submit,
  journey: string,
  { door, consent }: Visit,
  after: string,
): Draft {
  const locale = currentLocale();
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

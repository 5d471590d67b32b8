import { toCall } from '../../core/dialogue/call.ts';
import type { Effect } from '../../core/dialogue/state.ts';
import type { Draft } from '../../core/post-office.ts';
import { currentLocale } from '../../i18n/localization.ts';
import type { Visit } from '../contexts.ts';

type Submit = Extract<Effect, { kind: 'submit' }>;

/** What a journey's answers say to the support point. `after` is the entry that did not help. */
export function draftOf({ as, answers }: Submit, { door, consent }: Visit, after: string): Draft {
  const locale = currentLocale();
  const asked = as === 'call' ? toCall(answers, locale) : null;
  const written = Object.values(answers).flatMap((answer) =>
    answer.kind === 'text' ? [answer.text] : [],
  );
  return {
    text: asked ? asked.topic : written.join('\n\n'),
    door,
    locale,
    consent,
    ...(asked && { call: asked.call }),
    ...(after && { after }),
  };
}

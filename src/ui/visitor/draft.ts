import { draftOf as draftFrom } from '../../core/dialogue/draft.ts';
import type { Effect } from '../../core/dialogue/state.ts';
import type { Draft } from '../../core/post-office.ts';
import { currentLocale } from '../../i18n/localization.ts';
import type { Visit } from '../contexts.ts';

export { journeyOf } from '../../core/dialogue/draft.ts';

/** What the answers of `journey` say, in this visit. `after` is the entry that did not help. */
export const draftOf = (
  submit: Extract<Effect, { kind: 'submit' }>,
  journey: string,
  { door, consent }: Visit,
  after: string,
): Draft => draftFrom(submit, journey, { door, consent, after, locale: currentLocale() });

import { msg } from '@lit/localize';
import {
  askOf,
  checkAskOf,
  toTell,
  type Pair,
  type Side,
} from '../../src/core/desk/match-ledger.ts';
import type { Score } from '../../src/core/matching/score.ts';
import { languageWords } from '../words.ts';
import type { Journeys } from '../journeys.ts';
import { topicWords } from './buddy-words.ts';
import type { Asker, Offerer } from './buddy-world.ts';
import {
  askAskerWords,
  askBuddyWords,
  checkWords,
  meetWords,
  notNowWords,
  type Letter,
  type Shared,
} from './letters.ts';

/** The standard messages to two people. */

export interface Two {
  readonly asker: Asker;
  readonly offerer: Offerer;
}

/** Whether they want to meet. Nothing but what they have in common is told. */
export function askLetters(
  { asker, offerer }: Two,
  id: string,
  { reasons }: Pick<Score, 'reasons'>,
  journeys: Journeys,
): Letter[] {
  const of = (kind: 'topic' | 'language'): string[] =>
    reasons.flatMap((reason) => (reason.kind === kind ? [reason.what] : []));
  const topics = of('topic').map((what) => `“${topicWords(what, journeys)}”`);
  const shared: Shared = {
    topics: topics.join(', '),
    language: of('language').map(languageWords).join(', '),
  };
  const ask = askOf({ id });
  return [
    { ...toOf(asker), ask, text: askAskerWords(asker.door, shared) },
    { ...toOf(offerer), ask, text: askBuddyWords(offerer.door, shared) },
  ];
}

/** Both said yes: each reads the name that the other gave. */
export function meetLetters({ asker, offerer }: Two): Letter[] {
  const young = asker.door === 'youth' || offerer.door === 'youth';
  return [
    { ...toOf(asker), text: meetWords(asker.door, offerer.name, young) },
    { ...toOf(offerer), text: meetWords(offerer.door, asker.name, young) },
  ];
}

/** To whoever did not say no, of those who are still here. */
export function notNowLetters(pair: Pair, two: Partial<Two>): Letter[] {
  return toTell(pair).flatMap((side: Side): Letter[] => {
    const person = side === 'request' ? two.asker : two.offerer;
    return person ? [{ ...toOf(person), text: notNowWords() }] : [];
  });
}

export function checkLetters(pair: Pair, { asker, offerer }: Two): Letter[] {
  const ask = checkAskOf(pair);
  return [
    { ...toOf(asker), ask, text: checkWords(asker.door, offerer.name) },
    { ...toOf(offerer), ask, text: checkWords(offerer.door, asker.name) },
  ];
}

/** To whom a letter goes. */
export function toOf(person: Asker | Offerer): Omit<Letter, 'text' | 'ask'> {
  return { to: person.id, who: whoWords(person), locale: person.thread.locale ?? 'nl' };
}

/** By name, else by what they came for. */
export function whoWords(person: Asker | Offerer): string {
  if (person.name) return person.name;
  return 'request' in person
    ? msg('wie een buddy zoekt', { id: 'desk.buddies.some-asker' })
    : msg('de buddy', { id: 'desk.buddies.some-buddy' });
}

import { msg, str } from '@lit/localize';
import type { BuddyEnd, BuddyNeed } from '../../src/core/desk/buddy.ts';
import type { PairEnd } from '../../src/core/desk/match-ledger.ts';
import { ASKS, type TRAITS } from '../../src/core/matching/from-form.ts';
import type { Limit } from '../../src/core/matching/limits.ts';
import type { Reason, Score } from '../../src/core/matching/score.ts';
import type { Journeys } from '../journeys.ts';
import { languageWords } from '../words.ts';

/** Why two people go together or not, as colleagues would say it. */

/** A first or chosen name, or that there is none. */
export function calledWords(name: string): string {
  return name || msg('Nog geen naam', { id: 'desk.buddies.no-name' });
}

/** "Spreekt Turks · heeft nu niemand", what speaks most first; without how long somebody waits. */
export function reasonsWords({ reasons }: Score, journeys: Journeys): string {
  const others = [...reasons]
    .filter(({ kind }) => kind !== 'waits' && kind !== 'topic')
    .sort((a, b) => b.points - a.points)
    .map((reason) => reasonWords(reason, journeys));
  const topics = reasons.flatMap((reason) =>
    reason.kind === 'topic' ? [topicWords(reason.what, journeys)] : [],
  );
  const lived = topics.length > 0 ? [livedWords(topics.join('” en “'))] : [];
  return capital([...lived, ...others].join(' · '));
}

export function reasonWords(reason: Reason, journeys: Journeys): string {
  switch (reason.kind) {
    case 'topic':
      return livedWords(topicWords(reason.what, journeys));
    case 'child':
      return reason.what === 'same'
        ? msg('heeft ook een kind van die leeftijd', { id: 'desk.buddies.why-child' })
        : msg('heeft een kind van bijna die leeftijd', { id: 'desk.buddies.why-near' });
    case 'language':
      return msg(str`spreekt ${languageWords(reason.what)}`, { id: 'desk.buddies.why-language' });
    case 'region':
      return msg(str`ook uit ${capital(reason.what)}`, { id: 'desk.buddies.why-region' });
    case 'way':
      return wayWords(reason.what);
    case 'daypart':
      return daypartWords(reason.what);
    case 'room':
      return reason.what === 0
        ? msg('heeft nu niemand', { id: 'desk.buddies.why-free' })
        : msg('heeft nog plek', { id: 'desk.buddies.why-room' });
    case 'waits':
      return msg(str`wacht ${reason.what} weken`, { id: 'desk.buddies.why-waits' });
  }
}

function livedWords(topics: string): string {
  return msg(str`maakte ook mee: “${topics}”`, { id: 'desk.buddies.why-topic' });
}

/** In the words of the journey; its id before they have come. */
export function topicWords(id: string, journeys: Journeys): string {
  return journeys.options(ASKS, 'topics').find((one) => one.id === id)?.words ?? id;
}

function wayWords(way: string): string {
  switch (way) {
    case 'call':
      return msg('wil ook bellen', { id: 'desk.buddies.why-call' });
    case 'meet':
      return msg('wil ook afspreken', { id: 'desk.buddies.why-meet' });
    default:
      return msg('wil ook berichten sturen', { id: 'desk.buddies.why-message' });
  }
}

function daypartWords(daypart: string): string {
  switch (daypart) {
    case 'morning':
      return msg('kan ook in de ochtend', { id: 'desk.buddies.why-morning' });
    case 'afternoon':
      return msg('kan ook in de middag', { id: 'desk.buddies.why-afternoon' });
    case 'evening':
      return msg('kan ook in de avond', { id: 'desk.buddies.why-evening' });
    default:
      return msg('kan ook in het weekend', { id: 'desk.buddies.why-weekend' });
  }
}

/** What stands in the way. */
export function limitWords(limit: Limit): string {
  switch (limit) {
    case 'before':
      return msg('al eens samen gevraagd', { id: 'desk.buddies.not-before' });
    case 'paused':
      return msg('heeft pauze', { id: 'desk.buddies.not-paused' });
    case 'full':
      return msg('heeft al genoeg mensen', { id: 'desk.buddies.not-full' });
    case 'vog':
      return msg('geen VOG die nu telt', { id: 'desk.buddies.not-vog' });
    case 'door':
      return msg('is er niet voor deze deur (ouder of jongere)', { id: 'desk.buddies.not-door' });
    case 'language':
      return msg('geen taal samen', { id: 'desk.buddies.not-language' });
    case 'region':
      return msg('woont ergens anders', { id: 'desk.buddies.not-region' });
    case 'not':
      return msg('is wat deze persoon niet wil', { id: 'desk.buddies.not-wanted' });
    case 'age':
      return msg('leeftijd onbekend of meer dan drie jaar verschil', {
        id: 'desk.buddies.not-age',
      });
  }
}

/** What is not there yet, before somebody can start. */
export function needsWords(needs: readonly BuddyNeed[]): string {
  const list = needs.map(needWords).join(', ');
  return msg(str`Nog nodig: ${list}`, { id: 'desk.buddies.needed' });
}

function needWords(need: BuddyNeed): string {
  switch (need) {
    case 'talk':
      return msg('gesprek', { id: 'desk.buddies.need-talk' });
    case 'vog':
      return msg('VOG', { id: 'desk.buddies.need-vog' });
    case 'agreement':
      return msg('afspraken', { id: 'desk.buddies.need-agreement' });
    case 'contact':
      return msg('vaste collega', { id: 'desk.buddies.need-contact' });
  }
}

/** What a buddy is, for who would rather not. */
export function traitWords(trait: (typeof TRAITS)[number]): string {
  return trait === 'man'
    ? msg('Deze buddy is een man', { id: 'desk.buddies.trait-man' })
    : msg('Deze buddy is een vrouw', { id: 'desk.buddies.trait-woman' });
}

export function pairEndWords(reason: PairEnd): string {
  switch (reason) {
    case 'done':
      return msg('Het is klaar, het was genoeg', { id: 'desk.buddies.end-done' });
    case 'no-contact':
      return msg('Het contact kwam niet op gang', { id: 'desk.buddies.end-no-contact' });
    case 'no-click':
      return msg('Geen klik', { id: 'desk.buddies.end-no-click' });
    case 'not-well':
      return msg('Het voelde niet goed', { id: 'desk.buddies.end-not-well' });
    case 'moved':
      return msg('Verhuisd, of geen tijd meer', { id: 'desk.buddies.end-moved' });
    case 'other':
      return msg('Iets anders', { id: 'desk.buddies.end-other' });
  }
}

export function buddyEndWords(reason: BuddyEnd): string {
  switch (reason) {
    case 'own-wish':
      return msg('Wil zelf stoppen', { id: 'desk.buddies.gone-own' });
    case 'moved':
      return msg('Verhuisd, of geen tijd meer', { id: 'desk.buddies.end-moved' });
    case 'not-suited':
      return msg('Past niet bij dit werk', { id: 'desk.buddies.gone-not-suited' });
    case 'other':
      return msg('Iets anders', { id: 'desk.buddies.end-other' });
  }
}

export function waitingWords(weeks: number): string {
  if (weeks === 0) return msg('wacht nog geen week', { id: 'desk.buddies.waits-days' });
  return weeks === 1
    ? msg('wacht 1 week', { id: 'desk.buddies.waits-week' })
    : msg(str`wacht ${weeks} weken`, { id: 'desk.buddies.why-waits' });
}

/** Places are compared without capitals. */
function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How many more people a buddy can have. */
export function roomWords(busy: number, capacity: number): string {
  const free = capacity - busy;
  if (free <= 0) return msg('heeft nu genoeg mensen', { id: 'desk.buddies.full' });
  return free === 1
    ? msg('plek voor 1 persoon', { id: 'desk.buddies.free-one' })
    : msg(str`plek voor ${free} mensen`, { id: 'desk.buddies.free' });
}

import { CHILD_AGES, type Buddy, type BuddyRequest } from './people.ts';

/** Something that speaks for two people, and how much. `what` is as in `BuddyRequest`. */
export type Reason =
  | { readonly kind: 'topic'; readonly what: string; readonly points: number }
  | { readonly kind: 'child'; readonly what: 'same' | 'near'; readonly points: number }
  | { readonly kind: 'language'; readonly what: string; readonly points: number }
  | { readonly kind: 'region'; readonly what: string; readonly points: number }
  | { readonly kind: 'way'; readonly what: string; readonly points: number }
  | { readonly kind: 'daypart'; readonly what: string; readonly points: number }
  /** How many people the buddy has now. */
  | { readonly kind: 'room'; readonly what: number; readonly points: number }
  /** Whole weeks that the request waits. */
  | { readonly kind: 'waits'; readonly what: number; readonly points: number };

export interface Score {
  /** The sum of the points of `reasons`. */
  readonly total: number;
  readonly reasons: readonly Reason[];
}

/** What weighs how much. Having lived through the same comes first; that is what a buddy is for. */
const POINTS = {
  topic: 4,
  sameChild: 3,
  nearChild: 1,
  firstLanguage: 2,
  language: 1,
  region: 2,
  way: 2,
  daypart: 1,
  free: 2,
  someRoom: 1,
} as const;
/** A third topic in common says little more. */
const MOST_TOPICS = 2;
/** A point for every two weeks of waiting, three at most: it tips a balance, it does not choose. */
const [WEEKS_A_POINT, MOST_WAITING] = [2, 3];

/** How well two people that no limit keeps apart go together, each point with its reason. */
export function scoreOf(request: BuddyRequest, buddy: Buddy, today: number): Score {
  const reasons: Reason[] = [
    ...topicsOf(request, buddy),
    ...childOf(request, buddy),
    ...languageOf(request, buddy),
    ...regionOf(request, buddy),
    ...firstShared(request.ways, buddy.ways, 'way', POINTS.way),
    ...firstShared(request.dayparts, buddy.dayparts, 'daypart', POINTS.daypart),
    ...roomOf(buddy),
    ...waitingOf(request, today),
  ];
  return { total: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}

function topicsOf({ topics }: BuddyRequest, buddy: Buddy): Reason[] {
  const shared = topics.filter(
    (topic, i) => buddy.topics.includes(topic) && topics.indexOf(topic) === i,
  );
  return shared
    .slice(0, MOST_TOPICS)
    .map((what): Reason => ({ kind: 'topic', what, points: POINTS.topic }));
}

function childOf({ childAge }: BuddyRequest, { childAges }: Buddy): Reason[] {
  if (childAge === null) return [];
  if (childAges.includes(childAge))
    return [{ kind: 'child', what: 'same', points: POINTS.sameChild }];
  const at = CHILD_AGES.indexOf(childAge);
  const near = childAges.some((age) => Math.abs(CHILD_AGES.indexOf(age) - at) === 1);
  return near ? [{ kind: 'child', what: 'near', points: POINTS.nearChild }] : [];
}

function languageOf({ languages }: BuddyRequest, buddy: Buddy): Reason[] {
  const what = languages.find((language) => buddy.languages.includes(language));
  if (what === undefined) return [];
  const points = what === languages[0] ? POINTS.firstLanguage : POINTS.language;
  return [{ kind: 'language', what, points }];
}

function regionOf({ region }: BuddyRequest, buddy: Buddy): Reason[] {
  return region !== '' && region === buddy.region
    ? [{ kind: 'region', what: region, points: POINTS.region }]
    : [];
}

function firstShared(
  wanted: readonly string[],
  offered: readonly string[],
  kind: 'way' | 'daypart',
  points: number,
): Reason[] {
  const what = wanted.find((one) => offered.includes(one));
  return what === undefined ? [] : [{ kind, what, points }];
}

/** Who has nobody comes before who has somebody: the work is shared out. */
function roomOf({ busy, capacity }: Buddy): Reason[] {
  if (busy === 0) return [{ kind: 'room', what: busy, points: POINTS.free }];
  return busy * 2 < capacity ? [{ kind: 'room', what: busy, points: POINTS.someRoom }] : [];
}

/** Never less for who waits longer. */
function waitingOf({ since }: BuddyRequest, today: number): Reason[] {
  const weeks = Math.max(0, Math.floor((today - since) / 7));
  const points = Math.min(MOST_WAITING, Math.floor(weeks / WEEKS_A_POINT));
  return points > 0 ? [{ kind: 'waits', what: weeks, points }] : [];
}

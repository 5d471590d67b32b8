import { pairName, type Before, type Buddy, type BuddyRequest } from './people.ts';

/** Why these two cannot be put together, whatever else speaks for it. */
export type Limit =
  'before' | 'paused' | 'full' | 'vog' | 'door' | 'language' | 'region' | 'not' | 'age';

/** A young person meets somebody of about the same age: at most so many years apart. */
const YEARS_APART = 3;

/** Everything that stands in the way on `today`; empty when nothing does. */
export function limitsOf(
  request: BuddyRequest,
  buddy: Buddy,
  before: Before,
  today: number,
): Limit[] {
  const limits: [Limit, boolean][] = [
    ['before', before.has(pairName(request.id, buddy.id))],
    ['paused', buddy.paused],
    ['full', buddy.busy >= buddy.capacity],
    ['vog', buddy.vogUntil === null || buddy.vogUntil < today],
    ['door', !buddy.doors.includes(request.door)],
    ['language', !request.languages.some((language) => buddy.languages.includes(language))],
    ['region', isElsewhere(request, buddy)],
    ['not', request.not.some((trait) => buddy.traits.includes(trait))],
    ['age', !isOfTheirAge(request, buddy)],
  ];
  return limits.flatMap(([limit, stands]) => (stands ? [limit] : []));
}

/** Who did not say where they are can be anywhere. */
function isElsewhere({ nearby, region }: BuddyRequest, buddy: Buddy): boolean {
  return nearby && region !== '' && buddy.region !== '' && region !== buddy.region;
}

/** An age that is not known is no reason to let a young person meet just anybody. */
function isOfTheirAge({ door, age }: BuddyRequest, buddy: Buddy): boolean {
  if (door !== 'youth') return true;
  return age !== null && buddy.age !== null && Math.abs(age - buddy.age) <= YEARS_APART;
}

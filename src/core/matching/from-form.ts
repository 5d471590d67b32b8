import type { Door } from '../library/types.ts';
import type { Form } from '../message.ts';
import type { Buddy, BuddyRequest, ChildAge, Daypart, Way } from './people.ts';

/**
 * What matching knows of somebody from the answers of the journeys `buddy` and `buddy-worden`. What
 * was not asked, skipped or is unknown here says nothing: it neither speaks for two people nor keeps
 * them apart. Only an age that is not known keeps a young person's pair apart: see `limits.ts`.
 */

/** The journeys that ask for a buddy, and that offer to be one. */
export const [ASKS, OFFERS] = ['buddy', 'buddy-worden'] as const;

/** What a colleague can say of a buddy, for who would rather not: options of the step `not`. */
export const TRAITS = ['man', 'woman'] as const;

/** Somebody and their own answers. */
interface Person {
  readonly id: string;
  readonly door: Door;
  readonly form: Form;
}

/** What colleagues keep about a buddy. */
interface Known extends Pick<Buddy, 'vogUntil' | 'paused' | 'busy' | 'traits'> {
  /** Null: what the buddy offered. */
  readonly capacity: number | null;
}

/** The name somebody chose; '' for none. */
export function nameOf({ answers: { name } }: Form): string {
  return name?.kind === 'text' ? name.text.trim() : '';
}

/** `since` is the day it was asked. Null where the form is of another journey. */
export function toRequest({
  id,
  door,
  form,
  since,
}: Person & { readonly since: number }): BuddyRequest | null {
  if (form.script !== ASKS) return null;
  const { answers } = form;
  const region = lower(answers['region']);
  const not = chosen(answers['not']);
  const elsewhere = not.includes('my-area');
  return {
    ...{ id, door, since, region },
    topics: topicsIn(answers['topics']),
    childAge: childAgesIn(answers['child-age'])[0] ?? null,
    languages: languagesIn(answers),
    // Near, and not from here: nobody could be both.
    nearby: !elsewhere && chosen(answers['nearby']).includes('yes'),
    ways: among(WAYS, answers['ways']),
    dayparts: among(DAYPARTS, answers['dayparts']),
    not: [...not.filter((one) => one !== OTHER), ...(elsewhere ? areaOf(region) : [])],
    age: door === 'youth' ? ageIn(answers['age']) : null,
  };
}

/** Null where the form is of another journey. Without a certificate of conduct nobody is proposed. */
export function toBuddy({ id, door, form }: Person, known: Known): Buddy | null {
  if (form.script !== OFFERS) return null;
  const { answers } = form;
  const { capacity, traits, busy, paused, vogUntil } = known;
  const region = lower(answers['region']);
  return {
    ...{ id, region, busy, paused, vogUntil },
    doors: [door],
    topics: topicsIn(answers['lived']),
    childAges: childAgesIn(answers['child-ages']),
    languages: languagesIn(answers),
    ways: among(WAYS, answers['ways']),
    dayparts: among(DAYPARTS, answers['dayparts']),
    traits: [...traits, ...areaOf(region)],
    age: door === 'youth' ? ageIn(answers['age']) : null,
    capacity: capacity ?? capacityIn(answers['how-many']),
  };
}

type Answer = Form['answers'][string];

/** "Something else" is nothing that two people have in common. */
const OTHER = 'other';
const WAYS: readonly Way[] = ['message', 'call', 'meet'];
const DAYPARTS: readonly Daypart[] = ['morning', 'afternoon', 'evening', 'weekend'];
const CHILD_AGE: Readonly<Record<string, ChildAge>> = {
  '0-4': '0-4',
  '4-12': '4-12',
  '12-18': '12-18',
  '18-plus': '18+',
};
/** One year for each answer, so that only answers beside one another are of about the same age. */
const AGE: Readonly<Record<string, number>> = {
  'under-14': 13,
  '14-15': 15,
  '16-17': 17,
  '18-20': 19,
  '21-plus': 22,
};
/** Of who named none: the language in which the support point answers. */
const OURS = 'nl';
const MOST_AT_ONCE = 3;

function chosen(answer: Answer | undefined): readonly string[] {
  if (answer?.kind === 'option') return [answer.id];
  return answer?.kind === 'options' ? [...new Set(answer.ids)] : [];
}

function among<T extends string>(known: readonly T[], answer: Answer | undefined): T[] {
  const ids = chosen(answer);
  return known.filter((one) => ids.includes(one));
}

/** Two people write one place, or one language, in two ways. */
function lower(answer: Answer | undefined): string {
  return answer?.kind === 'text' ? answer.text.trim().replace(/\s+/g, ' ').toLowerCase() : '';
}

const topicsIn = (answer: Answer | undefined): string[] =>
  chosen(answer).filter((one) => one !== OTHER);

function childAgesIn(answer: Answer | undefined): ChildAge[] {
  return chosen(answer).flatMap((id) => {
    const age = own(CHILD_AGE, id);
    return age === undefined ? [] : [age];
  });
}

/** The one they like to speak first; "another" is what they typed. */
function languagesIn(answers: Form['answers']): string[] {
  const named = [...chosen(answers['language']), ...chosen(answers['more-languages'])].map((id) =>
    id === OTHER ? lower(answers['other-language']) : id,
  );
  const all = [...new Set(named.filter((one) => one !== ''))];
  return all.length > 0 ? all : [OURS];
}

function ageIn(answer: Answer | undefined): number | null {
  return own(AGE, chosen(answer)[0] ?? '') ?? null;
}

function capacityIn(answer: Answer | undefined): number {
  const many = Number(chosen(answer)[0]);
  return Number.isInteger(many) && many >= 1 && many <= MOST_AT_ONCE ? many : 1;
}

/** The trait of who is from `region`; nobody has it where it was not said. */
const areaOf = (region: string): string[] => (region === '' ? [] : [`area ${region}`]);

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

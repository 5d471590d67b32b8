import { crossCheck, DOORS, entryName, twice, type Placed } from './cross-check.ts';
import { withWordings } from './more-wordings.ts';
import { parsed, type Problem } from './problem.ts';
import { LocalLayer } from './schema.ts';
import type {
  Contact,
  Door,
  Entry,
  LibraryLanguage,
  LocalLayer as Layer,
  Starter,
} from './types.ts';

export type LocalRead =
  | { readonly ok: true; readonly local: Layer }
  /** `at` is the place in the layer: `entries.2.answer.0.p`. */
  | { readonly ok: false; readonly reasons: readonly Pick<Problem, 'at' | 'message'>[] };

/** Stands for the file that a layer is not. */
const LOCAL = '';

/** `value` as a layer that fits on `starter`. */
export function readLocal(value: unknown, starter: Starter): LocalRead {
  const reasons: Problem[] = [];
  const local = parsed(LocalLayer, value, LOCAL, reasons);
  if (!local) return { ok: false, reasons: reasons.map(withoutPath) };
  const problems = fitProblems(local, starter);
  return problems.length > 0 ? { ok: false, reasons: problems } : { ok: true, local };
}

/**
 * What in a checked layer refers to something that `starter` does not have, or has in the same
 * words; empty when it fits.
 */
export function fitProblems(local: Layer, starter: Starter): Pick<Problem, 'at' | 'message'>[] {
  const shipped = starter.languages['nl'];
  const hidden = new Set(local.hidden);
  const merged = crossCheck({
    topics: shipped?.topics ?? { parent: [], youth: [] },
    entries: [
      ...shippedOnly(shipped, 'entries', local.entries, entryName)
        .filter(({ value }) => !hidden.has(entryName(value)))
        .map((one) => worded(one, local)),
      ...placed(local.entries, 'entries'),
    ],
    // Nobody has to rewrite an answer because a shipped one that it names is hidden.
    unread: hidden,
    contacts: [
      ...shippedOnly(shipped, 'contacts', local.contacts, byId),
      ...placed(local.contacts, 'contacts'),
    ],
    stories: placed(local.stories, 'stories'),
  });
  return [
    ...merged.filter(isOurs).map(withoutPath),
    ...[
      ...twice(placed(local.done ?? [], 'done'), byId),
      ...twice(placed(local.meetings ?? [], 'meetings'), byId),
      ...twice(placed(local.ideas ?? [], 'ideas'), byId),
    ].map(withoutPath),
    ...wordingProblems(local, shipped),
    ...textProblems(local, shipped),
    ...urgentProblems(local, shipped),
  ];
}

const byId = ({ id }: { readonly id: string }): string => id;

/** A shipped entry with more wordings of ours: those are in the layer. */
function worded(one: Placed<Entry>, local: Layer): Placed<Entry> {
  const [value = one.value] = withWordings([one.value], local);
  if (value === one.value) return one;
  return { path: LOCAL, at: `wordings.${entryName(value)}`, value };
}

/** What is shipped is not ours to mend, but for the wordings that we add to it. */
function isOurs({ path, at }: Problem): boolean {
  return path === LOCAL && (!at.startsWith('wordings.') || at.includes('.wordings.'));
}

function wordingProblems({ wordings = {} }: Layer, shipped: LibraryLanguage | undefined) {
  const known = new Set(shipped?.entries.map(entryName));
  return Object.keys(wordings)
    .filter((name) => !known.has(name))
    .map((name) => ({ at: `wordings.${name}`, message: 'deze vraag is er niet' }));
}

/** Who answers day and night, with the digits to dial. No layer may take them from a door. */
const ALWAYS = [
  { name: '112', digits: ['112'] },
  { name: '113', digits: ['113', '08000113'] },
] as const;

function urgentProblems({ contacts }: Layer, shipped: LibraryLanguage | undefined) {
  const own = new Set(contacts.map(({ id }) => id));
  const before = shipped?.contacts ?? [];
  const after = [...before.filter(({ id }) => !own.has(id)), ...contacts];
  return (['parent', 'youth'] as const).flatMap((door) =>
    ALWAYS.flatMap(({ name, digits }) => {
      const reaches = answersAt(door, digits);
      const lost = before.find(reaches);
      if (!lost || after.some(reaches)) return [];
      const message = `zo staat ${name} niet meer bij nood voor ${DOORS[door]}: laat “doors”, “phone” en “urgent” hier staan`;
      return [{ at: `contacts.${contacts.findIndex(({ id }) => id === lost.id)}`, message }];
    }),
  );
}

function answersAt(door: Door, digits: readonly string[]) {
  return ({ doors, phone = '', urgent }: Contact): boolean =>
    urgent === true && doors.includes(door) && digits.includes(phone.replaceAll(/\D/g, ''));
}

function textProblems({ texts }: Layer, shipped: LibraryLanguage | undefined) {
  const known = { ...shipped?.texts.parent, ...shipped?.texts.youth };
  return Object.entries(texts).flatMap(([lang, doors]) =>
    (['parent', 'youth'] as const).flatMap((door) =>
      Object.keys(doors[door])
        .filter((id) => !Object.hasOwn(known, id))
        .map((id) => ({ at: `texts.${lang}.${door}.${id}`, message: 'deze tekst bestaat niet' })),
    ),
  );
}

/** The shipped ones that the layer has no own in the place of. */
function shippedOnly<Name extends 'entries' | 'contacts'>(
  shipped: LibraryLanguage | undefined,
  list: Name,
  own: readonly LibraryLanguage[Name][number][],
  name: (value: LibraryLanguage[Name][number]) => string,
): Placed<LibraryLanguage[Name][number]>[] {
  const replaced = new Set(own.map(name));
  return [...(shipped?.[list] ?? [])]
    .filter((value) => !replaced.has(name(value)))
    .map((value) => ({ path: 'nl', at: list, value }));
}

function placed<T>(values: readonly T[], list: string): Placed<T>[] {
  return values.map((value, i) => ({ path: LOCAL, at: `${list}.${i}`, value }));
}

function withoutPath({ at, message }: Problem): Pick<Problem, 'at' | 'message'> {
  return { at, message };
}

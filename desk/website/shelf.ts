import { sameContact, sameText } from '../../src/core/library/checked.ts';
import { entryName } from '../../src/core/library/cross-check.ts';
import { withWordings } from '../../src/core/library/more-wordings.ts';
import type {
  Contact,
  Entry,
  LibraryLanguage,
  LocalLayer,
  Starter,
  Story,
} from '../../src/core/library/types.ts';
import { normalised } from '../../src/core/library/plain.ts';

/** What stands on the website, as a colleague looks through it. Pure. */

/** `shipped`: as it came, checked or not; `changed`: ours in its place; `own`: only ours; `hidden`: not shown. */
export type Standing = 'shipped' | 'changed' | 'own' | 'hidden';

export interface Shelved<T> {
  /** What visitors get, or would get. */
  readonly value: T;
  /** As it came with the set; null for what is only ours. */
  readonly shipped: T | null;
  readonly standing: Standing;
}

/** The set as the desk looks at it: in Dutch. */
export const dutch = (starter: Starter): LibraryLanguage | null => starter.languages['nl'] ?? null;

/** The entries of both doors: the shipped ones in their order, then ours. */
export function entriesOn(starter: Starter, local: LocalLayer): Shelved<Entry>[] {
  const hidden = new Set(local.hidden);
  const shipped = withWordings(dutch(starter)?.entries ?? [], local);
  return shelved(shipped, local.entries, entryName, sameText).map((one) =>
    hidden.has(entryName(one.value)) ? { ...one, standing: 'hidden' as const } : one,
  );
}

export function contactsOn(starter: Starter, local: LocalLayer): Shelved<Contact>[] {
  return shelved(dutch(starter)?.contacts ?? [], local.contacts, ({ id }) => id, sameContact);
}

export function storiesOn(starter: Starter, local: LocalLayer): Shelved<Story>[] {
  return shelved(dutch(starter)?.stories ?? [], local.stories, entryName);
}

function shelved<T>(
  shipped: readonly T[],
  own: readonly T[],
  name: (value: T) => string,
  same: (own: T, shipped: T) => boolean = () => false,
): Shelved<T>[] {
  const ours = new Map(own.map((value) => [name(value), value]));
  const before = shipped.map((value): Shelved<T> => {
    const mine = ours.get(name(value));
    ours.delete(name(value));
    return mine === undefined
      ? { value, shipped: value, standing: 'shipped' }
      : { value: mine, shipped: value, standing: same(mine, value) ? 'shipped' : 'changed' };
  });
  const after = [...ours.values()].map((value): Shelved<T> => ({
    ...{ value, shipped: null, standing: 'own' },
  }));
  return [...before, ...after];
}

/** Something that staff must still check before it can be relied on. */
export const unchecked = ({ value }: Shelved<{ readonly review?: readonly string[] }>): boolean =>
  (value.review?.length ?? 0) > 0;

/** Those that say all words of `typed`, in the question, in other words or in the answer. */
export function matching(
  shelf: readonly Shelved<Entry>[],
  typed: string,
): readonly Shelved<Entry>[] {
  const words = normalised(typed).split(' ').filter(Boolean);
  if (words.length === 0) return shelf;
  return shelf.filter(({ value }) => {
    const text = normalised(
      [value.question, ...value.wordings, JSON.stringify(value.answer)].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

/** An id that `taken` has not: of the words of a question, short and readable in an address. */
export function freshId(text: string, taken: (id: string) => boolean): string {
  const plain = normalised(text)
    .replaceAll(' ', '-')
    .replaceAll(/[^a-z0-9-]/g, '');
  const short =
    plain
      .slice(0, 50)
      .replaceAll(/^-+|-+$/g, '')
      .replaceAll(/-{2,}/g, '-') || 'vraag';
  if (!taken(short)) return short;
  for (let n = 2; ; n++) if (!taken(`${short}-${n}`)) return `${short}-${n}`;
}

import { entryName } from './cross-check.ts';
import { withWordings } from './more-wordings.ts';
import type { LibraryLanguage, LocalLayer, Starter } from './types.ts';

/** A set, and what a point published beside it. */
export interface Shown extends Starter, Pick<LocalLayer, 'done' | 'meetings' | 'ideas'> {}

/** `starter` as visitors get it under `local`: what they see, in the shape of a set. */
export function laidOver(starter: Starter, local: LocalLayer): Shown {
  const shipped = starter.languages['nl'];
  const hidden = new Set(local.hidden);
  const nl: LibraryLanguage = {
    topics: shipped?.topics ?? { parent: [], youth: [] },
    crisis: shipped?.crisis ?? { phrases: [], except: [] },
    entries: over(
      withWordings(shipped?.entries ?? [], local).filter((entry) => !hidden.has(entryName(entry))),
      local.entries,
      entryName,
    ),
    contacts: over(shipped?.contacts ?? [], local.contacts, ({ id }) => id),
    stories: over(shipped?.stories ?? [], local.stories, entryName),
    texts: {
      parent: { ...shipped?.texts.parent, ...local.texts['nl']?.parent },
      youth: { ...shipped?.texts.youth, ...local.texts['nl']?.youth },
    },
  };
  const { done, meetings, ideas } = local;
  return {
    ...starter,
    languages: { ...starter.languages, nl },
    ...(done && { done }),
    ...(meetings && { meetings }),
    ...(ideas && { ideas }),
  };
}

function over<T>(shipped: readonly T[], own: readonly T[], name: (value: T) => string): T[] {
  const replaced = new Set(own.map(name));
  return [...shipped.filter((value) => !replaced.has(name(value))), ...own];
}

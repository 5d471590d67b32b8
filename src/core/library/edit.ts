import { entryName } from './cross-check.ts';
import type { PointLanguage } from './languages.ts';
import type { Contact, Done, Entry, Idea, LocalLayer, Meeting, Story } from './types.ts';

/** What a colleague does to the point's own layer, so that it can be done again on a newer one. */
export type Edit =
  /** Ours, or in the place of the shipped one. */
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'contact'; readonly contact: Contact }
  | { readonly kind: 'story'; readonly story: Story }
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | { readonly kind: 'idea'; readonly idea: Idea }
  /** What a point says of a language; null for nothing. */
  | { readonly kind: 'language'; readonly lang: string; readonly language: PointLanguage | null }
  /** One more way to ask what is asked there already; what is shipped stays shipped. */
  | { readonly kind: 'wording'; readonly name: string; readonly wording: string }
  /** Not shown to visitors: `name` is `parent/<id>` or `youth/<id>`. */
  | { readonly kind: 'hide'; readonly name: string }
  | { readonly kind: 'show'; readonly name: string }
  /** Ours goes; what was shipped in its place is shown again. */
  | { readonly kind: 'remove'; readonly spot: Spot }
  /** Everything as it was in an earlier version. */
  | { readonly kind: 'layer'; readonly layer: LocalLayer };

/** A place in a layer that one colleague edits at a time; `door/id` for entries and stories, else an id. */
export interface Spot {
  readonly what: 'entry' | 'contact' | 'story' | 'done' | 'meeting' | 'idea' | 'language';
  readonly name: string;
}

/** `layer` after `edit`. Pure: the order of what was there stays. */
export function edited(layer: LocalLayer, edit: Edit): LocalLayer {
  switch (edit.kind) {
    case 'entry': {
      const name = entryName(edit.entry);
      const entries = placed(layer.entries, edit.entry, entryName);
      const hidden = layer.hidden.filter((one) => one !== name);
      return worded({ ...layer, entries, hidden }, name, []);
    }
    case 'contact':
      return { ...layer, contacts: placed(layer.contacts, edit.contact, byId) };
    case 'story':
      return { ...layer, stories: placed(layer.stories, edit.story, entryName) };
    case 'done':
      return { ...layer, done: placed(layer.done ?? [], edit.done, byId) };
    case 'meeting':
      return { ...layer, meetings: placed(layer.meetings ?? [], edit.meeting, byId) };
    case 'idea':
      return { ...layer, ideas: placed(layer.ideas ?? [], edit.idea, byId) };
    case 'language':
      return spoken(layer, edit.lang, edit.language);
    case 'wording':
      return oneMore(layer, edit.name, edit.wording);
    case 'hide':
      return { ...layer, hidden: [...new Set([...layer.hidden, edit.name])] };
    case 'show':
      return { ...layer, hidden: layer.hidden.filter((one) => one !== edit.name) };
    case 'remove':
      return without(layer, edit.spot);
    case 'layer':
      return edit.layer;
  }
}

/** The place that `edit` changes; null for the whole layer. */
export function spotOf(edit: Edit): Spot | null {
  switch (edit.kind) {
    case 'entry':
      return { what: 'entry', name: entryName(edit.entry) };
    case 'contact':
      return { what: 'contact', name: edit.contact.id };
    case 'story':
      return { what: 'story', name: entryName(edit.story) };
    case 'done':
      return { what: 'done', name: edit.done.id };
    case 'meeting':
      return { what: 'meeting', name: edit.meeting.id };
    case 'idea':
      return { what: 'idea', name: edit.idea.id };
    case 'language':
      return { what: 'language', name: edit.lang };
    case 'wording':
    case 'hide':
    case 'show':
      return { what: 'entry', name: edit.name };
    case 'remove':
      return edit.spot;
    case 'layer':
      return null;
  }
}

/** Whether somebody else changed what `edit` is about, between `base` and `now`. */
export function meets(edit: Edit, base: LocalLayer, now: LocalLayer): boolean {
  // A wording goes beside whatever is there.
  if (edit.kind === 'wording') return false;
  const spot = spotOf(edit);
  const seen = (layer: LocalLayer): unknown => (spot ? standing(layer, spot) : layer);
  return JSON.stringify(seen(base)) !== JSON.stringify(seen(now));
}

/** What a layer has in a place: its own, and whether the shipped one is hidden. */
function standing(layer: LocalLayer, { what, name }: Spot): unknown {
  switch (what) {
    case 'entry':
      return [
        layer.entries.find((entry) => entryName(entry) === name) ?? null,
        layer.hidden.includes(name),
        layer.wordings?.[name] ?? [],
      ];
    case 'contact':
      return layer.contacts.find(({ id }) => id === name) ?? null;
    case 'story':
      return layer.stories.find((story) => entryName(story) === name) ?? null;
    case 'done':
      return layer.done?.find(({ id }) => id === name) ?? null;
    case 'meeting':
      return layer.meetings?.find(({ id }) => id === name) ?? null;
    case 'idea':
      return layer.ideas?.find(({ id }) => id === name) ?? null;
    case 'language':
      return layer.languages?.[name] ?? null;
  }
}

/** `layer` with these wordings for a shipped entry; none takes them away. */
function worded(layer: LocalLayer, name: string, more: readonly string[]): LocalLayer {
  const others = Object.entries(layer.wordings ?? {}).filter(([one]) => one !== name);
  const wordings = Object.fromEntries(more.length > 0 ? [...others, [name, more]] : others);
  const next: { -readonly [Part in keyof LocalLayer]: LocalLayer[Part] } = { ...layer, wordings };
  if (Object.keys(wordings).length === 0) delete next.wordings;
  return next;
}

function spoken(layer: LocalLayer, lang: string, language: PointLanguage | null): LocalLayer {
  const others = Object.entries(layer.languages ?? {}).filter(([one]) => one !== lang);
  const said = language && Object.keys(language).length > 0 ? [[lang, language] as const] : [];
  return { ...layer, languages: Object.fromEntries([...others, ...said]) };
}

function oneMore(layer: LocalLayer, name: string, wording: string): LocalLayer {
  const own = layer.entries.find((entry) => entryName(entry) === name);
  const before = own?.wordings ?? layer.wordings?.[name] ?? [];
  const more = [...new Set([...before, wording])];
  return own
    ? { ...layer, entries: placed(layer.entries, { ...own, wordings: more }, entryName) }
    : worded(layer, name, more);
}

function without(layer: LocalLayer, { what, name }: Spot): LocalLayer {
  switch (what) {
    case 'entry':
      return { ...layer, entries: layer.entries.filter((entry) => entryName(entry) !== name) };
    case 'contact':
      return { ...layer, contacts: layer.contacts.filter(({ id }) => id !== name) };
    case 'story':
      return { ...layer, stories: layer.stories.filter((story) => entryName(story) !== name) };
    case 'done':
      return { ...layer, done: others(layer.done, name) };
    case 'meeting':
      return { ...layer, meetings: others(layer.meetings, name) };
    case 'idea':
      return { ...layer, ideas: others(layer.ideas, name) };
    case 'language':
      return spoken(layer, name, null);
  }
}

const byId = ({ id }: { readonly id: string }): string => id;

function others<T extends { readonly id: string }>(list: readonly T[] = [], name: string): T[] {
  return list.filter(({ id }) => id !== name);
}

function placed<T>(list: readonly T[], one: T, name: (value: T) => string): T[] {
  const at = list.findIndex((value) => name(value) === name(one));
  return at < 0 ? [...list, one] : list.with(at, one);
}

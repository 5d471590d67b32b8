import { entryName } from '../../src/core/library/cross-check.ts';
import type { Door, Entry, LocalLayer } from '../../src/core/library/types.ts';
import { emptyForm, entryOf, formOf, type EntryForm } from './entry-form.ts';
import type { OwnEdit } from './own-things.ts';
import { entriesOn, freshId } from './shelf.ts';
import type { Website } from './website.ts';

/** A form that is being filled in. */
export interface Draft<Form = EntryForm> {
  /** Of an entry `parent/<id>`, `parent/` or `parent//<mailbox>` while it is new; of others with a word before it. */
  readonly name: string;
  /** The layer that was there when it was begun. */
  readonly base: LocalLayer;
  readonly begun: Form;
  form: Form;
  /** Of a new one: what was published last, as far as is known. */
  tried?: OwnEdit;
}

/** What is written and not published: memory only, wiped by the lock. */
export class Drafts {
  readonly #drafts = new Map<string, Draft<unknown>>();

  /** Whether anything would be lost. */
  get any(): boolean {
    return [...this.#drafts.keys()].some((name) => this.has(name));
  }

  /** Of all that was opened, in that order. */
  get names(): readonly string[] {
    return [...this.#drafts.keys()];
  }

  /** Whether something was changed in this one. */
  has(name: string): boolean {
    const draft = this.#drafts.get(name);
    return draft !== undefined && JSON.stringify(draft.begun) !== JSON.stringify(draft.form);
  }

  /**
   * The draft of this name, as it was left or as `begin` gives it. A name has one kind of form.
   * `written` is what stands in a new one already, and is not on the website.
   */
  open<Form>(name: string, base: LocalLayer, begin: () => Form, written?: Form): Draft<Form> {
    const kept = this.#drafts.get(name);
    if (kept && this.has(name)) return kept as Draft<Form>;
    const begun = begin();
    const draft: Draft<Form> = { name, base, begun, form: written ?? begun };
    this.#drafts.set(name, draft);
    return draft;
  }

  /** The draft of this name; null when it was not opened. */
  kept<Form>(name: string): Draft<Form> | null {
    return (this.#drafts.get(name) as Draft<Form> | undefined) ?? null;
  }

  drop(name: string): void {
    this.#drafts.delete(name);
  }

  clear(): void {
    this.#drafts.clear();
  }
}

/** The draft of an entry; null where there is none of this name. `written`: in a new one already. */
export function openEntry(
  drafts: Drafts,
  name: string,
  { starter, local }: Website,
  today: string,
  written: Partial<EntryForm> = {},
): Draft | null {
  const [door, id] = name.split('/') as [Door, string];
  if (id === '') {
    const topic = starter.languages['nl']?.topics[door][0]?.id ?? '';
    const empty = emptyForm(door, topic, today);
    return drafts.open(name, local, () => empty, { ...empty, ...written });
  }
  const found = entriesOn(starter, local).find(({ value }) => entryName(value) === name);
  return found ? drafts.open(name, local, () => formOf(found.value)) : null;
}

/** The entry that a draft says, with an id of its own where it is new. */
export function draftEntry({ name, form }: Draft, site: Website): Entry {
  const [, id = ''] = name.split('/');
  const taken = new Set(entriesOn(site.starter, site.local).map(({ value }) => entryName(value)));
  return entryOf(form, id || freshId(form.question, (one) => taken.has(`${form.door}/${one}`)));
}

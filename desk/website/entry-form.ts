import type { Block, Door, Entry } from '../../src/core/library/types.ts';
import { oneLine } from './one-line.ts';

/** An entry as it is written: every field text, whatever is half done. Pure. */

export type BlockKind = 'p' | 'list' | 'steps' | 'note';

export interface BlockForm {
  readonly kind: BlockKind;
  /** Of a list and of steps one a line. */
  readonly text: string;
}

export interface EntryForm {
  readonly door: Door;
  readonly topic: string;
  readonly question: string;
  /** One a line. */
  readonly wordings: string;
  readonly blocks: readonly BlockForm[];
  readonly links: readonly { readonly text: string; readonly url: string }[];
  readonly contacts: readonly string[];
  readonly related: readonly string[];
  readonly municipality: string;
  readonly source: string;
  /** YYYY-MM-DD, '' while nobody looked. */
  readonly reviewed: string;
  /** What must still be checked. */
  readonly review: readonly string[];
}

export function formOf(entry: Entry): EntryForm {
  const { door, topic, question, source, reviewed } = entry;
  return {
    ...{ door, topic, question, source, reviewed },
    wordings: entry.wordings.join('\n'),
    blocks: entry.answer.map(blockForm),
    links: entry.links ?? [],
    contacts: entry.contacts ?? [],
    related: entry.related ?? [],
    municipality: entry.municipality ?? '',
    review: entry.review ?? [],
  };
}

export function emptyForm(door: Door, topic: string, today: string): EntryForm {
  return {
    ...{ door, topic, question: '', wordings: '', links: [], contacts: [], related: [] },
    ...{ municipality: '', source: '', reviewed: today, review: [] },
    blocks: [{ kind: 'p', text: '' }],
  };
}

/** The entry that a form says; it may be one that the schema refuses. */
export function entryOf(form: EntryForm, id: string): Entry {
  const { door, topic, reviewed, review, contacts, related } = form;
  const links = form.links
    .map(({ text, url }) => ({ text: text.trim(), url: url.trim() }))
    .filter(({ text, url }) => text !== '' || url !== '');
  const municipality = form.municipality.trim();
  return {
    ...{ v: 1, id, door, topic },
    question: oneLine(form.question),
    wordings: linesOf(form.wordings),
    answer: form.blocks.filter(({ text }) => text.trim() !== '').map(blockOf),
    ...(municipality !== '' && { municipality }),
    source: form.source.trim(),
    reviewed,
    ...(review.length > 0 && { review }),
    ...(links.length > 0 && { links }),
    ...(contacts.length > 0 && { contacts }),
    ...(related.length > 0 && { related }),
  };
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function blockForm(block: Block): BlockForm {
  if ('p' in block) return { kind: 'p', text: block.p };
  if ('note' in block) return { kind: 'note', text: block.note };
  return 'list' in block
    ? { kind: 'list', text: block.list.join('\n') }
    : { kind: 'steps', text: block.steps.join('\n') };
}

function blockOf({ kind, text }: BlockForm): Block {
  switch (kind) {
    case 'p':
      return { p: text.trim() };
    case 'note':
      return { note: text.trim() };
    case 'list':
      return { list: linesOf(text) };
    case 'steps':
      return { steps: linesOf(text) };
  }
}

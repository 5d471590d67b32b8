import type { Edit } from '../../src/core/library/edit.ts';

/** What a point publishes beside the national set: nobody else has it. */

export type OwnKind = 'done' | 'meeting' | 'idea';
export type OwnEdit = Extract<Edit, { kind: OwnKind }>;

/** Where each stands in a layer. */
export const OWN_LISTS = { done: 'done', meeting: 'meetings', idea: 'ideas' } as const;

/** The name of its draft; a new one says what it began with, such as the meeting it is a copy of. */
export const draftName = (kind: OwnKind, id: string): string => `${kind} ${id}`;
export const newDraftName = (kind: OwnKind, from = ''): string => `${kind} /${from}`;

/** The id in the name of a draft; null while it is new. */
export function ownName(name: string): string | null {
  const id = name.slice(name.indexOf(' ') + 1);
  return id.startsWith('/') ? null : id;
}

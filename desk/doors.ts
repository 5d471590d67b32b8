import { toBase64Url } from '../src/core/bytes.ts';
import type { Content } from '../src/core/content.ts';
import type { Door } from '../src/core/doors.ts';
import type { BatchThread as SealedThread } from '../src/core/desk/thread-batch.ts';
import { decodeHeader } from '../src/core/envelope.ts';
import { isApart } from '../src/core/key-list.ts';
import { doorOf, type Roster } from '../src/core/staff.ts';
import type { ThreadView } from './threads/threads.ts';

/** Which keys are of one door, and for which door somebody is there. */
export interface Doors {
  /** Each door has a key of its own now. */
  readonly apart: boolean;
  /** The one door that this colleague is there for; null for both. */
  readonly own: Door | null;
  /** By base64url kid, of now and before. */
  readonly of: ReadonlyMap<string, Door>;
}

export function doorsAt({
  content,
  roster,
  staff,
}: {
  readonly content: Content;
  readonly roster: Roster;
  readonly staff: { readonly id: string };
}): Doors {
  const { keys } = content.keyList;
  const member = roster.staff.find(({ id }) => id === staff.id);
  const of = new Map(keys.flatMap(({ kid, door }) => (door ? [[kid, door] as const] : [])));
  return { apart: isApart(keys), own: member ? doorOf(member) : null, of };
}

/**
 * Whose a thread is: what the desk keeps about it is sealed under the key of this door, and who is
 * there for the other does not have it in her list. Null while one key was enough for both.
 */
export function doorOfThread(
  { submissions }: SealedThread,
  { entries }: ThreadView,
  { apart, own, of }: Doors,
): Door | null {
  if (of.size === 0) return null;
  const sealed = submissions.flatMap(({ bytes }) => {
    const header = decodeHeader(bytes);
    return (header && of.get(toBase64Url(header.kid))) ?? [];
  });
  if (!apart && sealed.length === 0) return null;
  for (const entry of entries)
    if (entry.kind === 'visitor' && entry.submission.type === 'question')
      return entry.submission.door;
  // What she cannot open tells more than a word that came later by another door.
  return sealed.find((door) => door !== own) ?? sealed[0] ?? null;
}

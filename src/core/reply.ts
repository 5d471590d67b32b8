/** What the desk says in a mailbox message: `answer` carries text, the others are a status. */
export type ReplyType = 'read' | 'answer' | 'closed' | 'moved';

export interface Reply {
  readonly v: 1;
  readonly type: ReplyType;
  /** '' where the status says it all. */
  readonly text: string;
  /** First name of the colleague, as she wants to be called. */
  readonly by: string;
  /** Day of writing, YYYY-MM-DD. */
  readonly day: string;
  /** How many proven follow-ups the desk had read: puts both sides in one order without times. */
  readonly seen?: number;
  /** The text asks for a yes or a no; the answer names this id. */
  readonly ask?: string;
  /** Id of what was done (`Done`), for who wants to read on. */
  readonly done?: string;
}

const TYPES: readonly unknown[] = ['read', 'answer', 'closed', 'moved'] satisfies ReplyType[];

/**
 * `value` as a reply; null when it is not one. Fields of a later desk are left out, so that an old
 * page still reads it. By hand: a schema library would be a tenth of what a phone has to load.
 */
export function parseReply(value: unknown): Reply | null {
  if (typeof value !== 'object' || value === null) return null;
  const { v, type, text, by, day, seen, ask, done } = value as Record<string, unknown>;
  if (v !== 1 || !TYPES.includes(type) || typeof text !== 'string') return null;
  if (typeof by !== 'string' || by.length > 200) return null;
  if (typeof day !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day))
    return null;
  const reply: Reply = {
    ...{ v, type: type as ReplyType, text, by, day },
    ...(isName(ask) && { ask }),
    ...(isName(done) && { done }),
  };
  if (seen === undefined) return reply;
  if (typeof seen !== 'number' || !Number.isInteger(seen) || seen < 0 || seen > 9999) return null;
  return { ...reply, seen };
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 60;

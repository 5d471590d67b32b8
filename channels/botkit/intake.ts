import { randomBytes } from 'node:crypto';
import type { Conversations, HeardOrNot, Line, Sink } from '../conversations/conversations.ts';
import { QUIET_MS } from '../conversations/conversations.ts';
import { Budget, LIMITS } from '../front/budget.ts';
import type { Answered } from '../front/webhook.ts';
import type { ChannelKind } from '../talk/types.ts';

/** A provider waits three seconds at most for an answer, Slack the shortest. */
const PATIENCE_MS = 1_500;

/** Letters of one message that are looked at: more than any envelope carries. */
const MOST_TEXT = 12_000;

/** What somebody said, proven by a provider. */
export interface Proven {
  /** A keyed hash: nobody's number or name. */
  readonly id: string;
  readonly text: string;
  /** The provider's own id of this message. */
  readonly once?: string;
  /** Which message a tap was under, as `Out.mark` marked it. */
  readonly mark?: string;
  /** Brings one message to that person. Rejects to be tried again. */
  readonly bring: (out: Out) => Promise<void>;
}

/** A message on its way out, and what marks a tap under it as one. */
export interface Out {
  readonly line: Line;
  readonly mark: string;
}

interface Listener {
  /** Tells this conversation's messages from those of one that is gone. */
  readonly run: string;
  /** The number of the last message that went out. */
  last: number;
}

export interface IntakeParts {
  readonly channel: ChannelKind;
  readonly conversations: Pick<Conversations, 'hear' | 'attach'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Intake {
  /** Resolves within moments with what to answer the provider. */
  take(proven: Proven): Promise<Answered>;
}

/** Brings what a provider proved to its conversation, and the answers back to where it came from. */
export function openIntake({ channel, conversations, now }: IntakeParts): Intake {
  const listeners = new Map<string, Listener>();
  const words = new Budget(LIMITS.wordsMinute, 60_000, now);
  const since = now();

  /** A provider keeps no token: a bare number so soon after a start answers what is gone. */
  const answersWhatIsGone = (text: string): boolean =>
    now() - since < QUIET_MS && /^\s*\d{1,2}\s*$/.test(text);

  function listen(id: string, bring: Proven['bring']): void {
    if (listeners.has(id)) return;
    const listener: Listener = { run: randomBytes(6).toString('base64url'), last: 0 };
    const sink: Sink = async (line) => {
      await bring({ line, mark: markOf(listener, line.seq) });
      listener.last = line.seq;
    };
    listeners.set(id, listener);
    const ended = (): void => {
      if (listeners.get(id) === listener) listeners.delete(id);
    };
    conversations.attach(id, channel, sink, { as: channel, ended });
  }

  return {
    take: async ({ id, text: typed, once, mark, bring }) => {
      if (!words.spend(id)) return { status: 503 };
      const text = typed.slice(0, MOST_TEXT);
      const listener = listeners.get(id);
      // A tap under an older message means something else by now.
      if (listener && mark !== undefined && mark !== markOf(listener, listener.last))
        return { status: 200 };
      const known = !listener && (mark !== undefined || answersWhatIsGone(text));
      const heard = conversations.hear(id, channel, text, once, { known });
      // At once: the conversation is there, and what it says first has to find its way.
      listen(id, bring);
      const outcome = await Promise.race([heard, moments()]);
      if (outcome === 'full') listeners.delete(id);
      return { status: outcome === 'full' || outcome === 'busy' ? 503 : 200 };
    },
  };
}

const markOf = ({ run }: Listener, seq: number): string => `${run}.${seq}`;

const moments = (): Promise<HeardOrNot> =>
  new Promise((resolve) => void setTimeout(resolve, PATIENCE_MS, 'heard').unref());

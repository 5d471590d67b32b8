import type { Door } from '../../src/core/doors.ts';
import type { ChannelKind, Talk } from '../talk/types.ts';
import { Conversation, type Heard, type Told } from './conversation.ts';
import type { Sink } from './delivery.ts';
import { Gone } from './gone.ts';
import type { Line } from './lines.ts';

export type { Line, Sink };

/** What a channel knows of somebody. */
export interface Wish {
  /** It had a token from before, so a conversation that is not there was cut off. */
  readonly known?: boolean;
  readonly locale?: string;
  readonly door?: Door;
}

export interface Attached extends Wish {
  /** A later sink of this name takes the place of the one before. */
  readonly as?: string;
  /** The last line that the other side has; else what it acknowledged. */
  readonly after?: number;
  /** Called when the conversation is wiped. */
  readonly ended?: () => void;
}

/** What was said, oldest first. */
export interface Transcript {
  /** Tells one conversation from the next of the same identity. */
  readonly run: string;
  readonly lines: readonly Line[];
  /** Everything up to this line came to the other side. */
  readonly acknowledged: number;
}

/**
 * `begun`: there was none, `again`: there was one, and it is gone. `full`: there is no room for
 * another now.
 */
export type Opened = 'open' | 'begun' | 'again' | 'full';
/** `again`: the conversation began anew, and these words were for the one before: not used. */
export type HeardOrNot = Heard | 'again' | 'full';

export interface Conversations {
  /** Greets where there is no conversation yet. */
  open(id: string, channel: ChannelKind, wish?: Wish): Promise<Opened>;
  /** `id` was proven by the caller. Queued per id. `once`: the sender's own id of this message; the second time nothing happens. */
  hear(
    id: string,
    channel: ChannelKind,
    text: string,
    once?: string,
    wish?: Wish,
  ): Promise<HeardOrNot>;
  /** Opens, brings what is not acknowledged, then goes on. Returns the way to detach. */
  attach(id: string, channel: ChannelKind, sink: Sink, options?: Attached): () => void;
  /** null: there is no conversation. */
  look(id: string): Transcript | null;
  acknowledge(id: string, seq: number): void;
  /** Wipes it now. */
  end(id: string): void;
  /** Lets what is being worked on end, then wipes all. */
  close(): Promise<void>;
}

export interface BeginTalk extends Told {
  readonly channel: ChannelKind;
  readonly locale: string;
  readonly door?: Door;
}

export interface ConversationParts {
  readonly begin: (asked: BeginTalk) => Talk;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Takes one line of JSON. */
  readonly log: (line: string) => void;
  readonly most?: number;
  readonly quietMs?: number;
}

export const MOST_CONVERSATIONS = 2_000;
/** After so long without a word a conversation is wiped, in ms. */
export const QUIET_MS = 30 * 60_000;
const SWEEP_MS = 30_000;
/** Where there is no room, who only looked goes after so long, in ms: opening is too cheap to keep others out. */
const SILENT_MS = 2 * 60_000;

export function openConversations({
  begin,
  now,
  log,
  most = MOST_CONVERSATIONS,
  quietMs = QUIET_MS,
}: ConversationParts): Conversations {
  const all = new Map<string, Conversation>();
  const gone = new Gone(now);
  let closing = false;
  let names = 0;

  function drop(id: string, conversation: Conversation): void {
    if (all.get(id) === conversation) all.delete(id);
    conversation.wipe();
  }

  function sweep(): void {
    for (const [id, conversation] of all)
      // A talk that never answers does not keep its place for ever.
      if (now() - conversation.since >= (conversation.busy ? 2 * quietMs : quietMs)) {
        gone.add(id);
        drop(id, conversation);
      }
  }

  function makeRoom(): void {
    for (const [id, conversation] of all)
      if (conversation.silent && now() - conversation.since >= SILENT_MS) {
        gone.add(id);
        drop(id, conversation);
      }
  }

  /** The conversation, begun where there is none; null when there is no room. */
  function conversationOf(
    id: string,
    channel: ChannelKind,
    { known = false, locale = 'nl', door }: Wish,
  ): { conversation: Conversation; begun: 'begun' | 'again' | null } | null {
    // By the clock, not by the sweep: nobody meets a conversation that is over.
    const there = all.get(id);
    if (there && !there.busy && now() - there.since >= quietMs) sweep();
    const held = all.get(id);
    if (held) return { conversation: held, begun: null };
    if (all.size >= most) makeRoom();
    if (closing || all.size >= most) return null;
    const conversation: Conversation = new Conversation(
      (told) => begin({ channel, locale, ...(door && { door }), ...told }),
      () => {
        log(JSON.stringify({ event: 'talk broke', channel }));
        gone.add(id);
        drop(id, conversation);
      },
      now(),
    );
    all.set(id, conversation);
    const again = gone.take(id) || known;
    void conversation.greet(again);
    return { conversation, begun: again ? 'again' : 'begun' };
  }

  const timer = setInterval(sweep, SWEEP_MS);
  timer.unref();

  return {
    open: async (id, channel, wish = {}) => {
      const found = conversationOf(id, channel, wish);
      if (!found) return 'full';
      await found.conversation.idle();
      return found.begun ?? 'open';
    },
    hear: async (id, channel, text, once, wish = {}) => {
      const found = conversationOf(id, channel, wish);
      if (!found) return 'full';
      if (found.begun !== 'again') return found.conversation.hear(text, once, now());
      await found.conversation.idle();
      return 'again';
    },
    attach: (id, channel, sink, { as, after, ended, ...wish } = {}) => {
      const conversation = conversationOf(id, channel, wish)?.conversation;
      return conversation?.attach(as ?? `sink ${++names}`, sink, after, ended) ?? (() => undefined);
    },
    look: (id) => {
      const conversation = all.get(id);
      if (!conversation) return null;
      const { run, lines, acknowledged } = conversation;
      return { run, lines: lines.all, acknowledged };
    },
    acknowledge: (id, seq) => all.get(id)?.acknowledge(seq),
    end: (id) => {
      const conversation = all.get(id);
      if (conversation) drop(id, conversation);
    },
    close: async () => {
      closing = true;
      clearInterval(timer);
      await Promise.all(Array.from(all.values(), (conversation) => conversation.idle()));
      for (const [id, conversation] of all) drop(id, conversation);
    },
  };
}

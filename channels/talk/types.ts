import type { Content } from '../../src/core/content.ts';
import type { Door } from '../../src/core/doors.ts';
import type { VisitorLibrary } from '../../src/core/library/types.ts';
import type { PostOffice } from '../../src/core/post-office.ts';

/** A conversation as plain text, whatever carries it: what it needs and what it says. */

export type ChannelKind = 'page' | 'web' | 'sms' | 'slack' | 'teams';

/** A tap that stands for typing `payload`. */
export interface Quick {
  readonly title: string;
  readonly payload: string;
}

/** One message out. Plain text: never HTML or markdown. */
export interface Said {
  readonly text: string;
  readonly quick?: readonly Quick[];
}

export interface Talk {
  /**
   * First words: who can read along on this channel, the private link, the ways to go. `again`: an
   * earlier conversation was cut off by a restart.
   */
  greet(again: boolean): Promise<readonly Said[]>;
  /** What to say to what was typed or tapped. One call after another (the caller queues). Never rejects. */
  hear(text: string): Promise<readonly Said[]>;
  /** Wipes what is in memory and stops watching for replies. */
  close(): void;
}

export interface TalkParts {
  readonly channel: ChannelKind;
  readonly content: Content;
  /** From the hub, kept for a while; null when it cannot be had now. */
  readonly library: (locale: string, door: Door) => Promise<VisitorLibrary | null>;
  /** One per conversation; `close()` wipes its threads. */
  readonly post: PostOffice;
  /** The private page, `${hub}/w/KEY`. */
  readonly link: string;
  /** Where the channel says so. */
  readonly locale: string;
  readonly door?: Door;
  /** Takes words that nobody asked for: a reply came, it is sent now. */
  readonly tell: (said: readonly Said[]) => void;
  /** Called when the visitor wipes it all: whoever kept what was said forgets it. */
  readonly wiped?: () => void;
}

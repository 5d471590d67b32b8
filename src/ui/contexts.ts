import { createContext } from '@lit/context';
import type { Content } from '../core/content.ts';
import type { PostOffice } from '../core/post-office.ts';

/**
 * The way to a post office that arrives after the first view. A person can type before it is
 * there; whoever presses send waits for {@link PostAccess.ready}.
 */
export interface PostAccess {
  /** Null until it is there. */
  readonly office: PostOffice | null;
  /** It should have been there by now: no network, most likely. */
  readonly late: boolean;
  /** Never rejects: it goes on trying. */
  ready(): Promise<PostOffice>;
  /** Called when it arrives, is late, or changes anything itself. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** Says a sentence to a screen reader, once. */
export type Announce = (sentence: string) => void;

/** What all screens of one visit share. */
export interface Visit {
  /** What the support point publishes: name, phone, open days. */
  readonly content: Content;
  readonly post: PostAccess;
  readonly announce: Announce;
  /** Who the words are for. */
  door: 'parent' | 'youth';
}

export const visitContext = createContext<Visit>(Symbol('steunpunt visit'));

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

export const postContext = createContext<PostAccess>(Symbol('steunpunt post'));

/** What the support point publishes: name, phone, open days. */
export const contentContext = createContext<Content>(Symbol('steunpunt content'));

/** Says a sentence to a screen reader, once. */
export type Announce = (sentence: string) => void;

export const announceContext = createContext<Announce>(Symbol('steunpunt announce'));

/** Who the words are for. */
export type Door = 'parent' | 'youth';

export const doorContext = createContext<Door>(Symbol('steunpunt door'));

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

/**
 * Asks who stands above for the visit; whoever has it fills it in. The idea of @lit/context in its
 * smallest form: that package would be 3 % of all that a phone loads to ask a question.
 */
class VisitRequest extends Event {
  visit: Visit | null = null;

  constructor() {
    super('steunpunt-visit', { bubbles: true, composed: true });
  }
}

/** The visit that `element` is in; null outside one. */
export function requestVisit(element: HTMLElement): Visit | null {
  const request = new VisitRequest();
  element.dispatchEvent(request);
  return request.visit;
}

declare global {
  interface HTMLElementEventMap {
    'steunpunt-visit': VisitRequest;
  }
}

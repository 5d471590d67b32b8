import type { Content } from '../core/content.ts';
import type { Script } from '../core/dialogue/script.ts';
import type { Door, VisitorEntry, VisitorLibrary } from '../core/library/types.ts';
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

/** An entry that may answer what was typed; `score` is how sure that is, 0 to 1. */
export interface Found {
  readonly entry: VisitorEntry;
  readonly score: number;
}

/**
 * What the support point has to say. Scripts and their words are there from the first view; the
 * library comes after it, and searching with it.
 */
export interface LibraryAccess {
  /** For the visit's door and the page's language; null until it is there. */
  readonly library: VisitorLibrary | null;
  /** It should have been there by now: no network, most likely. */
  readonly late: boolean;
  /** Null when there is none of this name (yet). */
  script(id: string): Script | null;
  /** The words of a script, in the visit's door and the page's language. */
  word(id: string): string;
  /** Entries for what was typed, best first, at most `limit`; none while there is no library. */
  find(text: string, limit: number): readonly Found[];
  /** Whether what was typed may tell of danger. */
  danger(text: string): boolean;
  /** Called when anything of it changes. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** Says a sentence to a screen reader, once. */
export type Announce = (sentence: string) => void;

/** What all screens of one visit share. */
export interface Visit {
  /** What the support point publishes: name, phone, open days. */
  readonly content: Content;
  readonly post: PostAccess;
  readonly library: LibraryAccess;
  readonly announce: Announce;
  /** Where a photo with this digest is, when not where the hub has it. */
  readonly photo?: (digest: string) => string;
  /** Version of the promise on the first screen, sealed along with what a visitor sends. */
  readonly consent: string;
  /** Languages beside Dutch that the point answers in. */
  readonly answers?: readonly string[];
  /** Who the words are for. */
  door: Door;
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

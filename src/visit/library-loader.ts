import type { Script } from '../core/dialogue/script.ts';
import type { Conversation, Door, VisitorLibrary } from '../core/library/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Found, LibraryAccess } from '../ui/contexts.ts';
import { keepTrying } from './keep-trying.ts';

/** Searches one library. */
export interface Finder {
  find(text: string, limit: number): readonly Found[];
  danger(text: string): boolean;
}

export interface LibrarySources {
  /** What the page itself carries. */
  readonly conversation: Conversation;
  /** Rejects when it cannot be had now. */
  readonly fetch: (locale: Locale, door: Door) => Promise<VisitorLibrary>;
  /** Comes with the screens that need it; rejects when it cannot be had now. */
  readonly finder: (library: VisitorLibrary) => Promise<Finder>;
}

/**
 * Brings the library in after the first view, goes on trying until it is there, and brings another
 * one when door or language change. Until then scripts and words are those of the page.
 */
export class LibraryLoader implements LibraryAccess {
  readonly #sources: LibrarySources;
  readonly #listeners = new Set<() => void>();
  #library: VisitorLibrary | null = null;
  #finder: Finder | null = null;
  #late = false;
  /** Counts the libraries that were asked for: the last one wins. */
  #round = 0;
  /** What was asked for last, so that the same is not brought twice. */
  #asked = '';

  constructor(sources: LibrarySources) {
    this.#sources = sources;
  }

  get library(): VisitorLibrary | null {
    return this.#library;
  }

  get late(): boolean {
    return this.#late;
  }

  script(id: string): Script | null {
    return named(this.#library?.scripts, id) ?? named(this.#sources.conversation.scripts, id);
  }

  word(id: string): string {
    return named(this.#library?.texts, id) ?? named(this.#sources.conversation.texts, id) ?? '';
  }

  find(text: string, limit: number): readonly Found[] {
    return this.#finder?.find(text, limit) ?? [];
  }

  danger(text: string): boolean {
    return this.#finder?.danger(text) ?? false;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * The library of this door in this language is wanted. An earlier one of this door stays until it
   * is there; the other door's answers are for somebody else.
   */
  async bring(locale: Locale, door: Door): Promise<void> {
    const asked = `${locale} ${door}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (this.#library && this.#library.door !== door) {
      this.#library = this.#finder = null;
      this.#changed();
    }
    const round = ++this.#round;
    const { fetch, finder } = this.#sources;
    const got = await keepTrying(
      async () => {
        const library = await fetch(locale, door);
        return { library, finder: await finder(library) };
      },
      { late: () => this.#set({ late: true }), wanted: () => round === this.#round },
    );
    if (got && round === this.#round) this.#set({ ...got, late: false });
  }

  #set(news: { library?: VisitorLibrary; finder?: Finder; late: boolean }): void {
    this.#library = news.library ?? this.#library;
    this.#finder = news.finder ?? this.#finder;
    this.#late = news.late;
    this.#changed();
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** A host page names where to begin: nothing that every object has is there. */
function named<T>(all: Readonly<Record<string, T>> = {}, id: string): T | null {
  return Object.hasOwn(all, id) ? (all[id] ?? null) : null;
}

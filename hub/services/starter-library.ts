import { changes, type Change } from '../../src/core/library/changes.ts';
import {
  conversationOf,
  EMPTY_LAYER,
  EMPTY_STARTER,
  layered,
} from '../../src/core/library/layered.ts';
import type { LanguagesOf } from '../../src/core/library/languages.ts';
import { fitProblems } from '../../src/core/library/read-local.ts';
import type {
  Conversation,
  Door,
  LocalLayer,
  Starter,
  VisitorLibrary,
} from '../../src/core/library/types.ts';
import { toBase64Url, utf8 } from '../../src/core/bytes.ts';
import { sha256 } from '../crypto.ts';
import type { LibraryNames } from '../store/library.ts';
import type { Store } from '../store/store.ts';
import { languagesOf, type ShippedLanguages } from './shipped-languages.ts';
import { pack, type Packed } from './static-file.ts';
import type { StarterSet } from './starter.ts';

/** A library, and how it is sent. */
export interface Served {
  readonly library: VisitorLibrary;
  readonly packed: Packed;
  readonly etag: string;
}

/** Meetings and ideas, by the script of the journey that can be about one, then by id. */
type About = Readonly<Record<string, Readonly<Record<string, Subject>>>>;

interface Subject {
  readonly title: string;
  /** YYYY-MM-DD, of a meeting. */
  readonly day?: string;
}

/** What the desk shows of a point's library. */
export interface DeskLibrary {
  /** Version of the set the point serves; null while there was none to take. */
  readonly starter: string | null;
  readonly local: LocalLayer;
  /** Version of the layer, for If-Match. */
  readonly version: string;
  /** What no longer fits since the set changed. */
  readonly problems: readonly { readonly at: string; readonly message: string }[];
  /** What came with the hub of each language. */
  readonly languages: ShippedLanguages;
  /** The set that can be taken instead; null when the point has the newest. */
  readonly waiting: { readonly version: string; readonly changes: readonly Change[] } | null;
}

interface Opened {
  readonly version: string;
  readonly names: LibraryNames;
  readonly starter: Starter;
  readonly layer: LocalLayer;
}

/** The scripts that a page can begin before its library is there. */
const FIRST = ['vraag'];
/** Libraries kept open, and packed: every language and door of the only point, and a few older. */
const KEPT = 30;

/** What points serve: the set they took, under their own layer. */
export class PointLibrary {
  readonly #store: Store;
  readonly #set: StarterSet;
  readonly #shipped: ShippedLanguages;
  readonly #opened = new Map<string, Opened>();
  readonly #served = new Map<string, Promise<Served>>();

  constructor(store: Store, set: StarterSet, shipped: ShippedLanguages = {}) {
    this.#store = store;
    this.#set = set;
    this.#shipped = shipped;
  }

  /** What `door` gets in `locale`; null when there is no such point. */
  async visitor(point: string, locale: string, door: Door): Promise<Served | null> {
    const opened = await this.#open(point);
    if (!opened) return null;
    const { version, starter, layer } = opened;
    const name = JSON.stringify([version, locale, door]);
    let served = this.#served.get(name);
    if (!served) {
      const { checked } = languagesOf(this.#shipped, starter, layer);
      const held = !checked.includes(locale);
      served = serve(layered(starter, layer, { locale, door, held }));
      keep(this.#served, name, served);
      served.catch(() => this.#served.delete(name));
    }
    return served;
  }

  /** What a page of `point` must know of languages. */
  async languages(point: string): Promise<LanguagesOf> {
    const { starter = EMPTY_STARTER, layer = EMPTY_LAYER } = (await this.#open(point)) ?? {};
    return languagesOf(this.#shipped, starter, layer);
  }

  /** What a page in `locale` begins with, and what names it. */
  async conversation(
    point: string,
    locale: string,
  ): Promise<{ version: string; conversation: Conversation }> {
    const opened = await this.#open(point);
    const { version = '', starter = EMPTY_STARTER, layer = EMPTY_LAYER } = opened ?? {};
    return { version, conversation: conversationOf(starter, layer, locale, FIRST) };
  }

  /**
   * Every conversation with its words for parents, in Dutch, and what some of them can be about: by
   * script and id. Null when there is no such point.
   */
  async journeys(point: string): Promise<(Conversation & { about: About }) | null> {
    const opened = await this.#open(point);
    if (!opened) return null;
    const { starter, layer } = opened;
    const { meetings = [], ideas = [] } = layer;
    const about = {
      aanmelden: Object.fromEntries(meetings.map(({ id, title, day }) => [id, { title, day }])),
      sticker: Object.fromEntries(ideas.map(({ id, title }) => [id, { title }])),
    };
    return { ...conversationOf(starter, layer, 'nl', Object.keys(starter.scripts)), about };
  }

  /** Null when there is no such point. */
  async desk(point: string): Promise<DeskLibrary | null> {
    const opened = await this.#open(point);
    if (!opened) return null;
    const { names, starter, layer } = opened;
    const next = this.#set.current;
    const [has, waits] = [nameOf(names.starter), nameOf(next?.digest ?? null)];
    return {
      starter: has,
      local: layer,
      version: toBase64Url(names.local),
      problems: fitProblems(layer, starter),
      languages: this.#shipped,
      waiting:
        next && waits !== null && waits !== has
          ? { version: waits, changes: changes(starter, next.starter, layer) }
          : null,
    };
  }

  /** The set that `point` serves, with what is for staff; null when there is no such point. */
  async starter(point: string): Promise<Starter | null> {
    return (await this.#open(point))?.starter ?? null;
  }

  /** Takes the waiting set; false when it is not `version` (any more). */
  async adopt(point: string, version: string): Promise<boolean> {
    const next = this.#set.current;
    if (!next || nameOf(next.digest) !== version || !(await this.#open(point))) return false;
    await this.#store.libraries.adopt(point, next);
    return true;
  }

  /** What `point` serves now. A point that has no set yet takes the newest. */
  async #open(point: string): Promise<Opened | null> {
    const { libraries, points } = this.#store;
    let names = await libraries.names(point);
    if (!names?.starter && (!names || this.#set.current)) {
      if (!names && !(await points.get(point))) return null;
      await libraries.begin(point, this.#set.current);
      names = await libraries.names(point);
    }
    const known = names && this.#opened.get(versionOf(point, names));
    if (known) return known;
    const stored = await libraries.open(point);
    if (!stored) return null;
    const version = versionOf(point, stored.names);
    const { layer, starter } = stored;
    const opened = { version, names: stored.names, layer, starter: starter ?? EMPTY_STARTER };
    keep(this.#opened, version, opened);
    return opened;
  }
}

async function serve(library: VisitorLibrary): Promise<Served> {
  const bytes = utf8(JSON.stringify(library));
  return { library, packed: await pack(bytes, 11), etag: `"${toBase64Url(sha256(bytes))}"` };
}

function nameOf(digest: Uint8Array | null): string | null {
  return digest && toBase64Url(digest);
}

function versionOf(point: string, { starter, local }: LibraryNames): string {
  return JSON.stringify([point, nameOf(starter), nameOf(local)]);
}

/** Adds, and forgets the oldest when there are too many. */
function keep<T>(map: Map<string, T>, name: string, value: T): void {
  map.set(name, value);
  if (map.size > KEPT)
    for (const oldest of map.keys()) {
      map.delete(oldest);
      break;
    }
}

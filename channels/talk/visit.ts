import { crisisIn } from '../../src/core/crisis/crisis.ts';
import { CONSENT } from '../../src/core/consent.ts';
import type { Sender } from '../../src/core/dialogue/draft.ts';
import type { Script } from '../../src/core/dialogue/script.ts';
import type { DialogueState } from '../../src/core/dialogue/state.ts';
import { DOORS, type Door } from '../../src/core/doors.ts';
import type { VisitorLibrary } from '../../src/core/library/types.ts';
import type { Thread } from '../../src/core/post-office.ts';
import { chooseLocale, dirOf, type Locale } from '../../src/i18n/locales.ts';
import { sayChecked, sayIn, type Say } from '../words/words.ts';
import { languageOfLetters } from './letters.ts';
import { Reader } from './reader.ts';
import { newsOf } from './reply-words.ts';
import type { Said, TalkParts } from './types.ts';

/** A journey under way. */
export interface Walk {
  state: DialogueState;
  /** What was written at its last question and is not sent yet, in the order of writing. */
  pieces: readonly string[];
}

/** So many threads are followed at a time; the oldest makes place. */
const MOST_READERS = 5;

/** Said of a company that reads along, not of the school that may own the room: see `promise.ts`. */
const CONSENT_IN_APP = `${CONSENT}-app`;

/** All that a conversation knows of the person. In memory, and gone with it. */
export class Visit {
  readonly parts: TalkParts;
  locale: Locale;
  door: Door | null;
  /** Null while the hub cannot be reached, and before there is a door. */
  library: VisitorLibrary | null = null;
  /** The entry that was read and did not help; '' for none. */
  after = '';
  /** What was typed before we knew who is there. */
  early = '';
  readonly walks = new Map<string, Walk>();
  readonly readers: Reader[] = [];
  /** Codes that were typed, right or not. */
  codes = 0;
  /** Ways to stop what tells of deliveries. */
  readonly pending = new Set<() => void>();

  constructor(parts: TalkParts) {
    this.parts = parts;
    this.locale = chooseLocale([parts.locale]);
    this.door = parts.door ?? null;
  }

  get say(): Say {
    return sayIn(this.locale, this.door);
  }

  get sayChecked(): Say {
    return sayChecked(this.locale, this.door);
  }

  /** Whether somebody else than the provider of a phone owns the room. */
  get inApp(): boolean {
    return this.parts.channel === 'slack' || this.parts.channel === 'teams';
  }

  get sender(): Sender & { readonly door: Door } {
    const { locale, after } = this;
    const consent = this.inApp ? CONSENT_IN_APP : CONSENT;
    return { door: this.door ?? 'parent', locale, consent, after };
  }

  /** Fetches what the point says now; what was there stays when that does not come. */
  async refresh(): Promise<void> {
    if (!this.door) return;
    const { library, locale, door } = this;
    const kept = library?.locale === locale && library.door === door ? library : null;
    this.library = (await this.parts.library(locale, door).catch(() => null)) ?? kept;
  }

  script(id: string): Script | null {
    const { scripts = {} } = this.library ?? {};
    return Object.hasOwn(scripts, id) ? (scripts[id] ?? null) : null;
  }

  /** The point's own words; '' when it has none. */
  word(id: string): string {
    return this.library?.texts[id] ?? '';
  }

  /** Where nobody said who they are, or in which language, any of their libraries may know. */
  async inDanger(text: string): Promise<VisitorLibrary | null> {
    const { library, locale } = this;
    const letters = languageOfLetters(text) ?? locale;
    const libraries = [
      ...(library ? [library] : await this.#librariesIn(locale)),
      ...(letters === locale ? [] : await this.#librariesIn(letters)),
    ];
    return libraries.find((one) => one && crisisIn(text, one.crisis)) ?? null;
  }

  #librariesIn(locale: Locale): Promise<(VisitorLibrary | null)[]> {
    const doors = this.door ? [this.door] : DOORS;
    return Promise.all(doors.map((door) => this.parts.library(locale, door).catch(() => null)));
  }

  /** Digits and addresses in their own order, also among words from right to left. */
  ltr(text: string): string {
    return dirOf(this.locale) === 'rtl' ? `\u2066${text}\u2069` : text;
  }

  /** "Bel ons 085 …"; '' when the point has no phone. */
  get callUs(): string {
    const { phone } = this.parts.content;
    return phone ? `${this.say('call-us')}: ${this.ltr(phone)}` : '';
  }

  tell(...said: readonly Said[]): void {
    this.parts.tell(said);
  }

  /** The reader of a thread, watching from now on. */
  reader(thread: Thread, own = false): Reader {
    const known = this.readers.find((one) => one.thread.handle === thread.handle);
    if (known) return known;
    const reader = new Reader(this.parts.post, thread, own, (news) => {
      this.tell(newsOf(this, news));
    });
    this.readers.push(reader);
    if (this.readers.length > MOST_READERS) this.readers.shift()?.close();
    return reader;
  }

  forget(thread: Thread): void {
    const at = this.readers.findIndex((one) => one.thread.handle === thread.handle);
    this.readers.splice(at, at < 0 ? 0 : 1).forEach((reader) => reader.close());
  }

  /** Nothing that was typed is left; what was sent stays sent. */
  wipe(): void {
    this.readers.splice(0).forEach((reader) => reader.close());
    this.pending.forEach((stop) => stop());
    this.pending.clear();
    this.walks.clear();
    this.after = '';
    this.early = '';
    this.door = this.parts.door ?? null;
    if (!this.door) this.library = null;
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Door } from '../../src/core/library/types.ts';
import { looksDutch } from '../../src/core/plain-language/looks-dutch.ts';
import { remarks, type Remark } from '../../src/core/plain-language/plain-language.ts';

/** A text, and what is known of who reads it. */
export interface Watched {
  readonly text: string;
  /** Null where anybody may read it. */
  readonly door: Door | null;
  /** What it is probably written in: in anything but Dutch, a text is looked at before it is read. */
  readonly language: string;
}

/** Nobody is corrected in the middle of a word. */
const PAUSE = 700;

/** What hurts comes before what is stiff, and that before what could be shorter. */
const weight = ({ kind, level }: Remark): number =>
  kind === 'blame' ? 0 : level === 'must' ? 1 : 2;

/** The same remark, wherever it stands by now. */
const nameOf = ({ kind, found }: Remark): string => `${kind} ${found}`;

/**
 * Reads a text when whoever writes rests: what was found stands still until then. The host draws
 * again when that changed.
 */
export class PlainWatch implements ReactiveController {
  /** What there is to say, worst first. Where it stood when it was read. */
  found: readonly Remark[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #left = new Set<string>();
  #watched: Watched = { text: '', door: null, language: 'nl' };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** `typing`: somebody is at it, so it is read when they rest. Else at once, for what is drawn now. */
  watch(watched: Watched, typing: boolean): void {
    this.#watched = watched;
    clearTimeout(this.#timer);
    if (typing) this.#timer = setTimeout(() => this.readNow(), PAUSE);
    else this.found = this.#read();
  }

  readNow(): void {
    clearTimeout(this.#timer);
    this.found = this.#read();
    this.#host.requestUpdate();
  }

  /** Where `remark` stands in the text as it is now; null when it is solved. */
  now(remark: Remark): Remark | null {
    const same = this.#read().filter((one) => nameOf(one) === nameOf(remark));
    const off = ({ at }: Remark): number => Math.abs(at - remark.at);
    return same.sort((a, b) => off(a) - off(b))[0] ?? null;
  }

  /** Whoever writes knows better: it is not said again of these words. */
  leave(remark: Remark): void {
    this.#left.add(nameOf(remark));
    this.readNow();
  }

  #read(): Remark[] {
    const { text, door, language } = this.#watched;
    if (!language.startsWith('nl') && !looksDutch(text)) return [];
    return remarks(text, door ? { door } : {})
      .filter((one) => !this.#left.has(nameOf(one)))
      .sort((a, b) => weight(a) - weight(b));
  }
}

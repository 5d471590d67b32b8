import type { Clock } from '../src/core/ports.ts';
import type { WipeReason } from '../src/ui/kiosk/events.ts';
import { blankAll } from './blank.ts';
import type { Cover } from './cover.ts';

/** Longer than this a new page does not take: then nothing came, and it is asked for again. */
const LATE_MS = 6000;
/** So often the page is asked for; then whatever is there says that help is at the desk. */
const TRIES = 2;

export interface WipeParts {
  readonly cover: Pick<Cover, 'show' | 'say'>;
  /** Each drops something of this visit: what is typed, heard, held. One that throws stops no other. */
  readonly drop: readonly (() => void)[];
  readonly clock: Clock;
  /** Whether a page can come from anywhere: asked in vain, the browser puts one of its own here. */
  readonly reachable: () => boolean;
  /** Leads to a new page in place of this one. */
  readonly replace: () => void;
  /** Leads to the page that says that this screen is out of order. */
  readonly giveUp: () => void;
  /** Writes down that the app broke; whether it did so too often. */
  readonly broke: () => Promise<boolean>;
  /** In the language of the page, for when no page comes. */
  readonly words: () => { readonly heading: string; readonly phone: string };
}

/**
 * Ends a visit: a cover over the screen, all that is known of the visitor dropped, and a new page in
 * place of this one. In that order and within one task, so no frame is drawn in between and nothing
 * of it waits for a disk or a network. What was sealed stays in the outbox; a draft was never there.
 */
export class Wiper {
  readonly #parts: WipeParts;
  #wiping = false;

  constructor(parts: WipeParts) {
    this.#parts = parts;
  }

  /** Does it once; a second call while the first is under way changes nothing. */
  wipe(why: WipeReason): void {
    if (this.#wiping) return;
    this.#wiping = true;
    this.clear();
    if (why === 'broken') void this.#afterBreaking();
    else this.#leave(1);
  }

  /** Only the first half, for a page that the browser puts away by itself. */
  clear(): void {
    const { cover, drop } = this.#parts;
    const steps = [() => cover.show(), ...drop, () => blankAll(document)];
    for (const step of steps) {
      try {
        step();
      } catch {
        // The steps after it matter as much.
      }
    }
  }

  async #afterBreaking(): Promise<void> {
    if (await this.#parts.broke()) this.#parts.giveUp();
    else this.#leave(1);
  }

  /** The page that comes ends this one; if it does not come, this one is still here. */
  #leave(times: number): void {
    const { clock, reachable, replace, giveUp, cover, words } = this.#parts;
    if (reachable()) {
      if (times <= TRIES) replace();
      else giveUp();
    }
    clock.after(LATE_MS * times, () => {
      cover.say(words());
      this.#leave(times + 1);
    });
  }
}

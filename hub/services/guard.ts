import type { Budgets } from '../config.ts';
import { Window } from './window.ts';

const MINUTE = 60_000;

/** How much heavier a proof gets: in steps, from the plain one. */
export type Weight = 1 | 4 | 16;

/**
 * What one source may do. All of it in memory, by names that {@link Sources} makes. Being busy only
 * makes the proof of work heavier; a refusal needs a busy source and a busy embed.
 */
export class Guard {
  readonly #limits: Budgets;
  readonly #submissions: Window;
  readonly #embeds: Window;
  readonly #kiosks: Window;
  readonly #challenges: Window;
  readonly #lookups: Window;
  readonly #logins: Window;
  readonly #mails: Window;
  readonly #openings: Window;

  constructor(limits: Budgets, now: () => number) {
    this.#limits = limits;
    this.#submissions = new Window(60 * MINUTE, now);
    this.#embeds = new Window(60 * MINUTE, now);
    this.#kiosks = new Window(60 * MINUTE, now);
    this.#challenges = new Window(60 * MINUTE, now);
    this.#lookups = new Window(MINUTE, now);
    this.#logins = new Window(10 * MINUTE, now);
    this.#mails = new Window(60 * MINUTE, now);
    this.#openings = new Window(60 * MINUTE, now);
  }

  /** How heavy the next proof of this source must be. */
  weight(source: string): Weight {
    const count = this.#submissions.count(source);
    if (count < this.#limits.sourcePlain) return 1;
    return count < this.#limits.sourceHour ? 4 : 16;
  }

  /** Seconds to wait when source and embed are both over their budget; null when it may go on. */
  refusal(source: string, embed: string): number | null {
    const over =
      this.#submissions.count(source) >= this.#limits.sourceHour &&
      this.#embeds.count(embed) >= this.#limits.embedHour;
    return over ? this.#submissions.secondsLeft() : null;
  }

  /** A new submission was stored. */
  stored(source: string, embed: string): void {
    this.#submissions.add(source);
    this.#embeds.add(embed);
  }

  /** Whether what this screen signs may go without a proof. */
  trusts(kiosk: string): boolean {
    return this.#kiosks.count(kiosk) < this.#limits.kioskHour;
  }

  /** A new submission that a screen signed was stored: it counts for nobody else. */
  storedFrom(kiosk: string): void {
    this.#kiosks.add(kiosk);
  }

  /** Seconds to wait before the next challenge; null when it may have one now. */
  challenge(source: string): number | null {
    return take(this.#challenges, source, this.#limits.challengeHour);
  }

  /** Seconds to wait before the next look-up; null when it may look now. */
  lookup(source: string): number | null {
    return take(this.#lookups, source, this.#limits.lookupMinute);
  }

  /**
   * Seconds to wait before the next try; null when it may try now. `name` is whose door is tried:
   * ten times as many tries from everywhere together close it.
   */
  login(source: string, name: string): number | null {
    const everywhere = `name ${name}`;
    const { loginTries } = this.#limits;
    if (this.#logins.count(everywhere) >= 10 * loginTries) return this.#logins.secondsLeft();
    const wait = take(this.#logins, source, loginTries);
    if (wait === null) this.#logins.add(everywhere);
    return wait;
  }

  /** Seconds to wait before this colleague's next mail; null when it may go now. */
  mail(staff: string): number | null {
    return take(this.#mails, staff, this.#limits.mailHour);
  }

  /** Whether an opening still counts: neither somebody alone nor a crowd makes a number large. */
  opening(source: string, embed: string): boolean {
    const { openingHour, embedOpeningHour } = this.#limits;
    const everywhere = `embed ${embed}`;
    if (this.#openings.count(everywhere) >= embedOpeningHour) return false;
    if (take(this.#openings, source, openingHour) !== null) return false;
    this.#openings.add(everywhere);
    return true;
  }

  /** The try was right: it does not count. */
  loggedIn(source: string, name: string): void {
    this.#logins.add(source, -1);
    this.#logins.add(`name ${name}`, -1);
  }
}

function take(window: Window, name: string, limit: number): number | null {
  if (window.count(name) >= limit) return window.secondsLeft();
  window.add(name);
  return null;
}

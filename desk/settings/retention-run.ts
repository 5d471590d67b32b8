import * as v from 'valibot';
import { buddyKind } from '../../src/core/desk/buddy.ts';
import { cardKind } from '../../src/core/desk/card.ts';
import type { DocumentKind } from '../../src/core/desk/kind.ts';
import { forgetPairs } from '../../src/core/desk/match-commands.ts';
import { LEDGER_ID, matchLedgerKind } from '../../src/core/desk/match-ledger.ts';
import { endingOf, lastDayEndingBy, toHold, type Ending } from '../../src/core/desk/retention.ts';
import { SETTINGS_ID, settingsKind, type Settings } from '../../src/core/desk/settings.ts';
import { SWEEP_ID, sweepKind } from '../../src/core/desk/sweep.ts';
import type { Clock } from '../../src/core/ports.ts';
import { today } from '../clock.ts';
import type { Answer, Trouble } from '../answer.ts';
import type { HubClient } from '../hub-client.ts';
import type { Documents } from '../documents.ts';
import type { Mailroom } from '../threads/mailroom.ts';
import { threadIndex } from '../threads/thread-routes.ts';
import type { ThreadView } from '../threads/threads.ts';
import { forgetOldWords } from './forget-words.ts';

/** How far ahead colleagues are told what will be erased, in days. */
export const NOTICE_DAYS = 7;
/** Days between two looks for cards without a thread: it asks for the name of every thread. */
const SWEEP_DAYS = 7;
/** Quiet for so many days, a thread that ends later than others is asked to be kept. */
const HOLD_AFTER = 60;
/** Lines of the index in one answer. */
const PAGE = 1_000;
/** After every mailbox of a day, in the order of the index. */
const LAST_MAILBOX = '_'.repeat(42) + '8';

/** What the desk keeps beside a thread, and not longer than it. */
const BESIDE: readonly DocumentKind<unknown>[] = [cardKind, buddyKind];

export interface ToEnd {
  readonly thread: ThreadView;
  readonly ending: Ending;
}

/** What a run did. */
export interface Cleaned {
  readonly threads: number;
  readonly cards: number;
  readonly months: number;
}

export type Run = { readonly kind: 'ok'; readonly value: Cleaned } | Trouble;

interface Desk {
  readonly hub: HubClient;
  readonly mailroom: Mailroom;
  readonly documents: Documents;
}

/**
 * Erases what its term is over of, in the browser of whoever unlocked the desk: only here it is
 * known through which door somebody came. A run can stop halfway and be done again. It comes after a
 * round, when the mailroom holds all open threads.
 */
export class RetentionRun {
  readonly #desk: Desk;
  readonly #clock: Clock;
  readonly #whole: () => boolean;
  #ranOn: number | null = null;
  #running: Promise<Run> | null = null;

  /** `whole`: everything that has a term can be opened here. */
  constructor(desk: Desk, clock: Clock, whole: () => boolean = () => true) {
    this.#desk = desk;
    this.#clock = clock;
    this.#whole = whole;
  }

  /** Runs when it did not yet run today; null when it did, or when it is not for this desk to do. */
  async daily(): Promise<Run | null> {
    const day = today(this.#clock);
    if (this.#ranOn === day || !this.#whole()) return null;
    this.#running ??= this.#run(day).finally(() => (this.#running = null));
    const done = await this.#running;
    if (done.kind === 'ok') this.#ranOn = day;
    return done;
  }

  /** What ends in the coming week, soonest first, of the threads the desk has fetched. */
  coming(): ToEnd[] {
    const settings = this.#settings();
    const now = today(this.#clock);
    return this.#desk.mailroom.threads
      .map((thread) => this.#toEnd(thread, settings))
      .filter(({ ending }) => ending.day <= now + NOTICE_DAYS)
      .sort((a, b) => a.ending.day - b.ending.day);
  }

  /** Runs now, though it ran today: terms became shorter. */
  again(): Promise<Run | null> {
    this.#ranOn = null;
    return this.daily();
  }

  /** How many threads would end today under these terms; null when that cannot be told now. */
  async endingUnder(retention: Settings['retention']): Promise<number | null> {
    const day = today(this.#clock);
    const settings = { ...this.#settings(), retention };
    const old = await this.#old(settings, day);
    return old.kind === 'ok' ? this.#ending(old.value, settings, day).length : null;
  }

  async #run(day: number): Promise<Run> {
    const { documents } = this.#desk;
    const read = await documents.read(settingsKind, [SETTINGS_ID]);
    if (read.kind !== 'ok') return read;
    const settings = this.#settings();
    const old = await this.#old(settings, day + NOTICE_DAYS);
    if (old.kind !== 'ok') return old;
    const ending = this.#ending(old.value, settings, day);
    for (const mailbox of ending) {
      const erased = await this.#erase(mailbox);
      if (erased.kind !== 'ok') return erased;
    }
    const threads = ending.length;
    const held = await this.#hold(old.value, settings, day);
    if (held.kind !== 'ok') return held;
    const strays = await this.#sweep(day);
    if (strays.kind !== 'ok') return strays;
    const months = await forgetOldWords(this.#desk.documents, settings, day);
    if (months.kind !== 'ok') return months;
    return { kind: 'ok', value: { threads, cards: strays.value, months: months.value } };
  }

  /** Fetches all that can end by `day`, with their cards. The open ones are fetched already. */
  async #old(settings: Settings, day: number): Promise<Answer<string[]>> {
    const { mailroom, documents } = this.#desk;
    const newest = lastDayEndingBy(day, settings);
    const archived = await this.#archived(`${Math.max(0, newest + 1)}.${LAST_MAILBOX}`);
    if (archived.kind !== 'ok') return archived;
    const open = mailroom.threads.filter(({ lastDay }) => lastDay <= newest);
    const old = [...new Set([...open.map(({ mailbox }) => mailbox), ...archived.value])];
    const fetched = await mailroom.read(old);
    if (fetched.kind !== 'ok') return fetched;
    const cards = await documents.read(cardKind, old);
    if (cards.kind !== 'ok') return cards;
    const ledger = await documents.read(matchLedgerKind, [LEDGER_ID]);
    if (ledger.kind !== 'ok') return ledger;
    // A book that this desk cannot read would look as if nobody had a buddy.
    const readable = await documents.change(matchLedgerKind, LEDGER_ID, () => null);
    return readable.kind === 'not-applied' ? { kind: 'ok', value: old } : troubleOf(readable);
  }

  /**
   * Asks the hub to keep what ends later than its own limit: only here it is known who waits for a
   * buddy, and who goes on with one. Said again every day, so that it holds as long as it is true.
   */
  async #hold(
    old: readonly string[],
    settings: Settings,
    day: number,
  ): Promise<{ kind: 'ok' } | Trouble> {
    const { hub, mailroom } = this.#desk;
    const open = mailroom.threads.filter(({ lastDay }) => lastDay + HOLD_AFTER <= day);
    for (const mailbox of new Set([...open.map((one) => one.mailbox), ...old])) {
      const thread = mailroom.thread(mailbox);
      const until = thread && toHold(thread, this.#toEnd(thread, settings).ending, day);
      if (until === null) continue;
      const answer = await hub.keepUntil(mailbox, until);
      if (answer.kind !== 'ok' && answer.kind !== 'gone') return answer;
    }
    return { kind: 'ok' };
  }

  /** Those of `mailboxes` whose term is over. */
  #ending(mailboxes: readonly string[], settings: Settings, day: number): string[] {
    return mailboxes.filter((mailbox) => {
      const thread = this.#desk.mailroom.thread(mailbox);
      return thread !== null && this.#toEnd(thread, settings).ending.day <= day;
    });
  }

  async #erase(mailbox: string): Promise<{ kind: 'ok' } | Trouble> {
    const { hub, mailroom, documents } = this.#desk;
    const answer = await hub.ask(v.unknown(), 'DELETE', `threads/${mailbox}?term=1`);
    if (answer.kind !== 'ok' && answer.kind !== 'gone') return answer;
    for (const kind of BESIDE) {
      const removed = await documents.remove(kind, mailbox);
      if (removed.kind !== 'ok') return troubleOf(removed);
    }
    return mailroom.read([mailbox]);
  }

  /** Once a week the cards of threads that are no more; the first time there is nothing to look for. */
  async #sweep(day: number): Promise<Answer<number>> {
    const { documents } = this.#desk;
    const read = await documents.read(sweepKind, [SWEEP_ID]);
    if (read.kind !== 'ok') return read;
    const last = documents.get(sweepKind, SWEEP_ID).day;
    if (last !== null && day - last < SWEEP_DAYS) return { kind: 'ok', value: 0 };
    const strays: Answer<number> =
      last === null ? { kind: 'ok', value: 0 } : await this.#strayCards();
    if (strays.kind !== 'ok') return strays;
    const noted = await documents.change(sweepKind, SWEEP_ID, (now) => ({ ...now, day }));
    return noted.kind === 'ok' ? strays : troubleOf(noted);
  }

  /** Cards whose visitor erased the thread, or that a backup brought back. */
  async #strayCards(): Promise<Answer<number>> {
    const { mailroom, documents } = this.#desk;
    const archived = await this.#archived('');
    if (archived.kind !== 'ok') return archived;
    const open = mailroom.threads.map(({ mailbox }) => mailbox);
    let count = 0;
    for (const kind of BESIDE) {
      const found = await documents.beside(kind, [...open, ...archived.value]);
      if (found.kind !== 'ok') return found;
      // A thread may have come, or moved, since the index was read.
      const read = await mailroom.read(found.value);
      if (read.kind !== 'ok') return read;
      const strays = found.value.filter((mailbox) => !mailroom.thread(mailbox));
      for (const mailbox of strays) {
        const removed = await documents.remove(kind, mailbox);
        if (removed.kind !== 'ok') return troubleOf(removed);
      }
      count += strays.length;
    }
    const forgotten = await this.#forgetPairs(new Set([...open, ...archived.value]));
    return forgotten.kind === 'ok' ? { kind: 'ok', value: count } : forgotten;
  }

  /** Introductions of threads that are no more. */
  async #forgetPairs(known: ReadonlySet<string>): Promise<{ kind: 'ok' } | Trouble> {
    const { mailroom, documents } = this.#desk;
    const ledger = await documents.read(matchLedgerKind, [LEDGER_ID]);
    if (ledger.kind !== 'ok') return ledger;
    const { pairs } = documents.get(matchLedgerKind, LEDGER_ID);
    const named = pairs.flatMap(({ request, buddy }) => [request, buddy]);
    const missing = new Set(named.filter((mailbox) => !known.has(mailbox)));
    if (missing.size === 0) return { kind: 'ok' };
    // A thread may have come, or moved, since the index was read.
    const read = await mailroom.read([...missing]);
    if (read.kind !== 'ok') return read;
    const gone = (mailbox: string): boolean =>
      missing.has(mailbox) && mailroom.thread(mailbox) === null;
    const done = await documents.change(matchLedgerKind, LEDGER_ID, forgetPairs(gone));
    return done.kind === 'ok' || done.kind === 'not-applied' ? { kind: 'ok' } : troubleOf(done);
  }

  /** The archived threads from this place in the index on; '' for all. */
  async #archived(from: string): Promise<Answer<string[]>> {
    const mailboxes: string[] = [];
    for (let after: string | null = from; after !== null;) {
      const page = await threadIndex(this.#desk.hub, true, after, PAGE);
      if (page.kind !== 'ok') return page;
      mailboxes.push(...page.value.threads.map(({ mailbox }) => mailbox));
      // A hub that gives the same page for ever would keep us here.
      after = page.value.threads.length > 0 ? page.value.next : null;
    }
    return { kind: 'ok', value: mailboxes };
  }

  #settings(): Settings {
    return this.#desk.documents.get(settingsKind, SETTINGS_ID);
  }

  #toEnd(thread: ThreadView, settings: Settings): ToEnd {
    const card = this.#desk.documents.get(cardKind, thread.mailbox);
    const { pairs } = this.#desk.documents.get(matchLedgerKind, LEDGER_ID);
    return { thread, ending: endingOf(thread, card, settings, pairs) };
  }
}

function troubleOf(changed: { kind: string }): Trouble {
  return changed.kind === 'not-applied' || changed.kind === 'unreadable'
    ? { kind: 'conflict' }
    : (changed as Trouble);
}

import type { OutboxRow, Rows } from '../../../src/core/ports.ts';
import type { Outbox } from '../../../src/store/outbox.ts';
import type { Courier } from '../../../src/sync/courier.ts';
import type { Channel } from '../../../src/sync/tabs.ts';
import type { Fault } from './faults.ts';
import type { HubModel } from './hub-model.ts';
import type { Random } from './random.ts';
import type { Time } from './time.ts';
import type { Weather } from './weather.ts';

/** What the models know of one another: they meet on this stage and import nothing else. */
export interface Stage {
  readonly time: Time;
  readonly random: Random;
  readonly weather: Weather;
  readonly hub: HubModel;
  readonly disk: Disk;
  readonly channel: { join(page: Page): Channel };
  readonly ledger: Watch;
  readonly tabs: readonly Page[];
  /** The page that holds the sender's lock. */
  lockHolder: Page | null;
  /** No fault happens any more. */
  readonly healthy: boolean;
  offline: boolean;
  hubDown: boolean;
  /** What the device's clock is off by, ms. */
  skew: number;
  readonly fired: (fault: Fault) => void;
  trace(who: string, what: string): void;
  openTab(): Page;
  /** The page is gone: crashed, closed or reloaded. */
  kill(page: Page): void;
  freeze(page: Page): void;
  /** Something happened that every running page hears of. */
  wake(): void;
}

/** One tab with the real engine in it. */
export interface Page {
  readonly name: string;
  readonly outbox: Outbox;
  readonly courier: Courier;
  alive: boolean;
  frozen: boolean;
  /** How often it froze. */
  freezes: number;
  /** Opened before a newer page raised the database's version: every open fails. */
  readonly tooOld: boolean;
  /** Whether this page may send now: alone, or for a person, or after a minute of refusals. */
  readonly maySend: boolean;
  /** Something outside reaches the page: it runs, waits for the thaw, or the page dies first. */
  enter(run: () => void): void;
  /** A person pressed. */
  press(): void;
  /** What waited comes in one by one, as a browser would have it. */
  thaw(): void;
}

export interface Disk {
  /** What is on disk. */
  readonly rows: ReadonlyMap<string, OutboxRow>;
  full: boolean;
  wedged: boolean;
  open(page: Page): Promise<Rows>;
  /** Storage cleared under open pages: no event, only dead handles. */
  clear(): void;
}

export type Check =
  | 'LOST'
  | 'TWICE'
  | 'SENT-BUT-MISSING'
  | 'TAMPERED'
  | 'STUCK'
  | 'SAVED-TOO-EARLY'
  | 'TWO-AT-ONCE'
  | 'TWO-SENDERS'
  | 'STORM';

/** What the hub makes of a row: takes it, has other bytes, calls it no envelope, always answers 5xx. */
export type Fate = 'normal' | 'squatted' | 'malformed' | 'choking';

/** One submission that a person pressed for, and all that is known of it from outside. */
export interface Press {
  readonly row: OutboxRow;
  readonly author: Page;
  readonly fate: Fate;
  told: 'kept' | 'memory' | null;
  disk: 'never' | 'on' | 'cleared' | 'removed';
  /** Written again by a page that did not know it was delivered, or by a write that came late. */
  revived: boolean;
  /** Why nobody can expect it at the hub: erased, or its only copies went with page or storage. */
  excuse: string | null;
}

/** Who watches a world from outside and notes the first promise that is broken. */
export interface Watch {
  readonly presses: readonly Press[];
  readonly broken: { readonly check: Check; readonly detail: string } | null;
  break(check: Check, detail: string): void;
  press(author: Page, fate: Fate): Press;
  /** Whether the hub has exactly these bytes, or was asked to forget them. */
  atHub(press: Press): boolean;
  committed(row: OutboxRow): void;
  removed(sid: string): void;
  cleared(sid: string): void;
  killed(page: Page): void;
  told(press: Press, rung: 'kept' | 'memory'): void;
  /** Called after every change that a page shows. */
  look(page: Page): void;
  requested(page: Page, url: URL, init: RequestInit): void;
  answered(page: Page): void;
  /** A person or an event gave this page a reason to send. */
  stimulated(page: Page): void;
}

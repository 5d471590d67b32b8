import { ChannelModel } from './channel-model.ts';
import { DiskModel } from './disk-model.ts';
import type { Fault, FaultCounts } from './faults.ts';
import type { HubModel } from './hub-model.ts';
import { Ledger } from './ledger.ts';
import { Random } from './random.ts';
import { happen } from './script.ts';
import type { Check, Page, Stage } from './stage.ts';
import { Tab, type Engine } from './tab.ts';
import { Time } from './time.ts';
import { judge, leftover, pending } from './verdict.ts';
import { drawWeather, type Weather } from './weather.ts';

/**
 * Once all is healthy, everything drains within this time: an hour for the longest Retry-After,
 * an hour more for a clock set back meanwhile, and back-off and spread on top.
 */
const DRAIN_BOUND = 2.5 * 3_600_000;
const LOOK_AGAIN = 20 * 60_000;
const EVENT_LIMIT = 400_000;

export interface Outcome {
  readonly seed: number;
  readonly broken: { readonly check: Check; readonly detail: string } | null;
  /** Of everything that happened, in order. */
  readonly hash: string;
  readonly presses: number;
  readonly requests: number;
  /** Virtual milliseconds. */
  readonly length: number;
  readonly drain: number;
}

/** One browser, its tabs, the network and the hub, all by one seed. */
export class World implements Stage {
  readonly time = new Time();
  readonly random: Random;
  readonly weather: Weather;
  readonly hub: HubModel;
  readonly disk: DiskModel;
  readonly channel: ChannelModel;
  readonly ledger: Ledger;
  readonly tabs: Page[] = [];
  readonly fired: (fault: Fault) => void;
  lockHolder: Page | null = null;
  healthy = false;
  offline = false;
  hubDown = false;
  skew = Date.UTC(2026, 0, 1);
  readonly #engine: Engine;
  readonly #seed: number;
  #hash = 0;
  #log: ((line: string) => void) | undefined;

  constructor(seed: number, engine: Engine, counts: FaultCounts, log?: (line: string) => void) {
    this.#seed = seed;
    this.#engine = engine;
    this.#log = log;
    this.random = new Random(seed);
    this.weather = drawWeather(this.random);
    this.hub = new engine.HubModel(() => this.time.now, this.weather.proof);
    this.ledger = new Ledger(this);
    this.disk = new DiskModel(this);
    this.channel = new ChannelModel(this);
    this.fired = (fault) => {
      counts.set(fault, (counts.get(fault) ?? 0) + 1);
      this.trace('fault', fault);
    };
  }

  async run(): Promise<Outcome> {
    const { time, random, weather, ledger } = this;
    const over = (): boolean => {
      if (time.ran > EVENT_LIMIT) ledger.break('STORM', 'no end to it');
      return ledger.broken !== null;
    };
    this.openTab();
    let at = 0;
    for (let i = 0; i < weather.events; i++) {
      // Half of what happens comes close upon something else.
      at = random.chance(0.5) ? at + random.spread(1, 30_000) : random.next() * weather.length;
      time.after(at, () => happen(this));
    }
    await time.runUntil(weather.length, over);
    this.#heal();
    const healed = time.now;
    await time.runUntil(healed + DRAIN_BOUND, () => over() || pending(this) === null);
    judge(this);
    const thawed = time.now;
    for (const tab of this.tabs) if (tab.frozen) tab.thaw();
    this.wake();
    await time.runUntil(thawed + DRAIN_BOUND, () => over() || pending(this) === null);
    judge(this);
    const drain = Math.max(thawed - healed, time.now - thawed);
    await this.#visitAgain(over);
    return {
      seed: this.#seed,
      broken: ledger.broken,
      hash: this.#hash.toString(16),
      presses: ledger.presses.length,
      requests: ledger.requests,
      length: weather.length,
      drain,
    };
  }

  openTab(): Page {
    const tooOld = !this.healthy && this.random.chance(0.03);
    const tab = new Tab(this, this.#engine, `tab${this.tabs.length}`, tooOld);
    this.tabs.push(tab);
    this.trace(tab.name, 'opens');
    return tab;
  }

  kill(tab: Page): void {
    this.trace(tab.name, 'dies');
    tab.alive = false;
    if (this.lockHolder === tab) this.lockHolder = null;
    this.ledger.killed(tab);
  }

  freeze(tab: Page): void {
    tab.frozen = true;
    tab.freezes++;
    this.trace(tab.name, 'freezes');
    this.time.after(this.random.spread(1_000, 36_000_000), () => {
      if (this.healthy || !tab.alive) return;
      this.trace(tab.name, 'thaws');
      tab.thaw();
    });
  }

  wake(): void {
    for (const tab of this.tabs) {
      tab.enter(() => {
        this.ledger.stimulated(tab);
        tab.courier.wake();
      });
    }
  }

  trace(who: string, what: string): void {
    const line = `${this.time.now.toFixed(3)} ${who} ${what}`;
    this.#log?.(line);
    let hash = this.#hash;
    for (let i = 0; i < line.length; i++) hash = (hash * 31 + line.charCodeAt(i)) % 2 ** 46;
    this.#hash = hash;
  }

  #heal(): void {
    this.trace('world', 'heals');
    this.healthy = true;
    this.offline = this.hubDown = this.disk.full = this.disk.wedged = false;
    if (!this.tabs.some((tab) => tab.alive && !tab.frozen && !tab.tooOld)) this.openTab();
    this.wake();
    if (this.tabs.some((tab) => tab.alive && tab.frozen)) this.#lookAgain();
  }

  /** Whatever was delivered is off this device after a next visit. */
  async #visitAgain(over: () => boolean): Promise<void> {
    this.openTab();
    this.wake();
    const clean = (): boolean => over() || leftover(this) === null;
    await this.time.runUntil(this.time.now + DRAIN_BOUND, clean);
    const left = leftover(this);
    if (left !== null) this.ledger.break('STUCK', `${left} delivered and still on disk`);
  }

  /** A frozen page may still have let a row reach the disk; another finds it when looked at. */
  #lookAgain(): void {
    this.time.after(LOOK_AGAIN, () => {
      this.wake();
      this.#lookAgain();
    });
  }
}

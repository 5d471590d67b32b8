import type { Clock, SenderLock } from '../../../src/core/ports.ts';
import type { Courier } from '../../../src/sync/courier.ts';
import type { Outbox } from '../../../src/store/outbox.ts';
import { networkFor } from './network-model.ts';
import type { World } from './world.ts';

/** A round that a person set off may take so long. */
const PRESS_ROUND = 20 * 60_000;
const LOCK_PATIENCE = 60_000;

export type Engine = typeof import('./engine.ts');

/**
 * One page with the real outbox, courier, transport and tab link. All that reaches it from outside
 * comes through {@link enter}, so that it can freeze, and crash at every await.
 */
export class Tab {
  readonly outbox: Outbox;
  readonly courier: Courier;
  readonly name: string;
  alive = true;
  frozen = false;
  /** How often it froze. */
  freezes = 0;
  /** Opened before a newer page raised the database's version: every open fails. */
  readonly tooOld: boolean;
  /** When a person last pressed here, and since when the lock is refused. */
  #pressed = -Infinity;
  #refused = Infinity;
  readonly #world: World;
  readonly #held: (() => void)[] = [];

  constructor(world: World, engine: Engine, name: string, tooOld: boolean) {
    this.#world = world;
    this.name = name;
    this.tooOld = tooOld;
    const clock = this.#clock();
    this.outbox = new engine.Outbox({ openRows: () => world.disk.open(this), clock });
    this.courier = new engine.Courier({
      outbox: this.outbox,
      transport: engine.hubTransport({
        hub: '',
        fetch: networkFor(this, world),
        clock,
        solve: (challenge) => this.#solve(challenge as { sid: string; at: number }),
      }),
      clock,
      jitter: () => world.random.next(),
      lock: this.#lock(),
    });
    this.outbox.subscribe(() => world.ledger.look(this));
    if (world.weather.channel) engine.linkTabs(this.outbox, world.channel.join(this));
    this.courier.start();
  }

  /** Something outside reaches the page: it runs, waits for the thaw, or the page dies first. */
  enter(run: () => void): void {
    if (!this.alive) return;
    if (this.frozen) {
      this.#held.push(run);
      return;
    }
    const { healthy, random, weather } = this.#world;
    if (!healthy && random.chance(weather.crash)) {
      this.#world.fired('crash-at-await');
      this.#world.kill(this);
      return;
    }
    run();
  }

  /** A person pressed: the only one who may go before the lock. */
  press(): void {
    this.#pressed = this.#world.time.now;
    this.#world.ledger.stimulated(this);
    this.courier.press();
  }

  /** Whether this page may send now: alone, or for a person, or after a minute of refusals. */
  get maySend(): boolean {
    const { weather, lockHolder, time } = this.#world;
    if (!weather.locks || lockHolder === this) return true;
    return time.now - this.#pressed < PRESS_ROUND || time.now - this.#refused >= LOCK_PATIENCE;
  }

  /** What waited comes in one by one, as a browser would have it. */
  thaw(): void {
    this.frozen = false;
    for (const run of this.#held.splice(0)) this.#world.time.after(0, () => this.enter(run));
  }

  #clock(): Clock {
    const { time } = this.#world;
    return {
      now: () => time.now + this.#world.skew,
      after: (ms, run) => {
        let cancelled = false;
        const cancel = time.after(ms, () =>
          this.enter(() => {
            if (!cancelled) run();
          }),
        );
        return () => {
          cancelled = true;
          cancel();
        };
      },
    };
  }

  #lock(): SenderLock {
    const world = this.#world;
    const soon = (run: () => void): void => {
      world.time.after(world.random.spread(0.1, 3), () => this.enter(run));
    };
    return {
      tryRun: async (work) => {
        if (!world.weather.locks) {
          await work();
          return true;
        }
        const granted = await new Promise<boolean>((resolve) => {
          const free = world.lockHolder === null;
          if (free) world.lockHolder = this;
          soon(() => resolve(free));
        });
        this.#refused = granted ? Infinity : Math.min(this.#refused, world.time.now);
        if (!granted) return false;
        if (!world.healthy && world.random.chance(world.weather.freezeHolder)) {
          world.fired('freeze-with-lock');
          world.freeze(this);
          await new Promise<void>(soon);
        }
        await work();
        world.lockHolder = null;
        return true;
      },
    };
  }

  #solve({ sid, at }: { sid: string; at: number }): Promise<string> {
    const { time, random, weather, healthy } = this.#world;
    return new Promise((resolve, reject) => {
      const dies = !healthy && random.chance(weather.solverDies);
      if (dies) {
        this.#world.fired('solver-dies');
        if (random.chance(0.5)) return;
      }
      time.after(random.spread(50, 20_000), () =>
        this.enter(() => {
          if (dies) reject(new Error('worker died'));
          else resolve(`${sid}@${at}`);
        }),
      );
    });
  }
}

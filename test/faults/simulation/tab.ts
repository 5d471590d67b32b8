import type { Clock, SenderLock } from '../../../src/core/ports.ts';
import type { Courier } from '../../../src/sync/courier.ts';
import type { Outbox } from '../../../src/store/outbox.ts';
import { networkFor } from './network-model.ts';
import type { Page, Stage } from './stage.ts';

/** A round that a person set off may take so long. */
const PRESS_ROUND = 20 * 60_000;
const LOCK_PATIENCE = 60_000;

export type Engine = typeof import('./engine.ts');

/**
 * One page with the real outbox, courier, transport and tab link. All that reaches it from outside
 * comes through {@link enter}, so that it can freeze, and crash at every await.
 */
export class Tab implements Page {
  readonly outbox: Outbox;
  readonly courier: Courier;
  readonly name: string;
  alive = true;
  frozen = false;
  freezes = 0;
  readonly tooOld: boolean;
  /** When a person last pressed here, and since when the lock is refused. */
  #pressed = -Infinity;
  #refused = Infinity;
  readonly #stage: Stage;
  readonly #held: (() => void)[] = [];

  constructor(stage: Stage, engine: Engine, name: string, tooOld: boolean) {
    this.#stage = stage;
    this.name = name;
    this.tooOld = tooOld;
    const clock = this.#clock();
    this.outbox = new engine.Outbox({ openRows: () => stage.disk.open(this), clock });
    this.courier = new engine.Courier({
      outbox: this.outbox,
      transport: engine.hubTransport({
        hub: '',
        fetch: networkFor(this, stage),
        clock,
        solve: (challenge) => this.#solve(challenge as { sid: string; at: number }),
      }),
      clock,
      jitter: () => stage.random.next(),
      lock: this.#lock(),
    });
    this.outbox.subscribe(() => stage.ledger.look(this));
    if (stage.weather.channel) engine.linkTabs(this.outbox, stage.channel.join(this));
    this.courier.start();
  }

  enter(run: () => void): void {
    if (!this.alive) return;
    if (this.frozen) {
      this.#held.push(run);
      return;
    }
    const { healthy, random, weather } = this.#stage;
    if (!healthy && random.chance(weather.crash)) {
      this.#stage.fired('crash-at-await');
      this.#stage.kill(this);
      return;
    }
    run();
  }

  press(): void {
    this.#pressed = this.#stage.time.now;
    this.#stage.ledger.stimulated(this);
    this.courier.press();
  }

  get maySend(): boolean {
    const { weather, lockHolder, time } = this.#stage;
    if (!weather.locks || lockHolder === this) return true;
    return time.now - this.#pressed < PRESS_ROUND || time.now - this.#refused >= LOCK_PATIENCE;
  }

  thaw(): void {
    this.frozen = false;
    for (const run of this.#held.splice(0)) this.#stage.time.after(0, () => this.enter(run));
  }

  #clock(): Clock {
    const { time } = this.#stage;
    return {
      now: () => time.now + this.#stage.skew,
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
    const stage = this.#stage;
    const soon = (run: () => void): void => {
      stage.time.after(stage.random.spread(0.1, 3), () => this.enter(run));
    };
    return {
      tryRun: async (work) => {
        if (!stage.weather.locks) {
          await work();
          return true;
        }
        const granted = await new Promise<boolean>((resolve) => {
          const free = stage.lockHolder === null;
          if (free) stage.lockHolder = this;
          soon(() => resolve(free));
        });
        this.#refused = granted ? Infinity : Math.min(this.#refused, stage.time.now);
        if (!granted) return false;
        if (!stage.healthy && stage.random.chance(stage.weather.freezeHolder)) {
          stage.fired('freeze-with-lock');
          stage.freeze(this);
          await new Promise<void>(soon);
        }
        await work();
        stage.lockHolder = null;
        return true;
      },
    };
  }

  #solve({ sid, at }: { sid: string; at: number }): Promise<string> {
    const { time, random, weather, healthy } = this.#stage;
    return new Promise((resolve, reject) => {
      const dies = !healthy && random.chance(weather.solverDies);
      if (dies) {
        this.#stage.fired('solver-dies');
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

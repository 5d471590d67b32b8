import { Health } from '../../kiosk/health.ts';
import { keep } from '../../kiosk/kept.ts';
import type { Lasting } from '../../kiosk/report.ts';
import type { KioskReport } from '../../src/core/kiosk.ts';
import { HandClock } from '../desk/support/hand-clock.ts';
import { WELL } from '../desk/support/kiosks-hub.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { task, until } from '../ui/support/until.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A machine: pages come and go on it, its clock and its disk stay. */
class Machine {
  readonly clock = new HandClock();
  readonly told: Lasting[] = [];
  /** What was asked of the hub, in order. */
  readonly asked: string[] = [];
  online = true;
  refused = false;
  waiting = '';
  page = new EventTarget();
  #paused = 0;

  /** The page is replaced by another. */
  start(): void {
    const page = (this.page = new EventTarget());
    const here = (): boolean => page === this.page;
    new Health({
      page,
      clock: {
        now: () => this.clock.now(),
        after: (ms, run) => {
          const stop = this.clock.after(ms, () => here() && run());
          this.#paused++;
          return stop;
        },
      },
      waiting: () => this.waiting,
      refused: () => this.refused,
      make: (lasting) => {
        this.told.push(lasting);
        return Promise.resolve({ ...WELL, ...lasting });
      },
      send: (report: KioskReport) => {
        this.asked.push(`report ${report.upHours}`);
        return Promise.resolve(this.online);
      },
      look: () => {
        this.asked.push('look');
        return Promise.resolve();
      },
    }).start();
  }

  /** A page stands, and has planned what it tells. */
  async begin(): Promise<void> {
    const before = this.#paused;
    this.start();
    await until('the plan', () => this.#paused > before);
  }

  /** Time passes, a minute at a time, and what it brings is done. */
  async pass(minutes: number): Promise<void> {
    for (let i = 0; i < minutes; i++) {
      this.clock.pass(MINUTE);
      await settled();
    }
  }
}

/** The disk has answered whatever was asked of it. */
async function settled(): Promise<void> {
  for (let i = 0; i < 6; i++) {
    await keep('settled', i);
    await task();
  }
}

describe('how a screen tells how it fares', () => {
  beforeEach(() => keep('health', null));

  it('begins soon after its first start, and then tells every five minutes', async () => {
    const machine = new Machine();
    await machine.begin();
    equal(machine.asked, [], 'not before the page has settled');
    await machine.pass(1);
    equal(machine.asked, ['look', 'report 0'], 'once');
    await machine.pass(59);
    equal(machine.told.length, 12, 'in an hour');
  });

  it('tells of no visit: pages that come and go change nothing', async () => {
    const machine = new Machine();
    await machine.begin();
    await machine.pass(1);
    let pages = 0;
    // A visitor every two minutes, for an hour.
    for (let i = 0; i < 30; i++) {
      await machine.begin();
      pages++;
      await machine.pass(2);
    }
    assert(pages === 30 && machine.told.length <= 13, `${machine.told.length} times`);
    assert(machine.told.length >= 11, `${machine.told.length} times`);
  });

  it('is silent while the hub refuses this screen, and asks whether that is over', async () => {
    const machine = new Machine();
    machine.refused = true;
    await machine.begin();
    await machine.pass(11);
    equal(machine.told, [], 'nothing told');
    equal(machine.asked, ['look', 'look', 'look'], 'asked');
    machine.refused = false;
    await machine.pass(5);
    equal(machine.asked.at(-1), 'report 0', 'and again');
  });

  it('does not pile up what could not be told, and tells at once when the network is back', async () => {
    const machine = new Machine();
    machine.online = false;
    await machine.begin();
    await machine.pass(11);
    equal(machine.told.length, 3, 'tried');
    machine.online = true;
    await machine.begin();
    machine.page.dispatchEvent(new Event('online'));
    await settled();
    equal(machine.told.length, 4, 'one for all');
    machine.page.dispatchEvent(new Event('online'));
    await settled();
    equal(machine.told.length, 4, 'none for a network that was there');
  });

  it('counts hours from when it was switched on, over pages and not over a night', async () => {
    const machine = new Machine();
    await machine.begin();
    await machine.pass(70);
    equal(machine.told.at(-1)?.upHours, 1, 'an hour');
    await machine.begin();
    await machine.pass(60);
    equal(machine.told.at(-1)?.upHours, 2, 'over a page');
    machine.clock.sleep(12 * HOUR);
    await machine.begin();
    await machine.pass(6);
    equal(machine.told.at(-1)?.upHours, 0, 'after a night');
    machine.clock.sleep(-24 * HOUR);
    await machine.begin();
    await machine.pass(1);
    equal(machine.told.at(-1)?.upHours, 0, 'a clock that was set back');
  });

  it('counts days that one and the same version waits', async () => {
    const machine = new Machine();
    machine.waiting = 'def';
    await machine.begin();
    await machine.pass(6);
    machine.clock.sleep(72 * HOUR);
    await machine.pass(6);
    equal(machine.told.at(-1)?.waitingDays, 3, 'three');
    machine.waiting = 'ghi';
    await machine.pass(6);
    equal(machine.told.at(-1)?.waitingDays, 0, 'another one');
  });
});

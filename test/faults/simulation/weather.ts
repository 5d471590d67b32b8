import {
  DISK_FAULTS,
  NETWORK_FAULTS,
  OPEN_FAULTS,
  type DiskFault,
  type NetworkFault,
  type OpenFault,
} from './faults.ts';
import type { Random } from './random.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What one seed's world is like: how long, how bad, and which faults it knows. */
export interface Weather {
  /** Virtual milliseconds until everything is healthy again. */
  readonly length: number;
  readonly events: number;
  readonly maxTabs: number;
  readonly locks: boolean;
  readonly channel: boolean;
  readonly proof: boolean;
  /** Chance that one request meets a fault, and of which kinds. */
  readonly network: number;
  readonly networkFaults: readonly NetworkFault[];
  readonly disk: number;
  /** Commits take no time at all, so that turns of the event loop can race. */
  readonly fastDisk: boolean;
  readonly diskFaults: readonly DiskFault[];
  readonly openFaults: readonly OpenFault[];
  /** Chance that a tab crashes at one await. */
  readonly crash: number;
  /** Chance that a tab freezes as it gets the lock. */
  readonly freezeHolder: number;
  readonly solverDies: number;
}

export function drawWeather(random: Random): Weather {
  const some = <T>(all: readonly T[]): T[] => {
    const share = random.pick([0.15, 0.5, 1]);
    const chosen = all.filter(() => random.chance(share));
    return chosen.length > 0 ? chosen : [random.pick(all)];
  };
  return {
    length: random.spread(20_000, 1.5 * DAY),
    events: random.int(6, 30),
    maxTabs: random.int(1, 3),
    locks: random.chance(0.75),
    channel: random.chance(0.75),
    proof: random.chance(0.5),
    network: random.pick([0, 0.1, 0.4, 0.8]),
    networkFaults: some(NETWORK_FAULTS),
    disk: random.pick([0, 0, 0.05, 0.3]),
    fastDisk: random.chance(0.3),
    diskFaults: some(DISK_FAULTS),
    openFaults: some(OPEN_FAULTS),
    crash: random.pick([0, 0, 0.005, 0.03]),
    freezeHolder: random.pick([0, 0, 0.2]),
    solverDies: random.pick([0, 0.1]),
  };
}

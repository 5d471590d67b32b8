import type { Fate, Page, Stage } from './stage.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** One thing happens in the world: mostly people, now and then the weather. */
export function happen(world: Stage): void {
  if (world.healthy) return;
  const { random } = world;
  const tabs = world.tabs.filter((tab) => tab.alive);
  if (tabs.length === 0) {
    world.openTab();
    return;
  }
  const tab = random.pick(tabs);
  const [, act] = random.pick(SCRIPT);
  act(world, tab);
}

type Act = (world: Stage, tab: Page) => void;

const ACTS: readonly (readonly [weight: number, act: Act])[] = [
  [12, (world, tab) => press(world, tab)],
  [
    3,
    (world) => {
      if (world.tabs.filter((tab) => tab.alive).length < world.weather.maxTabs) world.openTab();
    },
  ],
  [
    2,
    (world, tab) => {
      world.fired('close');
      world.kill(tab);
      if (world.random.chance(0.8)) world.openTab();
    },
  ],
  [
    1,
    (world, tab) => {
      world.fired('crash');
      world.kill(tab);
    },
  ],
  [
    2,
    (world, tab) => {
      if (tab.frozen) return;
      world.fired('freeze');
      world.freeze(tab);
    },
  ],
  [2, (world) => world.wake()],
  [2, (_world, tab) => tab.enter(() => tab.press())],
  [2, (world) => moveClock(world)],
  [2, (world) => goOffline(world)],
  [2, (world) => stopHub(world)],
  [
    1,
    (world) => {
      world.fired('disk-cleared');
      world.disk.clear();
    },
  ],
  [
    1,
    (world) => {
      world.fired('disk-full');
      world.disk.full = true;
      world.time.after(world.random.spread(1_000, DAY), () => (world.disk.full = false));
    },
  ],
  [
    1,
    (world) => {
      world.fired('disk-wedged');
      world.disk.wedged = true;
      world.time.after(world.random.spread(5_000, 40 * MINUTE), () => (world.disk.wedged = false));
    },
  ],
  [1, (world, tab) => erase(world, tab)],
];

const SCRIPT = ACTS.flatMap((entry) => Array.from({ length: entry[0] }, () => entry));

function press(world: Stage, tab: Page): void {
  const { random, ledger, hub, time } = world;
  if (ledger.presses.length >= 12 || tab.frozen) return;
  tab.enter(() => {
    const fate: Fate = random.chance(0.7)
      ? 'normal'
      : random.pick(['squatted', 'malformed', 'choking']);
    const submission = ledger.press(tab, fate);
    const { sid, bytes } = submission.row;
    if (fate !== 'normal') world.fired(fate);
    if (fate === 'squatted') hub.stored.set(sid, [Uint8Array.of(...bytes, 1)]);
    if (fate === 'choking') hub.chokesOn.set(sid, random.pick([500, 413, 404, 415]));
    world.trace(tab.name, `press ${sid} ${fate}`);
    void tab.outbox.add(submission.row).then((rung) => {
      ledger.told(submission, rung);
      tab.press();
    });
    const thaws = tab.freezes;
    time.after(5_000, () => {
      const awake = tab.alive && tab.freezes === thaws;
      if (awake && submission.told === null) ledger.break('STUCK', `${sid}: nobody was told`);
    });
  });
}

function erase(world: Stage, tab: Page): void {
  const { random, ledger, hub, fired } = world;
  const mine = ledger.presses.filter((press) => !press.excuse && press.fate === 'normal');
  if (mine.length === 0) return;
  const target = random.pick(mine);
  const { sid } = target.row;
  if (random.chance(0.5)) {
    fired('erased-at-hub');
    hub.tombstones.add(sid);
    hub.stored.delete(sid);
    return;
  }
  tab.enter(() => {
    if (!tab.outbox.rows().some((row) => row.sid === sid)) return;
    fired('erased-here');
    target.excuse ??= 'erased';
    void tab.outbox.remove(sid);
  });
}

function moveClock(world: Stage): void {
  const [fault, by] = world.random.pick([
    ['clock-back-years', -10 * 365 * DAY],
    ['clock-back', -DAY],
    ['clock-back', -59 * MINUTE],
    ['clock-back', -30_000],
    ['clock-ahead', 30_000],
    ['clock-ahead', 59 * MINUTE],
    ['clock-ahead', 8 * DAY],
    ['clock-ahead-year', 400 * DAY],
  ] as const);
  world.fired(fault);
  world.skew += by;
}

function goOffline(world: Stage): void {
  world.fired('offline');
  world.offline = true;
  world.time.after(world.random.spread(500, DAY), () => {
    if (world.healthy) return;
    world.offline = false;
    world.wake();
  });
}

function stopHub(world: Stage): void {
  world.fired('hub-down');
  world.hubDown = true;
  world.hub.restart();
  world.time.after(world.random.spread(500, DAY), () => (world.hubDown = false));
}

import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, CDPSession } from 'playwright-core';
import { openBrowser } from '../e2e/support/browser.ts';
import { probeFor, type Marks, type Moment } from './probe.ts';
import type { Series } from './table.ts';

export interface Subject extends Marks {
  readonly name: string;
  readonly url: string;
}

export interface Clicks {
  /** Trusted click on the launcher of a settled page to the text field focused and painted, ms. */
  readonly warm: Series[];
  /** Navigation start to the same, by a visitor who clicks the moment the launcher shows, ms. */
  readonly cold: Series[];
  /** On which tags the focus landed. */
  readonly focus: string;
  readonly browser: string;
}

interface Visit {
  readonly ms: number;
  /** Tag with the focus. */
  readonly on: string;
}

export const conditions = {
  cpuSlowdown: 4,
  network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
};

const flags = [
  // With a debugger attached V8 would parse functions again at their first stack trace.
  '--js-flags=--no-enable-lazy-source-positions',
  // One process per page, frames included: else the slow CPU and network would not reach the frame.
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process',
  // Fonts of third parties fail at once, on every page alike.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
];

/** Measures all `subjects` in turn, `rounds` times, each time in a fresh profile. */
export async function measureClicks(subjects: readonly Subject[], rounds: number): Promise<Clicks> {
  const chromium = await openBrowser(undefined, flags);
  const browser = chromium.context.browser();
  if (!browser) throw new Error('the browser went away');
  const warm = new Map(subjects.map(({ name }) => [name, [] as number[]]));
  const focus = new Set<string>();
  const cold = new Map(subjects.map(({ name }) => [name, [] as number[]]));
  try {
    for (let round = 0; round < rounds; round++) {
      // Everyone is first once: what the machine does meanwhile hits all alike.
      const turn = subjects.map((_, i) => subjects[(i + round) % subjects.length]!);
      for (const [samples, visit] of [
        [warm, warmVisit],
        [cold, coldVisit],
      ] as const)
        for (const subject of turn) {
          const visitor = await browser.newContext();
          const { ms, on } = await visit(visitor, subject);
          samples.get(subject.name)!.push(ms);
          focus.add(`${on} (${subject.name})`);
          await visitor.close();
        }
    }
    const series = (of: Map<string, number[]>): Series[] =>
      [...of].map(([name, samples]) => ({ name, samples }));
    return {
      warm: series(warm),
      cold: series(cold),
      focus: [...focus].join(', '),
      browser: browser.version(),
    };
  } finally {
    await chromium.close();
  }
}

async function coldVisit(context: BrowserContext, subject: Subject): Promise<Visit> {
  const { page, click } = await slowPage(context, subject);
  await page.goto(subject.url, { waitUntil: 'commit' });
  const { usable, on } = await click();
  return { ms: usable - (await page.evaluate(() => performance.timeOrigin)), on };
}

async function warmVisit(context: BrowserContext, subject: Subject): Promise<Visit> {
  const { page, moment, click } = await slowPage(context, subject);
  await page.goto(subject.url);
  await moment('ready');
  await page.waitForLoadState('networkidle');
  // A visitor reads the page first.
  await pause(1000);
  const { pressed, usable, on } = await click();
  return { ms: usable - pressed, on };
}

/** A blank page on a slow device and network, with the probe in whatever it opens. */
async function slowPage(context: BrowserContext, subject: Subject) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const moments: Moment[] = [];
  const waiting = new Set<() => void>();
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== 'benchMoment') return;
    moments.push(JSON.parse(payload) as Moment);
    for (const look of waiting) look();
  });
  await session.send('Runtime.enable');
  await session.send('Page.enable');
  await session.send('Network.enable');
  await session.send('Runtime.addBinding', { name: 'benchMoment' });
  const source = probeFor(subject);
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
  await session.send('Network.emulateNetworkConditions', conditions.network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpuSlowdown });

  /** The first moment of this kind since `since`. Rejects after a minute. */
  const moment = (kind: Moment['kind'], since = 0): Promise<Moment> =>
    new Promise((resolve, reject) => {
      const settle = (run: () => void): void => {
        clearTimeout(timer);
        waiting.delete(look);
        run();
      };
      const look = (): void => {
        const found = moments.find((one) => one.kind === kind && one.at >= since);
        if (found) settle(() => resolve(found));
      };
      const timer = setTimeout(() => {
        settle(() =>
          reject(new Error(`${subject.name}: no ${kind}, only ${JSON.stringify(moments)}`)),
        );
      }, 60_000);
      waiting.add(look);
      look();
    });

  /** Clicks the launcher as soon as it shows. Times in ms since 1970. */
  const click = async () => {
    const { x = 0, y = 0 } = await moment('launcher');
    await press(session, x, y);
    const { at: pressed } = await moment('click');
    const field = await moment('field', pressed);
    const { at: shown } = await moment('window', pressed);
    return { pressed, usable: Math.max(field.at, shown), on: field.on ?? '' };
  };
  return { page, moment, click };
}

/** A mouse click as the browser's own input makes it. */
async function press(session: CDPSession, x: number, y: number): Promise<void> {
  const mouse = { x, y, button: 'left', clickCount: 1 } as const;
  await Promise.all([
    session.send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' }),
    session.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' }),
  ]);
}

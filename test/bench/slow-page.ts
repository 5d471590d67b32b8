import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { probeFor, type Marks, type Moment } from './probe.ts';

export const conditions = {
  cpuSlowdown: 4,
  network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
};

/** A page with its probe. Times are ms since 1970. */
export interface SlowPage {
  readonly page: Page;
  /** The first moment of this kind since `since`. Rejects after a minute. */
  readonly moment: (kind: Moment['kind'], since?: number) => Promise<Moment>;
  /** Clicks the launcher as soon as it shows, and waits until a field is usable. */
  readonly click: () => Promise<Click>;
}

interface Click {
  readonly launcher: number;
  readonly pressed: number;
  readonly usable: number;
  /** Tag that has the focus then. */
  readonly on: string;
}

/** A blank page on a slow device and network, with the probe in whatever it opens. */
export async function slowPage(context: BrowserContext, marks: Marks): Promise<SlowPage> {
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
  const source = probeFor(marks);
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
  await session.send('Network.emulateNetworkConditions', conditions.network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpuSlowdown });

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
          reject(new Error(`${page.url()}: no ${kind}, only ${JSON.stringify(moments)}`)),
        );
      }, 60_000);
      waiting.add(look);
      look();
    });

  const click = async (): Promise<Click> => {
    const { at: launcher, x = 0, y = 0 } = await moment('launcher');
    await press(session, x, y);
    const { at: pressed } = await moment('click');
    const field = await moment('field', pressed);
    const shown = await moment('window', pressed);
    await refuseOtherProcesses(session);
    return { launcher, pressed, usable: Math.max(field.at, shown.at), on: field.on ?? '' };
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

/** Throws when a frame has a process of its own: it would be measured at full speed. */
async function refuseOtherProcesses(session: CDPSession): Promise<void> {
  const { targetInfos } = await session.send('Target.getTargets');
  const frame = targetInfos.find(({ type }) => type === 'iframe');
  if (frame) throw new Error(`${frame.url} is not slowed`);
}

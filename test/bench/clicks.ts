import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext } from 'playwright-core';
import { openBrowser } from '../e2e/support/browser.ts';
import type { Marks } from './probe.ts';
import { slowPage } from './slow-page.ts';
import type { Series } from './table.ts';

export interface Subject extends Marks {
  readonly name: string;
  readonly url: string;
}

/** Milliseconds. */
interface Figures {
  /** Trusted click on the launcher of a settled page to a usable text field. */
  readonly warm: number;
  /** Start of the navigation to the launcher painted. */
  readonly launcher: number;
  /** Start of the navigation to a usable text field, clicked the moment the launcher shows. */
  readonly cold: number;
}

export interface Clicks extends Record<keyof Figures, Series[]> {
  /** On which tags the focus landed. */
  readonly focus: string;
  readonly browser: string;
}

const flags = [
  // With a debugger attached V8 would parse functions again at their first stack trace.
  '--js-flags=--no-enable-lazy-source-positions',
  // One process per page, frames included: else the slow CPU and network would not reach the frame.
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process',
  // Fonts of third parties fail at once, on every page alike.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
];

/** Measures all `subjects` in turn, `rounds` times, each time in a fresh context with a cold cache. */
export async function measureClicks(subjects: readonly Subject[], rounds: number): Promise<Clicks> {
  const chromium = await openBrowser(undefined, flags);
  const browser = chromium.context.browser();
  if (!browser) throw new Error('the browser went away');
  const figures = subjects.map(() => [] as Figures[]);
  const focus = new Set<string>();

  const visit = async <T>(to: (context: BrowserContext) => Promise<T>): Promise<T> => {
    const context = await browser.newContext();
    try {
      return await to(context);
    } finally {
      await context.close();
    }
  };
  try {
    // The first pages of a browser are slow whatever they hold.
    for (const subject of subjects) await visit((context) => coldVisit(context, subject));
    for (let round = 0; round < rounds; round++)
      for (let i = 0; i < subjects.length; i++) {
        // Each is first in turn: what the machine does meanwhile hits all alike.
        const at = (i + round) % subjects.length;
        const subject = subjects[at]!;
        const { on, ...cold } = await visit((context) => coldVisit(context, subject));
        const warm = await visit((context) => warmVisit(context, subject));
        figures[at]!.push({ ...cold, warm });
        focus.add(`${on} (${subject.name})`);
      }
    const series = (figure: keyof Figures): Series[] =>
      subjects.map(({ name }, i) => ({ name, samples: figures[i]!.map((all) => all[figure]) }));
    return {
      warm: series('warm'),
      launcher: series('launcher'),
      cold: series('cold'),
      focus: [...focus].join(', '),
      browser: browser.version(),
    };
  } finally {
    await chromium.close();
  }
}

async function coldVisit(
  context: BrowserContext,
  subject: Subject,
): Promise<Omit<Figures, 'warm'> & { on: string }> {
  const { page, click } = await slowPage(context, subject);
  await page.goto(subject.url, { waitUntil: 'commit' });
  const { launcher, usable, on } = await click();
  const start = await page.evaluate(() => performance.timeOrigin);
  return { launcher: launcher - start, cold: usable - start, on };
}

async function warmVisit(context: BrowserContext, subject: Subject): Promise<number> {
  const { page, moment, click } = await slowPage(context, subject);
  await page.goto(subject.url);
  await moment('ready');
  await page.waitForLoadState('networkidle');
  // A visitor reads the page first.
  await pause(1000);
  const { pressed, usable } = await click();
  return usable - pressed;
}

import type { Page } from 'playwright-core';

/**
 * Makes time of a page pass at once when a test says so. Playwright's own clock plays all of it again
 * in every page that comes after, which would be old at its birth.
 */
export async function bendTime(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Timer {
      readonly at: number;
      readonly run: () => void;
    }
    const timers = new Map<number, Timer>();
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    const now = Date.now.bind(Date);
    let passed = 0;
    Date.now = () => now() + passed;
    const bent = (run: () => void, ms = 0, ...rest: []): number => {
      const fire = (): void => {
        timers.delete(id);
        run(...rest);
      };
      const id = set(fire, ms) as unknown as number;
      timers.set(id, { at: Date.now() + ms, run: fire });
      return id;
    };
    globalThis.setTimeout = bent as typeof setTimeout;
    globalThis.clearTimeout = (id) => {
      timers.delete(Number(id));
      clear(id);
    };
    globalThis.steunpuntPass = (ms) => {
      const end = Date.now() + ms;
      for (;;) {
        const due = [...timers]
          .filter(([, { at }]) => at <= end)
          .sort(([, a], [, b]) => a.at - b.at);
        const [first] = due;
        if (!first) break;
        const [id, { at, run }] = first;
        passed += Math.max(0, at - Date.now());
        clear(id);
        run();
      }
      passed += Math.max(0, end - Date.now());
    };
  });
}

/** `ms` pass on the page, every timer at its moment. */
export const pass = (page: Page, ms: number): Promise<void> =>
  page.evaluate((time) => globalThis.steunpuntPass?.(time), ms);

declare global {
  var steunpuntPass: ((ms: number) => void) | undefined;
}

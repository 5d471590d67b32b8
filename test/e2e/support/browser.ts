import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { chromePath } from '../../browser/chrome-path.mjs';
import { until } from './until.ts';

/**
 * A real Chromium, started raw. Playwright's own launch flags switch storage partitioning off, and
 * partitioned storage is where the frame on a partner's page lives.
 */
export interface RealBrowser {
  readonly context: BrowserContext;
  readonly profile: string;
  /** SIGKILL to the whole browser, as a dead battery does it. */
  kill(): Promise<void>;
  /** Closes the browser; removes the profile when this call made it. */
  close(): Promise<void>;
}

/** How long a browser may take to end by itself, in ms. */
const PATIENCE_MS = 20_000;

const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-dev-shm-usage'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--no-default-browser-check', '--password-store=basic', '--lang=nl'],
];

/** Starts a browser on `profile`, or on a fresh one. Rejects when it does not come up. */
export async function openBrowser(
  profile?: string,
  moreFlags: readonly string[] = [],
): Promise<RealBrowser> {
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'steunpunt-profile-'));
  const portFile = join(folder, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(
    chromePath(),
    [
      ...[...flags, ...moreFlags],
      ...[`--user-data-dir=${folder}`, '--remote-debugging-port=0', 'about:blank'],
    ],
    {
      stdio: 'ignore',
      detached: true,
    },
  );
  const port = await until('the browser to listen', () => readPort(portFile));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0];
  if (!context) throw new Error('the browser has no context');
  return {
    context,
    profile: folder,
    kill: () => end(child, browser, 'SIGKILL'),
    close: async () => {
      const asked = browser
        .newBrowserCDPSession()
        .then((session) => session.send('Browser.close'))
        .catch(() => undefined);
      // A page that hangs must not keep a test that failed from saying so.
      await Promise.race([asked, delay(PATIENCE_MS, null, { ref: false })]);
      await end(child, browser, 'SIGTERM');
      if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function readPort(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').split('\n')[0] ?? null;
  } catch {
    return null;
  }
}

/** Ends the browser's process group, which this file started, and waits until it is gone. */
async function end(child: ChildProcess, browser: Browser, signal: NodeJS.Signals): Promise<void> {
  const gone =
    child.exitCode !== null || child.signalCode !== null
      ? null
      : new Promise((resolve) => child.once('exit', resolve));
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(late);
  await browser.close().catch(() => undefined);
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../e2e/support/stage.ts';
import { until } from '../../e2e/support/until.ts';
import type { WebKitPrograms } from './programs.ts';

/** One element as the W3C protocol names it. */
export type Node = Readonly<Record<string, string>>;

export interface Size {
  readonly width: number;
  readonly height: number;
}

const SCREEN: Size = { width: 2000, height: 4400 };

/**
 * With its bar under the pointer, which stands in the middle of the screen: without a window
 * manager, that is what gives a window the focus.
 */
const placeOf = ({ width }: Size): { x: number; y: number } => ({
  x: Math.round((SCREEN.width - width) / 2),
  y: SCREEN.height / 2 - 10,
});

/**
 * A WebKitGTK with its driver and a screen of its own, spoken to over the W3C WebDriver protocol.
 * Each session is a fresh profile that leaves nothing on disk.
 */
export interface WebKit {
  readonly version: string;
  /** One command of the session; rejects with the driver's own words. */
  call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
  /** What a function body returns, given `arguments`. */
  run(script: string, ...args: unknown[]): Promise<unknown>;
  /** Of the window, with its edges and its bar. */
  resize(size: Size): Promise<void>;
  /** The path of an element's commands. */
  at(node: Node): string;
  close(): Promise<void>;
}

/** Rejects when driver or browser do not come up. */
export async function openWebKit(programs: WebKitPrograms): Promise<WebKit> {
  const port = await freePort();
  const driver = spawn(
    programs.screen,
    [
      '-a',
      '-s',
      `-screen 0 ${SCREEN.width}x${SCREEN.height}x24`,
      programs.driver,
      `--port=${port}`,
      '--host=local',
    ],
    {
      stdio: 'ignore',
      // A group of its own: the screen, the driver and the browser end together.
      detached: true,
      env: { ...process.env, XDG_CONFIG_HOME: join(import.meta.dirname, 'narrow') },
    },
  );
  const ask = asker(`http://127.0.0.1:${port}`);
  try {
    await until('the driver of WebKit to listen', () => {
      if (driver.exitCode !== null) throw new Error('the driver ended');
      return ask('GET', '/status');
    });
    const { sessionId, capabilities } = (await ask('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
        },
      },
    })) as { sessionId: string; capabilities: { browserVersion: string } };
    const path = `/session/${sessionId}`;
    const resize = async (size: Size): Promise<void> => {
      await ask('POST', `${path}/window/rect`, { ...size, ...placeOf(size) });
    };
    await resize({ width: 1024, height: 768 });
    return {
      version: capabilities.browserVersion,
      call: (method, rest, body) => ask(method, path + rest, body),
      run: (script, ...args) => ask('POST', `${path}/execute/sync`, { script, args }),
      resize,
      at: (node) => `/element/${Object.values(node)[0] ?? ''}`,
      close: async () => {
        await ask('DELETE', path).catch(() => undefined);
        await end(driver);
      },
    };
  } catch (error) {
    await end(driver);
    throw error;
  }
}

function asker(base: string) {
  return async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(base + path, {
      method,
      ...(body ? { body: JSON.stringify(body) } : method === 'POST' ? { body: '{}' } : {}),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) {
      const { error, message } = value as { error: string; message: string };
      throw new Error(`${method} ${path}: ${error}: ${message}`);
    }
    return value;
  };
}

/** Ends the group that this file started, and waits until it is gone. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM');
  const late = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), 10_000);
  await gone;
  clearTimeout(late);
}

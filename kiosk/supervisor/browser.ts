import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { SupervisorConfig } from './config.ts';
import { chromiumArguments } from './flags.ts';
import { Pipe, type BrowserEvent } from './pipe.ts';

/** How a browser ended by itself: its page died, or its window or process went. */
export type Failure = 'crashed' | 'exited';
/** What the page says of itself; `kiosk/heartbeat.ts` is the other side. */
export type Beat = 'resting' | 'busy';

/** Milliseconds that a browser gets to close its files in. */
const CLOSING = 5_000;

/** One Chromium with one page, in a process group of its own. */
export class Browser {
  /** Resolves once; never rejects. */
  readonly failed: Promise<Failure>;
  readonly #child: ChildProcess;
  readonly #pipe: Pipe;
  readonly #crashes: number;
  #fail: (why: Failure) => void = () => undefined;
  #page: string | null = null;
  readonly #session: Promise<string>;
  #attached: (session: string) => void = () => undefined;

  /** Shows `page` and tells it how often it crashed of late. */
  constructor(config: SupervisorConfig, page: string, crashes: number) {
    this.#crashes = crashes;
    this.#session = new Promise((resolve) => (this.#attached = resolve));
    this.failed = new Promise((resolve) => (this.#fail = resolve));
    this.#child = spawn(config.chromium, chromiumArguments(config, page), {
      // Nothing that the browser writes is kept: a page's own words could be in it.
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      // Whatever a browser keeps, it keeps in the one folder.
      env: { ...process.env, HOME: config.profile },
      detached: true,
    });
    this.#child.once('exit', () => this.#fail('exited'));
    this.#child.once('error', () => this.#fail('exited'));
    const [, , , to, from] = this.#child.stdio;
    this.#pipe = new Pipe(to as Writable, from as Readable, (event) => void this.#hear(event));
    void this.#pipe.ask('Target.setDiscoverTargets', { discover: true });
  }

  /** Asks the page whether it lives. null: no answer before `bound`, or the page is not ours. */
  async beat(bound: Promise<void>): Promise<Beat | null> {
    const asked = this.#ask('Runtime.evaluate', {
      expression: 'globalThis.steunpuntAlive?.()',
      returnByValue: true,
    });
    const answer = await Promise.race([asked, bound]);
    const value = (answer as { result?: { value?: unknown } } | undefined)?.result?.value;
    return value === 'resting' || value === 'busy' ? value : null;
  }

  /** Ends this browser and what it started, nothing else. Resolves when all of it is gone. */
  async end(): Promise<void> {
    const { pid } = this.#child;
    if (pid === undefined) return;
    signalGroup(pid, 'SIGTERM');
    await this.#gone(pid);
    if (signalGroup(pid, 'SIGKILL')) await this.#gone(pid);
  }

  /** Waits until nothing of the group is left, but not for ever: who reaps the dead is not ours. */
  async #gone(pid: number): Promise<void> {
    for (let waited = 0; waited < CLOSING && signalGroup(pid, 0); waited += 50) await delay(50);
  }

  async #hear({ method, params }: BrowserEvent): Promise<void> {
    const { targetId, targetInfo } = params as { targetId?: string; targetInfo?: Target };
    if (method === 'Target.targetCreated' && targetInfo?.type === 'page') {
      if (this.#page === null) await this.#take(targetInfo.targetId);
      else if (!isPrint(targetInfo))
        // A new tab or window, by a shortcut: there is one page here.
        await this.#pipe.ask('Target.closeTarget', { targetId: targetInfo.targetId });
    } else if (targetId !== undefined && targetId === this.#page) {
      if (method === 'Target.targetCrashed') this.#fail('crashed');
      if (method === 'Target.targetDestroyed') this.#fail('exited');
    }
  }

  async #take(targetId: string): Promise<void> {
    this.#page = targetId;
    const attached = await this.#pipe.ask('Target.attachToTarget', { targetId, flatten: true });
    const { sessionId } = (attached ?? {}) as { sessionId?: string };
    if (sessionId !== undefined) this.#attached(sessionId);
    await this.#ask('Page.enable');
    await this.#ask('Page.addScriptToEvaluateOnNewDocument', {
      source: `globalThis.steunpuntSupervisor = Object.freeze({ crashes: ${this.#crashes} });`,
      runImmediately: true,
    });
  }

  /** Of the page; waits until there is one. */
  async #ask(method: string, params: object = {}): Promise<unknown> {
    return this.#pipe.ask(method, params, await this.#session);
  }
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

const isPrint = ({ url }: Target): boolean => url.startsWith('chrome://print');

/** Waits, or until `signal`. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}

/** False when nothing of the group is left. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

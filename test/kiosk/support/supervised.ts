import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type SupervisorConfig } from '../../../kiosk/supervisor/config.ts';
import {
  supervise,
  TIMINGS,
  type SupervisorEvent,
  type Timings,
} from '../../../kiosk/supervisor/supervise.ts';
import { chromePath } from '../../browser/chrome-path.mjs';

/** What the tests add, for a machine without a screen; the port is theirs alone. */
export const TEST_FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --remote-debugging-port=0';

/** A page that answers the supervisor as the real one does, and remembers its starts on disk. */
const PAGE = `<!doctype html><title>Scherm</title><script>
  globalThis.steunpuntAlive = () => globalThis.rests ? 'resting' : 'busy';
  globalThis.starts = new Promise((resolve) => {
    const open = indexedDB.open('kept');
    open.onupgradeneeded = () => open.result.createObjectStore('starts', { autoIncrement: true });
    open.onsuccess = () => {
      const tx = open.result.transaction('starts', 'readwrite', { durability: 'strict' });
      tx.objectStore('starts').add(1);
      const count = tx.objectStore('starts').count();
      tx.oncomplete = () => resolve(count.result);
    };
  });
</script>Hallo`;

export interface LittleScreen {
  readonly url: string;
  close(): Promise<void>;
}

export async function littleScreen(): Promise<LittleScreen> {
  const server: Server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const screen: LittleScreen = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/kiosk/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return screen;
}

export interface Supervised {
  readonly config: SupervisorConfig;
  readonly events: SupervisorEvent[];
  /** What `Runtime.evaluate` gives in the page that is shown now. Throws when there is none. */
  evaluate<T>(expression: string): Promise<T>;
  /** Sends one command to that page; does not wait for what a dying page never says. */
  send(method: string, params?: object): Promise<void>;
  /** Addresses of all pages of the browser. */
  pages(): Promise<string[]>;
  newTab(): Promise<void>;
  /** Where the browser that runs now can be reached. Throws when none does. */
  address(): string;
  /** Milliseconds that are added to the clock from now on. */
  later(ms: number): void;
  stop(): Promise<void>;
}

interface Setting {
  readonly timings?: Partial<Timings>;
  readonly chromium?: string;
  readonly profile?: string;
}

/** The supervisor in this process, on a profile of its own, with quick beats. */
export function supervised(
  url: string,
  {
    timings,
    chromium = chromePath(),
    profile = mkdtempSync(join(tmpdir(), 'steunpunt-kiosk-')),
  }: Setting = {},
): Supervised {
  const config = loadConfig({
    STEUNPUNT_KIOSK_URL: url,
    STEUNPUNT_CHROMIUM: chromium,
    STEUNPUNT_KIOSK_PROFILE: profile,
    STEUNPUNT_CHROMIUM_FLAGS: TEST_FLAGS,
    STEUNPUNT_KIOSK_PHONE: '020 123 45 67',
  });
  const events: SupervisorEvent[] = [];
  const stop = new AbortController();
  let ahead = 0;
  const done = supervise({
    config,
    timings: { ...TIMINGS, beat: 1_000, ...timings },
    now: () => Date.now() + ahead,
    log: (event) => events.push(event),
    signal: stop.signal,
  });
  const port = new Port(profile);
  return {
    config,
    events,
    evaluate: async <T>(expression: string) => {
      const answer = await port.ask('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      return (answer as { result: { value: T } }).result.value;
    },
    send: async (method, params = {}) => {
      await port.ask(method, params, false);
    },
    pages: async () => (await port.list()).map((page) => page.url),
    newTab: () => port.newTab(),
    address: () => port.address(),
    later: (ms) => (ahead += ms),
    stop: async () => {
      stop.abort();
      await done;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface ListedPage {
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

/** The tests' own door into the browser. */
class Port {
  readonly #profile: string;

  constructor(profile: string) {
    this.#profile = profile;
  }

  async list(): Promise<ListedPage[]> {
    const pages = (await (await fetch(`${this.address()}/json/list`)).json()) as ListedPage[];
    return pages.filter(({ type }) => type === 'page');
  }

  async newTab(): Promise<void> {
    await fetch(`${this.address()}/json/new?about:blank`, { method: 'PUT' });
  }

  async ask(method: string, params: object, answers = true): Promise<unknown> {
    const [page] = await this.list();
    if (!page) throw new Error('no page');
    const socket = new WebSocket(page.webSocketDebuggerUrl);
    try {
      return await new Promise((resolve, reject) => {
        const gone = (why: string) => () => (answers ? reject(new Error(why)) : resolve(undefined));
        // A dead page never answers; who asks looks again. A door that closes takes a command with
        // it that the browser has not begun.
        setTimeout(gone('no answer'), 2_000);
        socket.onerror = () => reject(new Error('the page cannot be reached'));
        socket.onopen = () => {
          socket.onerror = socket.onclose = gone('the page went');
          socket.send(JSON.stringify({ id: 1, method, params }));
        };
        socket.onmessage = ({ data }) => {
          const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown };
          if (id === 1) resolve(result);
        };
      });
    } finally {
      socket.close();
    }
  }

  address(): string {
    const file = readFileSync(join(this.#profile, 'DevToolsActivePort'), 'utf8');
    return `http://127.0.0.1:${file.split('\n')[0] ?? ''}`;
  }
}

/** Process ids, of all the machine, whose command line names `profile`, and their groups. */
export function processesOf(profile: string): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^[0-9]+$/.test(name))
    .map(Number);
  const named = all.filter((pid) => read(pid, 'cmdline').includes(`--user-data-dir=${profile}`));
  return all.filter((pid) => {
    // After the name, which may hold anything: state, parent, group.
    const [state, , group] = read(pid, 'stat')
      .replace(/^.*\) /s, '')
      .split(' ');
    return state !== 'Z' && (named.includes(pid) || named.includes(Number(group)));
  });
}

function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

import { until } from '../../e2e/support/until.ts';
import type { WebKitPrograms } from './programs.ts';
import { openWebKit, type Size, type WebKit } from './w3c.ts';

/** What the runner's commands ask of a page. */
interface Commanded {
  setViewport(size: Size): Promise<void>;
  readonly keyboard: Keyboard;
}

/** Keys by name, as Puppeteer calls them. */
interface Keyboard {
  press(key: string): Promise<void>;
  down(key: string): Promise<void>;
  up(key: string): Promise<void>;
  type(text: string): Promise<void>;
}

const keys: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
};

function commanded(webkit: WebKit): Commanded {
  return {
    /** The window has edges and a bar of its own: what these take is added. */
    setViewport: async ({ width, height }) => {
      const inside = async (): Promise<Size> =>
        (await webkit.run('return { width: innerWidth, height: innerHeight }')) as Size;
      const [now, rect] = [await inside(), (await webkit.call('GET', '/window/rect')) as Size];
      await webkit.resize({
        width: width + rect.width - now.width,
        height: height + rect.height - now.height,
      });
      await until(
        'the window to have its size',
        async () => (await inside()).width === width,
        5_000,
      );
    },
    keyboard: keyboard(webkit),
  };
}

function keyboard(webkit: WebKit): Keyboard {
  const act = async (actions: readonly { type: string; value: string }[]): Promise<void> => {
    await webkit.call('POST', '/actions', {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  };
  const down = (key: string) => ({ type: 'keyDown', value: keys[key] ?? key });
  const up = (key: string) => ({ type: 'keyUp', value: keys[key] ?? key });
  return {
    press: (key) => act([down(key), up(key)]),
    down: (key) => act([down(key)]),
    up: (key) => act([up(key)]),
    type: (text) => act(Array.from(text).flatMap((key) => [down(key), up(key)])),
  };
}

/**
 * Opens test pages of @web/test-runner in WebKitGTK, one after the other: its automation has one
 * window in sight, and a page out of sight draws nothing.
 */
export class WebKitLauncher {
  readonly name = 'WebKitGTK';
  /** The runner's commands for size and keys know what to ask of a page of Puppeteer's. */
  readonly type = 'puppeteer';
  readonly concurrency = 1;
  readonly #programs: WebKitPrograms;
  #webkit: WebKit | null = null;
  #session: { readonly id: string; readonly url: string } | null = null;

  constructor(programs: WebKitPrograms) {
    this.#programs = programs;
  }

  async startSession(id: string, url: string): Promise<void> {
    this.#webkit ??= await openWebKit(this.#programs);
    this.#session = { id, url };
    await this.#webkit.call('POST', '/url', { url });
  }

  isActive(id: string): boolean {
    return this.#session?.id === id;
  }

  getBrowserUrl(): string | undefined {
    return this.#session?.url;
  }

  getPage(): Commanded {
    const webkit = this.#webkit;
    if (!webkit) throw new Error('no page is open');
    return commanded(webkit);
  }

  /** The browser ends with each test file, so that none finds what another one stored. */
  async stopSession(): Promise<Record<string, never>> {
    await this.stop();
    return {};
  }

  async stop(): Promise<void> {
    this.#session = null;
    await this.#webkit?.close();
    this.#webkit = null;
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('WebKitGTK cannot be debugged from here'));
  }
}

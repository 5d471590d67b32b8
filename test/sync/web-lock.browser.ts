import { webLock } from '../../src/sync/web-lock.ts';
import { check, equal } from '../store/support/browser.ts';

/** A promise to settle by hand. */
function gate(): PromiseWithResolvers<void> {
  return Promise.withResolvers();
}

describe('one sender per browser', () => {
  it('a second one is refused at once, and has its turn later', async () => {
    const [begun, end] = [gate(), gate()];
    const first = webLock.tryRun(async () => {
      begun.resolve();
      await end.promise;
    });
    await begun.promise;
    let ran = false;
    const second = (): Promise<boolean> =>
      webLock.tryRun(() => {
        ran = true;
        return Promise.resolve();
      });
    equal(await second(), false, 'while held');
    check(!ran, 'refused work does not run');
    equal((await navigator.locks.query()).pending, [], 'nobody stands in line');
    end.resolve();
    equal(await first, true, 'first');
    equal(await second(), true, 'afterwards');
    check(ran, 'work ran');
  });

  it('work that fails lets go, and fails nobody', async () => {
    equal(await webLock.tryRun(() => Promise.reject(new Error('no'))), true, 'failed work');
    equal(await webLock.tryRun(() => Promise.resolve()), true, 'next work');
  });

  it('a page that goes away lets go', async () => {
    const frame = await holdInFrame();
    equal(await webLock.tryRun(() => Promise.resolve()), false, 'while the frame holds it');
    frame.remove();
    // Asked without waiting: the browser hands it over some time after the frame is gone.
    await navigator.locks.request('steunpunt-courier', () => undefined);
    equal(await webLock.tryRun(() => Promise.resolve()), true, 'once it is gone');
  });

  it('a browser without locks lets everyone send', async () => {
    await without(undefined, async () => {
      equal(
        await webLock.tryRun(() => webLock.tryRun(() => Promise.resolve()).then(() => undefined)),
        true,
        'no locks',
      );
    });
  });

  it('a lock manager that refuses to work is like none', async () => {
    const broken = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    await without(broken, async () => {
      let ran = 0;
      const work = (): Promise<void> => {
        ran++;
        return Promise.resolve();
      };
      equal(await webLock.tryRun(work), true, 'granted');
      equal(ran, 1, 'runs of the work');
    });
  });

  it('a lock manager that never answers is a refusal, and a late answer does nothing', async () => {
    let late: (lock: object) => unknown = () => undefined;
    const silent = {
      request: (_name: string, _options: object, callback: typeof late) => {
        late = callback;
        return new Promise(() => undefined);
      },
    };
    await without(silent, async () => {
      let ran = false;
      const work = (): Promise<void> => {
        ran = true;
        return Promise.resolve();
      };
      equal(await webLock.tryRun(work), false, 'refused');
      await late({});
      check(!ran, 'late work does not run');
    });
  });
});

/** Runs `body` in a browser whose lock manager is `locks`. */
async function without(locks: object | undefined, body: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
  try {
    await body();
  } finally {
    Reflect.deleteProperty(navigator, 'locks');
  }
}

/** A frame that holds the lock for ever. */
async function holdInFrame(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const locks = frame.contentWindow?.navigator.locks;
  if (!locks) throw new Error('no locks in a frame');
  await new Promise<void>((resolve) => {
    void locks.request('steunpunt-courier', () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  return frame;
}

import { breakAgain, forgetBreaks, hasScreen, watchBroken } from '../../kiosk/broken.ts';
import { keep, readKept } from '../../kiosk/kept.ts';
import { ManualClock } from '../sync/support/manual-clock.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { openKiosk } from '../ui/kiosk/support/kiosk-visit.ts';

const MINUTE = 60_000;
const NOON = 1_800_000_000_000;

describe('an app that breaks', () => {
  beforeEach(() => keep('breaks', []));

  it('begins anew three times in five minutes, and not a fourth time', async () => {
    const often: boolean[] = [];
    for (const after of [0, 1, 2, 3, 4]) often.push(await breakAgain(NOON + after * MINUTE));
    equal(often, [false, false, false, true, true], 'too often');
    assert(!(await breakAgain(NOON + 10 * MINUTE)), 'and then it may again');
  });

  it('is not held back by moments that are still to come', async () => {
    for (let i = 0; i < 3; i++) await breakAgain(NOON + 24 * 60 * MINUTE);
    assert(!(await breakAgain(NOON)), 'the clock was set back');
  });

  it('leaves no moment on the machine after five minutes', async () => {
    await breakAgain(NOON);
    await breakAgain(NOON + MINUTE);
    await forgetBreaks(NOON + 5 * MINUTE - 1);
    equal(await readKept('breaks'), [NOON, NOON + MINUTE], 'they still count');
    await forgetBreaks(NOON + 5 * MINUTE);
    equal(await readKept('breaks'), [NOON + MINUTE], 'one is over');
    await forgetBreaks(NOON);
    equal(await readKept('breaks'), [], 'a clock that was set back');
  });

  it('is seen by a page without a screen on it, never by the error alone', async () => {
    const { kiosk } = await openKiosk();
    const clock = new ManualClock();
    const page = new EventTarget();
    let broke = 0;
    const stop = watchBroken({ page, app: () => kiosk, clock, broken: () => broke++ });
    const fail = async (): Promise<void> => {
      page.dispatchEvent(new ErrorEvent('error'));
      page.dispatchEvent(new Event('unhandledrejection'));
      await clock.pass(5000);
    };
    await fail();
    equal(broke, 0, 'a screen is there');
    const root = kiosk.shadowRoot;
    assert(root && hasScreen(kiosk), 'control');
    root.replaceChildren();
    await fail();
    equal(broke, 1, 'nothing to read or to press');
    kiosk.remove();
    await fail();
    equal(broke, 2, 'nothing at all');
    stop();
    await fail();
    equal(broke, 2, 'no ears left');
  });
});

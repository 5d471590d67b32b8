import { stopShortcuts } from '../../kiosk/shortcuts.ts';
import { equal } from '../ui/support/assert.ts';

type Keys = readonly [key: string, with_?: KeyboardEventInit];

const ctrl = { ctrlKey: true };
const browserKeys: readonly Keys[] = [
  ...'F1 F5 F7 F11 F12'.split(' ').map((key) => [key] as const),
  ...'t n w p o f h j l r s u c + - 0'.split(' ').map((key) => [key, ctrl] as const),
  ['I', { ctrlKey: true, shiftKey: true }],
  ['T', { ctrlKey: true, shiftKey: true }],
  ['Tab', ctrl],
  ['p', { metaKey: true }],
  ['ArrowLeft', { altKey: true }],
  ['Home', { altKey: true }],
  // The list of all that runs, in a window of its own.
  ['Escape', { shiftKey: true }],
  ...'BrowserHome BrowserBack BrowserSearch LaunchMail'.split(' ').map((key) => [key] as const),
];
const ownKeys: readonly Keys[] = [
  ...'a é € 1 Enter Tab Escape Backspace ArrowLeft'.split(' ').map((key) => [key] as const),
  ...'a v y z ArrowLeft Home Backspace'.split(' ').map((key) => [key, ctrl] as const),
  ['Z', { ctrlKey: true, shiftKey: true }],
  ['€', { ctrlKey: true, altKey: true }],
  // Opens the panel for staff.
  ['K', { ctrlKey: true, altKey: true, shiftKey: true }],
];

/** Whether the browser would still do its own. */
const allowed = (target: EventTarget, [key, more]: Keys): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...more }));

describe('the shortcuts of the browser', () => {
  it('do nothing, while typing and editing go on', () => {
    const page = new EventTarget();
    const all = [...browserKeys, ...ownKeys];
    equal(all.filter((keys) => !allowed(page, keys)).length, 0, 'without us');
    const off = stopShortcuts(page);
    const names = (keys: readonly Keys[]): string => keys.map(([key]) => key).join(' ');
    equal(names(browserKeys.filter((keys) => allowed(page, keys))), '', 'keys');
    equal(names(ownKeys.filter((keys) => !allowed(page, keys))), '', 'own keys');
    off();
    equal(all.filter((keys) => !allowed(page, keys)).length, 0, 'without us');
    console.log(`${browserKeys.length} shortcuts stopped, ${ownKeys.length} keys left alone`);
  });

  it('a wheel with Ctrl does not zoom, a wheel alone scrolls', () => {
    const page = new EventTarget();
    const off = stopShortcuts(page);
    const wheel = (ctrlKey: boolean): boolean =>
      page.dispatchEvent(new WheelEvent('wheel', { ctrlKey, cancelable: true }));
    equal(wheel(true), false, 'zoom');
    equal(wheel(false), true, 'scroll');
    off();
  });
});

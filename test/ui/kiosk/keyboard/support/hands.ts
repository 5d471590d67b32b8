import { KeyboardController } from '../../../../../src/ui/kiosk/keyboard/keyboard-controller.ts';
import type { SteunpuntKioskKeyboard } from '../../../../../src/ui/kiosk/keyboard/steunpunt-kiosk-keyboard.ts';
import type { TextField } from '../../../../../src/ui/kiosk/keyboard/text-field.ts';
import { findAll, focused } from '../../../support/deep.ts';
import { spoken } from '../../../support/spoken.ts';
import { task, until } from '../../../support/until.ts';

type Load = ConstructorParameters<typeof KeyboardController>[1];

let controller: KeyboardController | undefined;

/** A page with `content` and our keyboard, in place of an earlier one. */
export function withKeyboard(...content: HTMLElement[]): HTMLElement {
  controller?.stop();
  const page = document.createElement('main');
  page.append(...content);
  document.body.replaceChildren(page);
  return attended(page);
}

/** Our keyboard comes to the fields within `page`. */
export function attended(page: HTMLElement, load?: Load): HTMLElement {
  controller?.stop();
  controller = new KeyboardController(page, load);
  controller.start();
  return page;
}

/** The keyboard, shown; null while it is away. */
export const board = (): SteunpuntKioskKeyboard | null =>
  findAll<SteunpuntKioskKeyboard>(document, 'steunpunt-kiosk-keyboard').find(
    ({ hidden }) => !hidden,
  ) ?? null;

/** Waits until it is there for `field`, which gets the focus. */
export async function comeTo(field: HTMLElement): Promise<SteunpuntKioskKeyboard> {
  field.focus();
  const there = await until('the keyboard', board);
  // It may have stood there already for another field.
  await later();
  await there.updateComplete;
  return there;
}

/** After what the controller puts off until the click is over. */
export const later = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  await task();
};

/** All keys that are there, in order. */
export const keys = (): HTMLElement[] => findAll(there(), 'button');

const there = (): SteunpuntKioskKeyboard => {
  const there = board();
  if (!there) throw new Error('no keyboard');
  return there;
};

/** The key that is called so. Throws when there is none. */
export function key(name: string): HTMLElement {
  const found = keys().find((one) => spoken(one) === name);
  if (!found) throw new Error(`no key "${name}" among ${keys().map(spoken).join(' ')}`);
  return found;
}

const passing = { bubbles: true, composed: true, cancelable: true };
const pointer = (type: string, clientX = 0, clientY = 0): PointerEvent =>
  new PointerEvent(type, { ...passing, pointerId: 1, clientX, clientY });
const mouse = (type: string): MouseEvent => new MouseEvent(type, { ...passing, detail: 1 });

/** A finger comes down on `on`: whether the focus would stay where it is. */
export function press(on: HTMLElement): boolean {
  const stays = !on.dispatchEvent(pointer('pointerdown'));
  return !on.dispatchEvent(mouse('mousedown')) && stays;
}

/** The finger goes up, at a place on the screen, and all that a browser makes of that. */
export function release(on: HTMLElement, x?: number, y?: number): void {
  on.dispatchEvent(pointer('pointerup', x, y));
  on.dispatchEvent(mouse('mouseup'));
  on.dispatchEvent(mouse('click'));
}

/** A finger taps; the keyboard is drawn again. */
export async function tap(on: HTMLElement): Promise<void> {
  press(on);
  release(on);
  await board()?.updateComplete;
}

/** A finger stays on the key until it offers something. */
export async function hold(on: HTMLElement): Promise<HTMLElement[]> {
  press(on);
  await until('an offer', () => offered().length);
  release(on);
  return offered();
}

export const offered = (): HTMLElement[] => findAll(there(), '.more button');

/** A key or a switch, where the focus is: down, again while it is held, up. */
export function strike(on: HTMLElement, name: string, times = 1): void {
  on.focus();
  const about = { ...passing, key: name };
  for (let time = 0; time < times; time++)
    on.dispatchEvent(new KeyboardEvent('keydown', { ...about, repeat: time > 0 }));
  (focused() ?? on).dispatchEvent(new KeyboardEvent('keyup', about));
}

/** The same as {@link hold} by who comes to the key with a key: the first of the offer has the focus. */
export async function holdByKey(on: HTMLElement): Promise<HTMLElement[]> {
  strike(on, 'Enter', 2);
  await board()?.updateComplete;
  await task();
  return offered();
}

/** Chooses the keyboard of the language with this name. */
export async function choose(name: string): Promise<void> {
  await tap(keys().find((one) => spoken(one).startsWith('Taal van het toetsenbord')) ?? key(name));
  await tap(key(name));
}

/**
 * Taps `text`, key after key, as a person would: capitals, signs, and letters that are under other
 * letters, by `held`.
 */
export async function write(
  text: string,
  held: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const character of text) {
    const under = held[character];
    if (under === undefined) await writeOne(character);
    else {
      const offered = await hold(key(under));
      await tap(
        offered.find(({ textContent }) => textContent.trim() === character) ?? key(character),
      );
    }
  }
}

async function writeOne(character: string): Promise<void> {
  const showing = (): HTMLElement | undefined =>
    keys().find((one) => one.matches('.letter') && one.textContent.trim() === character);
  const way = (data: string): Promise<void> =>
    tap(keys().find((one) => one.dataset.key === data) ?? key(data));
  if (character === ' ') return way('␣');
  if (character === '\n') return way('↵');
  if (!showing() && /\p{Lu}/u.test(character)) await way('⇧');
  const signs = !showing();
  if (signs) await way('≡');
  await tap(showing() ?? key(character));
  if (signs) await way('≡');
}

/** What stands in the field, and where its cursor is, as `a|b`. */
export const cursor = ({ value, selectionStart, selectionEnd }: TextField): string =>
  `${value.slice(0, selectionStart ?? 0)}|${value.slice(selectionStart ?? 0, selectionEnd ?? 0)}|${value.slice(selectionEnd ?? 0)}`.replace(
    '||',
    '|',
  );

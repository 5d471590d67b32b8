import { defineOnce } from '../../define.ts';
import { SteunpuntKioskKeyboard } from './steunpunt-kiosk-keyboard.ts';

/** A part of its own, fetched when somebody first comes to a field. */
export function makeKeyboard(): SteunpuntKioskKeyboard {
  defineOnce('steunpunt-kiosk-keyboard', SteunpuntKioskKeyboard);
  return document.createElement('steunpunt-kiosk-keyboard');
}

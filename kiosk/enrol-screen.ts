import { defineOnce } from '../src/ui/define.ts';
import { SteunpuntKioskEnrol } from '../src/ui/kiosk/steunpunt-kiosk-enrol.ts';
import { enrol } from './enrol.ts';

/** Asks for the digits of the desk on the whole screen; resolves once the hub let this screen in. */
export function enrolScreen(hub: string): Promise<void> {
  defineOnce('steunpunt-kiosk-enrol', SteunpuntKioskEnrol);
  const screen = document.createElement('steunpunt-kiosk-enrol');
  screen.enrol = (code) => enrol(hub, code);
  document.body.append(screen);
  return new Promise((resolve) =>
    screen.addEventListener('steunpunt-kiosk-enrolled', () => resolve(), { once: true }),
  );
}

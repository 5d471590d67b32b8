import type { KioskConfig } from '../src/core/kiosk.ts';
import { defineOnce } from '../src/ui/define.ts';
import { SteunpuntKioskAway } from '../src/ui/kiosk/steunpunt-kiosk-away.ts';

/** Says on the whole screen that it is out of use; resolves when somebody wants to let it in again. */
export function awayScreen({ settings, content }: KioskConfig): Promise<void> {
  defineOnce('steunpunt-kiosk-away', SteunpuntKioskAway);
  const screen = document.createElement('steunpunt-kiosk-away');
  Object.assign(screen, { settings, phone: content.phone });
  document.body.append(screen);
  return new Promise((resolve) =>
    screen.addEventListener(
      'steunpunt-kiosk-return',
      () => {
        screen.remove();
        resolve();
      },
      { once: true },
    ),
  );
}

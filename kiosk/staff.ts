import { defineOnce } from '../src/ui/define.ts';
import { SteunpuntKioskStaff } from '../src/ui/kiosk/steunpunt-kiosk-staff.ts';
import type { SteunpuntKiosk } from '../src/ui/kiosk/steunpunt-kiosk.ts';

/** Opens the panel for staff. In a part of its own: most days nobody asks for it. */
export function openStaff(app: SteunpuntKiosk): void {
  defineOnce('steunpunt-kiosk-staff', SteunpuntKioskStaff);
  void app.renderRoot.querySelector('steunpunt-kiosk-staff')?.open();
}

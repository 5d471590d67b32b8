import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import { SteunpuntDeskKiosk } from '../kiosks/steunpunt-desk-kiosk.ts';
import { SteunpuntDeskKioskCode } from '../kiosks/steunpunt-desk-kiosk-code.ts';
import { SteunpuntDeskKioskForm } from '../kiosks/steunpunt-desk-kiosk-form.ts';
import { SteunpuntDeskKioskNew } from '../kiosks/steunpunt-desk-kiosk-new.ts';
import { SteunpuntDeskKiosks } from '../kiosks/steunpunt-desk-kiosks.ts';

/** Defines the elements of the room with the waiting-room screens; safe to call again. */
export function define(): void {
  defineOnce('steunpunt-desk-confirm', SteunpuntDeskConfirm);
  defineOnce('steunpunt-desk-kiosk-code', SteunpuntDeskKioskCode);
  defineOnce('steunpunt-desk-kiosk-form', SteunpuntDeskKioskForm);
  defineOnce('steunpunt-desk-kiosk-new', SteunpuntDeskKioskNew);
  defineOnce('steunpunt-desk-kiosk', SteunpuntDeskKiosk);
  defineOnce('steunpunt-desk-kiosks', SteunpuntDeskKiosks);
}

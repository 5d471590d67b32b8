import { defineOnce } from '../src/ui/define.ts';
import { SteunpuntDialog } from '../src/ui/steunpunt-dialog.ts';
import { SteunpuntField } from '../src/ui/steunpunt-field.ts';
import { SteunpuntNotice } from '../src/ui/steunpunt-notice.ts';
import { SteunpuntDesk } from './app.ts';
import { SteunpuntDeskJoin } from './login/steunpunt-desk-join.ts';
import { SteunpuntDeskLogin } from './login/steunpunt-desk-login.ts';
import { SteunpuntDeskPassphrase } from './login/steunpunt-desk-passphrase.ts';
import { SteunpuntDeskRecover } from './login/steunpunt-desk-recover.ts';
import { SteunpuntDeskRooms } from './elements/steunpunt-desk-rooms.ts';
import { SteunpuntDeskSetup } from './setup/steunpunt-desk-setup.ts';
import { SteunpuntSetupDone } from './setup/steunpunt-setup-done.ts';
import { SteunpuntSetupPerson } from './setup/steunpunt-setup-person.ts';
import { SteunpuntSetupPoint } from './setup/steunpunt-setup-point.ts';
import { SteunpuntSetupRecovery } from './setup/steunpunt-setup-recovery.ts';

/** Defines the elements around the rooms, which define their own; safe to call again. */
export function defineDesk(): void {
  defineOnce('steunpunt-dialog', SteunpuntDialog);
  defineOnce('steunpunt-field', SteunpuntField);
  defineOnce('steunpunt-notice', SteunpuntNotice);
  defineOnce('steunpunt-desk-passphrase', SteunpuntDeskPassphrase);
  defineOnce('steunpunt-setup-point', SteunpuntSetupPoint);
  defineOnce('steunpunt-setup-person', SteunpuntSetupPerson);
  defineOnce('steunpunt-setup-recovery', SteunpuntSetupRecovery);
  defineOnce('steunpunt-setup-done', SteunpuntSetupDone);
  defineOnce('steunpunt-desk-setup', SteunpuntDeskSetup);
  defineOnce('steunpunt-desk-join', SteunpuntDeskJoin);
  defineOnce('steunpunt-desk-login', SteunpuntDeskLogin);
  defineOnce('steunpunt-desk-recover', SteunpuntDeskRecover);
  defineOnce('steunpunt-desk-rooms', SteunpuntDeskRooms);
  defineOnce('steunpunt-desk', SteunpuntDesk);
}

import { defineOnce } from '../src/ui/define.ts';
import { SteunpuntDialog } from '../src/ui/steunpunt-dialog.ts';
import { SteunpuntField } from '../src/ui/steunpunt-field.ts';
import { SteunpuntNotice } from '../src/ui/steunpunt-notice.ts';
import { SteunpuntDesk } from './app.ts';
import { SteunpuntDeskClose } from './elements/steunpunt-desk-close.ts';
import { SteunpuntDeskErase } from './elements/steunpunt-desk-erase.ts';
import { SteunpuntDeskList } from './elements/steunpunt-desk-list.ts';
import { SteunpuntDeskLogin } from './elements/steunpunt-desk-login.ts';
import { SteunpuntDeskMessage } from './elements/steunpunt-desk-message.ts';
import { SteunpuntDeskPassphrase } from './elements/steunpunt-desk-passphrase.ts';
import { SteunpuntDeskRecover } from './elements/steunpunt-desk-recover.ts';
import { SteunpuntDeskReply } from './elements/steunpunt-desk-reply.ts';
import { SteunpuntDeskRoom } from './elements/steunpunt-desk-room.ts';
import { SteunpuntDeskSetup } from './elements/steunpunt-desk-setup.ts';
import { SteunpuntDeskThread } from './elements/steunpunt-desk-thread.ts';
import { SteunpuntSetupDone } from './elements/steunpunt-setup-done.ts';
import { SteunpuntSetupPerson } from './elements/steunpunt-setup-person.ts';
import { SteunpuntSetupPoint } from './elements/steunpunt-setup-point.ts';
import { SteunpuntSetupRecovery } from './elements/steunpunt-setup-recovery.ts';

/** Defines every element of the desk; safe to call again. */
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
  defineOnce('steunpunt-desk-login', SteunpuntDeskLogin);
  defineOnce('steunpunt-desk-recover', SteunpuntDeskRecover);
  defineOnce('steunpunt-desk-message', SteunpuntDeskMessage);
  defineOnce('steunpunt-desk-reply', SteunpuntDeskReply);
  defineOnce('steunpunt-desk-close', SteunpuntDeskClose);
  defineOnce('steunpunt-desk-erase', SteunpuntDeskErase);
  defineOnce('steunpunt-desk-thread', SteunpuntDeskThread);
  defineOnce('steunpunt-desk-list', SteunpuntDeskList);
  defineOnce('steunpunt-desk-room', SteunpuntDeskRoom);
  defineOnce('steunpunt-desk', SteunpuntDesk);
}

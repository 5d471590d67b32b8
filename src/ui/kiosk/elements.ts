import { defineOnce } from '../define.ts';
import { SteunpuntField } from '../steunpunt-field.ts';
import { SteunpuntNotice } from '../steunpunt-notice.ts';
import { SteunpuntTopicSign } from '../visitor/steunpunt-topic-sign.ts';
import { SteunpuntKiosk } from './steunpunt-kiosk.ts';
import { SteunpuntKioskAttract } from './steunpunt-kiosk-attract.ts';
import { SteunpuntKioskMenu } from './steunpunt-kiosk-menu.ts';
import { SteunpuntKioskStart } from './steunpunt-kiosk-start.ts';
import { SteunpuntKioskTop } from './steunpunt-kiosk-top.ts';

/** The elements of a waiting-room screen, leaves first, so that none renders before its parts are known. */
export function defineKioskElements(): void {
  defineOnce('steunpunt-notice', SteunpuntNotice);
  defineOnce('steunpunt-field', SteunpuntField);
  defineOnce('steunpunt-topic-sign', SteunpuntTopicSign);
  defineOnce('steunpunt-kiosk-top', SteunpuntKioskTop);
  defineOnce('steunpunt-kiosk-attract', SteunpuntKioskAttract);
  defineOnce('steunpunt-kiosk-start', SteunpuntKioskStart);
  defineOnce('steunpunt-kiosk-menu', SteunpuntKioskMenu);
  defineOnce('steunpunt-kiosk', SteunpuntKiosk);
}

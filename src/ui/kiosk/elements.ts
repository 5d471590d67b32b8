import { defineOnce } from '../define.ts';
import { SteunpuntField } from '../steunpunt-field.ts';
import { SteunpuntNotice } from '../steunpunt-notice.ts';
import { SteunpuntSuggestions } from '../visitor/steunpunt-suggestions.ts';
import { SteunpuntTopicSign } from '../visitor/steunpunt-topic-sign.ts';
import { SteunpuntKiosk } from './steunpunt-kiosk.ts';
import { SteunpuntKioskAttract } from './steunpunt-kiosk-attract.ts';
import { SteunpuntKioskAnswer } from './steunpunt-kiosk-answer.ts';
import { SteunpuntKioskIdle } from './steunpunt-kiosk-idle.ts';
import { SteunpuntKioskJourney } from './steunpunt-kiosk-journey.ts';
import { SteunpuntKioskComfort } from './steunpunt-kiosk-comfort.ts';
import { SteunpuntKioskMenu } from './steunpunt-kiosk-menu.ts';
import { SteunpuntKioskStart } from './steunpunt-kiosk-start.ts';
import { SteunpuntKioskTop } from './steunpunt-kiosk-top.ts';

/** The elements of a waiting-room screen, leaves first, so that none renders before its parts are known. */
export function defineKioskElements(): void {
  defineOnce('steunpunt-notice', SteunpuntNotice);
  defineOnce('steunpunt-field', SteunpuntField);
  defineOnce('steunpunt-suggestions', SteunpuntSuggestions);
  defineOnce('steunpunt-topic-sign', SteunpuntTopicSign);
  defineOnce('steunpunt-kiosk-comfort', SteunpuntKioskComfort);
  defineOnce('steunpunt-kiosk-top', SteunpuntKioskTop);
  defineOnce('steunpunt-kiosk-answer', SteunpuntKioskAnswer);
  defineOnce('steunpunt-kiosk-attract', SteunpuntKioskAttract);
  defineOnce('steunpunt-kiosk-start', SteunpuntKioskStart);
  defineOnce('steunpunt-kiosk-menu', SteunpuntKioskMenu);
  defineOnce('steunpunt-kiosk-journey', SteunpuntKioskJourney);
  defineOnce('steunpunt-kiosk-idle', SteunpuntKioskIdle);
  defineOnce('steunpunt-kiosk', SteunpuntKiosk);
}

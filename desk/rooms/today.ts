import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDeskConfirm } from '../elements/steunpunt-desk-confirm.ts';
import { SteunpuntDeskPlain } from '../elements/steunpunt-desk-plain.ts';
import { SteunpuntDeskMoreTime } from '../today/steunpunt-desk-more-time.ts';
import { SteunpuntDeskToday } from '../today/steunpunt-desk-today.ts';

/** Defines the elements of the room Vandaag; safe to call again. */
export function define(): void {
  defineOnce('steunpunt-desk-confirm', SteunpuntDeskConfirm);
  defineOnce('steunpunt-desk-plain', SteunpuntDeskPlain);
  defineOnce('steunpunt-desk-more-time', SteunpuntDeskMoreTime);
  defineOnce('steunpunt-desk-today', SteunpuntDeskToday);
}

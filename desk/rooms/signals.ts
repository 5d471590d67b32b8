import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDeskBars } from '../elements/steunpunt-desk-bars.ts';
import { SteunpuntDeskHeard } from '../elements/steunpunt-desk-heard.ts';
import { SteunpuntDeskHeardForm } from '../elements/steunpunt-desk-heard-form.ts';
import { SteunpuntDeskOutside } from '../elements/steunpunt-desk-outside.ts';
import { SteunpuntDeskReport } from '../elements/steunpunt-desk-report.ts';
import { SteunpuntDeskShared } from '../elements/steunpunt-desk-shared.ts';
import { SteunpuntDeskSignals } from '../elements/steunpunt-desk-signals.ts';

/** Defines the elements of the room with the signals; safe to call again. */
export function define(): void {
  defineOnce('steunpunt-desk-bars', SteunpuntDeskBars);
  defineOnce('steunpunt-desk-heard-form', SteunpuntDeskHeardForm);
  defineOnce('steunpunt-desk-heard', SteunpuntDeskHeard);
  defineOnce('steunpunt-desk-report', SteunpuntDeskReport);
  defineOnce('steunpunt-desk-outside', SteunpuntDeskOutside);
  defineOnce('steunpunt-desk-shared', SteunpuntDeskShared);
  defineOnce('steunpunt-desk-signals', SteunpuntDeskSignals);
}

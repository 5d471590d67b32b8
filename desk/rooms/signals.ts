import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntDeskBars } from '../signals/steunpunt-desk-bars.ts';
import { SteunpuntDeskFeedback } from '../signals/steunpunt-desk-feedback.ts';
import { SteunpuntDeskHeard } from '../signals/steunpunt-desk-heard.ts';
import { SteunpuntDeskHeardForm } from '../signals/steunpunt-desk-heard-form.ts';
import { SteunpuntDeskOutside } from '../signals/steunpunt-desk-outside.ts';
import { SteunpuntDeskReport } from '../signals/steunpunt-desk-report.ts';
import { SteunpuntDeskSaid } from '../signals/steunpunt-desk-said.ts';
import { SteunpuntDeskScales } from '../signals/steunpunt-desk-scales.ts';
import { SteunpuntDeskShared } from '../signals/steunpunt-desk-shared.ts';
import { SteunpuntDeskSignals } from '../signals/steunpunt-desk-signals.ts';

/** Defines the elements of the room with the signals; safe to call again. */
export function define(): void {
  defineOnce('steunpunt-desk-bars', SteunpuntDeskBars);
  defineOnce('steunpunt-desk-heard-form', SteunpuntDeskHeardForm);
  defineOnce('steunpunt-desk-heard', SteunpuntDeskHeard);
  defineOnce('steunpunt-desk-scales', SteunpuntDeskScales);
  defineOnce('steunpunt-desk-said', SteunpuntDeskSaid);
  defineOnce('steunpunt-desk-feedback', SteunpuntDeskFeedback);
  defineOnce('steunpunt-desk-report', SteunpuntDeskReport);
  defineOnce('steunpunt-desk-outside', SteunpuntDeskOutside);
  defineOnce('steunpunt-desk-shared', SteunpuntDeskShared);
  defineOnce('steunpunt-desk-signals', SteunpuntDeskSignals);
}

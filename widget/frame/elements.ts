import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntField } from '../../src/ui/steunpunt-field.ts';
import { SteunpuntNotice } from '../../src/ui/steunpunt-notice.ts';
import { SteunpuntApp } from '../../src/ui/visitor/steunpunt-app.ts';
import { SteunpuntAsk } from '../../src/ui/visitor/steunpunt-ask.ts';
import { SteunpuntCompose } from '../../src/ui/visitor/steunpunt-compose.ts';
import { SteunpuntStart } from '../../src/ui/visitor/steunpunt-start.ts';
import { SteunpuntTopBar } from '../../src/ui/visitor/steunpunt-top-bar.ts';

/** The elements of the first view, leaves first, so that none renders before its parts are known. */
export function defineFirstElements(): void {
  defineOnce('steunpunt-field', SteunpuntField);
  defineOnce('steunpunt-notice', SteunpuntNotice);
  defineOnce('steunpunt-compose', SteunpuntCompose);
  defineOnce('steunpunt-top-bar', SteunpuntTopBar);
  defineOnce('steunpunt-start', SteunpuntStart);
  defineOnce('steunpunt-ask', SteunpuntAsk);
  defineOnce('steunpunt-app', SteunpuntApp);
}

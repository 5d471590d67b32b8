import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntNotice } from '../../src/ui/steunpunt-notice.ts';
import { SteunpuntApp } from '../../src/ui/visitor/steunpunt-app.ts';
import { SteunpuntStart } from '../../src/ui/visitor/steunpunt-start.ts';
import { SteunpuntTopBar } from '../../src/ui/visitor/steunpunt-top-bar.ts';

/** The elements of the first view, leaves first, so that none renders before its parts are known. */
export function defineFirstElements(): void {
  defineOnce('steunpunt-notice', SteunpuntNotice);
  defineOnce('steunpunt-top-bar', SteunpuntTopBar);
  defineOnce('steunpunt-start', SteunpuntStart);
  defineOnce('steunpunt-app', SteunpuntApp);
}

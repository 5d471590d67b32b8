import { msg } from '@lit/localize';
import { browserClock } from '../src/sync/browser-clock.ts';
import type { KioskVisit } from '../src/ui/kiosk/kiosk-visit.ts';
import type { SteunpuntKiosk } from '../src/ui/kiosk/steunpunt-kiosk.ts';
import { forbidCopies } from './blank.ts';
import { breakAgain, forgetBreaks, watchBroken, WITHIN_MS } from './broken.ts';
import { Cover } from './cover.ts';
import { countCrash } from './crashes.ts';
import { Wiper } from './wipe.ts';

export interface VisitParts {
  readonly app: SteunpuntKiosk;
  readonly visit: KioskVisit;
  /** Lets go of keys and handles. */
  readonly post: { close(): void };
}

const PAGE = '/kiosk/';

/** Sees to every way in which a visit ends, and that nothing of it is left on this page after it. */
export function endVisits({ app, visit, post }: VisitParts): void {
  const wiper = new Wiper({
    cover: new Cover(),
    drop: [() => visit.voice?.stop(), () => app.wipe(), () => post.close()],
    clock: browserClock,
    reachable: () => navigator.onLine || navigator.serviceWorker.controller !== null,
    replace: () => location.replace(PAGE),
    giveUp: () => location.replace(`${PAGE}out-of-order.html`),
    broke: async () => {
      await countCrash(Date.now());
      return breakAgain(Date.now());
    },
    words: () => ({
      heading: msg('Vraag hulp bij de balie', { id: 'kiosk.broken.desk' }),
      phone: visit.content.phone,
    }),
  });
  app.addEventListener('steunpunt-kiosk-wipe', ({ why }) => wiper.wipe(why));
  watchBroken({
    page: window,
    app: () => app,
    clock: browserClock,
    broken: () => wiper.wipe('broken'),
  });
  browserClock.after(WITHIN_MS, () => void forgetBreaks(Date.now()));
  // A page that the browser keeps for "back" must hold nothing, and must not come back.
  addEventListener('pagehide', ({ persisted }) => {
    if (persisted) wiper.clear();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.replace(PAGE);
  });
  history.scrollRestoration = 'manual';
  forbidCopies(window);
}

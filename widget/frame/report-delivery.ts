import type { Delivery } from '../../src/core/post-office.ts';
import type { PostAccess } from '../../src/ui/contexts.ts';
import type { ToLoader } from './messages.ts';

type State = Extract<ToLoader, { type: 'state' }>['state'];

const states: Record<Delivery, State> = {
  kept: 'queued',
  memory: 'queued',
  sent: 'sent',
  parked: 'error',
  // The host page hears of what was sent or waits, not of what a person took back.
  erased: 'queued',
};

/** Reports, once each, the states that the newest submission of this page goes through. */
export function reportDelivery(
  app: HTMLElement,
  post: PostAccess,
  report: (state: State) => void,
): void {
  let sid: string | null = null;
  let last: State | null = null;
  const look = (): void => {
    if (sid === null || !post.office) return;
    const state = states[post.office.delivery(sid)];
    if (state !== last) report((last = state));
  };
  app.addEventListener('steunpunt-submitted', (event) => {
    sid = event.sid;
    last = null;
    look();
  });
  post.subscribe(look);
}

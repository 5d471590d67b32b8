import type { PostAccess } from '../src/ui/contexts.ts';
import type { HashedPin } from '../src/seal/kiosk-pin.ts';
import type { KioskDevice } from '../src/ui/kiosk/kiosk-visit.ts';
import { PinGuard } from './pin-guard.ts';
import { Waiting } from './waiting.ts';

interface DeviceParts {
  readonly post: PostAccess;
  /** Of the settings. */
  readonly pin: HashedPin | null;
  /** Hash of the app. */
  readonly app: string;
}

/** The machine that this page runs on. Asks the browser to keep what waits here. */
export function createDevice({ post, pin, app }: DeviceParts): KioskDevice {
  const guard = new PinGuard(pin, Date.now);
  const waiting = new Waiting();
  const look = (): void => void waiting.look(Date.now());
  let persisted = false;
  void navigator.storage.persist().then(
    (promised) => (persisted = promised),
    () => undefined,
  );
  post.subscribe(look);
  look();
  return {
    tryPin: (typed) => guard.try(typed),
    state: () => {
      look();
      return { app, online: navigator.onLine, persisted, ...waiting.counts };
    },
    sendNow: () => post.office?.sendNow(),
    print: () => print(),
  };
}

import { toBase64Url } from '../../../src/core/bytes.ts';
import type { PointKey } from '../../../src/core/content.ts';
import { kidOf } from '../../../src/seal/hash.ts';
import type { EpochKey } from '../../../src/seal/point-keys.ts';
import { Outbox } from '../../../src/store/outbox.ts';
import { hasRows, openRows } from '../../../src/store/rows.ts';
import { browserClock } from '../../../src/sync/browser-clock.ts';
import { Courier } from '../../../src/sync/courier.ts';
import { watchTriggers } from '../../../src/sync/triggers.ts';
import { webLock } from '../../../src/sync/web-lock.ts';
import { Intake } from '../../../src/post/intake.ts';
import { Office } from '../../../src/post/office.ts';
import { makeEpoch, POINT } from '../../seal/support/fixtures.ts';

export const START = Date.UTC(2026, 10, 20, 9);

/** The epoch key of its point: opens what the office sealed. */
export const epoch = await makeEpoch();
/** As a list has it. */
export const listed = async ({ pk }: EpochKey): Promise<PointKey> => ({
  ...{ kid: toBase64Url(await kidOf(pk)), pk: toBase64Url(pk) },
  ...{ notBefore: 0, notAfter: 99_999 },
});
const both = [await listed(epoch)];

export interface WholeOffice {
  readonly post: Office;
  readonly outbox: Outbox;
  /** How often its courier was started. */
  readonly started: () => number;
}

/** A whole post office that reaches no hub. `time.now` is its clock. */
export function office(
  time = { now: START },
  point = POINT,
  hub = location.origin,
  keys: readonly PointKey[] = both,
): WholeOffice {
  const outbox = new Outbox({ openRows, clock: browserClock });
  const courier = new Courier({
    ...{ outbox, clock: browserClock, jitter: Math.random, lock: webLock },
    transport: { put: () => Promise.resolve({ status: 0, body: undefined, retryAfter: null }) },
  });
  let starts = 0;
  const start = courier.start.bind(courier);
  courier.start = () => {
    starts++;
    start();
  };
  const begin = (): (() => void) => watchTriggers(courier, outbox);
  const parts = { hub, point, embedKey: '', site: '', keys, outbox, courier, hasRows, begin };
  const post = new Office(new Intake({ ...parts, now: () => time.now }));
  return { post, outbox, started: () => starts };
}

import { Outbox } from '../../../src/store/outbox.ts';
import { openRows } from '../../../src/store/rows.ts';
import { browserClock } from '../../../src/sync/browser-clock.ts';
import { aRow } from './browser.ts';

/** Runs in a frame: adds rows all at once and posts what each was told. */
const count = Number(new URL(import.meta.url).searchParams.get('count'));
const outbox = new Outbox({ openRows, clock: browserClock });
Promise.all(Array.from({ length: count }, () => outbox.add(aRow()))).then(
  (rungs) => parent.postMessage(rungs),
  (error: unknown) => parent.postMessage(String(error)),
);

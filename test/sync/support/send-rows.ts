import type { HubAnswer, OutboxRow } from '../../../src/core/ports.ts';
import { Outbox } from '../../../src/store/outbox.ts';
import { openRows } from '../../../src/store/rows.ts';
import { browserClock } from '../../../src/sync/browser-clock.ts';
import { Courier } from '../../../src/sync/courier.ts';
import { watchTriggers } from '../../../src/sync/triggers.ts';
import { webLock } from '../../../src/sync/web-lock.ts';
import { aRow } from '../../store/support/browser.ts';

/**
 * One tab in a frame: the whole engine, with the page around it as the hub. Adds rows, presses for
 * some, and posts its number of unsent rows after every change.
 */
const { searchParams } = new URL(import.meta.url);
if (searchParams.get('locks') === 'no')
  Object.defineProperty(navigator, 'locks', { value: undefined });

const outbox = new Outbox({ openRows, clock: browserClock });
const courier = new Courier({
  outbox,
  clock: browserClock,
  // Seconds become milliseconds: nobody waits a minute in a test.
  jitter: () => Math.random() / 1000,
  lock: webLock,
  transport: { put: askPage },
});

function askPage({ sid, digest }: OutboxRow): Promise<HubAnswer> {
  const { port1, port2 } = new MessageChannel();
  parent.postMessage({ put: sid, digest }, '*', [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<HubAnswer>) => resolve(data);
  });
}

outbox.subscribe(() => parent.postMessage({ unsent: outbox.rows().length }, '*'));
watchTriggers(courier, outbox);
courier.start();
for (let n = 0; n < Number(searchParams.get('count')); n++)
  void outbox.add(aRow()).then(() => {
    if (n % 10 === 0) courier.press();
  });

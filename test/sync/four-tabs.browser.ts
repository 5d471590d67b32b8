import { ACK_STATUS, type AckState } from '../../src/core/ack.ts';
import { OUTBOX_DATABASE } from '../../src/store/rows.ts';
import { check, equal, stored, wipe } from '../store/support/browser.ts';

const TABS = 4;
const EACH = 50;

interface Put {
  put: string;
  digest: string;
}

/** Four tabs of one browser, each with rows of its own, and this page as their hub. */
async function run(locks: 'yes' | 'no') {
  await wipe(OUTBOX_DATABASE);
  const hub = new Map<string, number>();
  const frames = Array.from({ length: TABS }, () => document.createElement('iframe'));
  const unsent = new Map<unknown, number>();
  const sending = new Map<unknown, number>();
  const most = { perTab: 0 };
  const done = Promise.withResolvers<undefined>();

  const answer = ({ put: id, digest }: Put, port: MessagePort, from: unknown): void => {
    const flying = (sending.get(from) ?? 0) + 1;
    sending.set(from, flying);
    most.perTab = Math.max(most.perTab, flying);
    const state: AckState = hub.has(id) ? 'duplicate' : 'stored';
    hub.set(id, (hub.get(id) ?? 0) + 1);
    const body = { v: 1, hubRun: 'run', id, digest, state };
    setTimeout(() => {
      sending.set(from, flying - 1);
      port.postMessage({ status: ACK_STATUS[state], body, retryAfter: null });
    });
  };
  const hear = ({ data, source, ports }: MessageEvent<Put | { unsent: number }>): void => {
    if ('put' in data && ports[0]) answer(data, ports[0], source);
    if ('unsent' in data) unsent.set(source, data.unsent);
    if (hub.size === TABS * EACH && [...unsent.values()].every((left) => left === 0))
      done.resolve(undefined);
  };

  addEventListener('message', hear);
  for (const frame of frames) {
    document.body.append(frame);
    const script = document.createElement('script');
    script.type = 'module';
    const query = `count=${EACH}&locks=${locks}`;
    script.src = new URL(`./support/send-rows.ts?${query}`, import.meta.url).href;
    frame.contentDocument?.body.append(script);
  }
  await done.promise;
  // Acknowledged is out of memory at once, and off the disk a moment later.
  while ((await stored(OUTBOX_DATABASE, 'rows')).length > 0);
  removeEventListener('message', hear);
  for (const frame of frames) frame.remove();
  const puts = [...hub.values()].reduce((sum, times) => sum + times, 0);
  return { rows: hub.size, puts, perTab: most.perTab };
}

describe('four tabs with fifty rows each', () => {
  for (const locks of ['yes', 'no'] as const)
    it(`deliver every one of them, locks: ${locks}`, async () => {
      const { rows, puts, perTab } = await run(locks);
      console.log(`locks ${locks}: ${rows} rows in ${puts} requests, ${TABS * EACH - rows} lost`);
      equal(rows, TABS * EACH, 'rows at the hub');
      equal(perTab, 1, 'sends at a time in one tab');
      if (locks === 'yes') check(puts <= 1.5 * rows, `${puts} requests for ${rows} rows`);
    });
});

import { keep } from '../../kiosk/kept.ts';
import { Waiting } from '../../kiosk/waiting.ts';
import { openRows } from '../../src/store/rows.ts';
import type { OutboxRow } from '../../src/core/ports.ts';
import { equal } from '../ui/support/assert.ts';

const HOUR = 3_600_000;
const NOON = 500_000 * HOUR;

const row = (sid: string, state: OutboxRow['state'] = 'due'): OutboxRow => ({
  ...{ sid, fmt: 1, point: 'de-linde', embedKey: '', bytes: new Uint8Array(8), digest: sid },
  ...{ tries: 0, notBefore: 0, state },
});

describe('what waits on a screen', () => {
  it('is counted, with about how long', async () => {
    const rows = await openRows();
    for (const { sid } of await rows.all()) await rows.remove(sid);
    await keep('first-seen', {});
    const waiting = new Waiting();
    const look = async (now: number): Promise<unknown> => {
      // As after a start of the screen.
      const fresh = new Waiting();
      await Promise.all([waiting.look(now), fresh.look(now)]);
      await fresh.look(now);
      return Object.values(fresh.counts);
    };
    equal(await look(NOON), [0, 'none', 0], 'nothing');
    await rows.put(row('a'));
    equal(await look(NOON + 1), [1, 'hour', 0], 'just now');
    await rows.put(row('b'));
    await rows.put(row('c', 'parked'));
    equal(await look(NOON + HOUR), [2, 'day', 1], 'an hour');
    equal(await look(NOON + 24 * HOUR), [2, 'older', 1], 'a day');
    await rows.remove('a');
    equal(await look(NOON + 24 * HOUR), [1, 'day', 1], 'the oldest is gone');
    equal(await look(NOON - 24 * HOUR), [1, 'hour', 1], 'a clock that was set back');
    await rows.remove('b');
    await rows.remove('c');
    equal(await look(NOON), [0, 'none', 0], 'all is sent');
    rows.close();
  });
});

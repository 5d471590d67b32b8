import { toBase64Url } from '../../../src/core/bytes.ts';
import type { OutboxRow } from '../../../src/core/ports.ts';
import { Outbox } from '../../../src/store/outbox.ts';
import { hasRows, openRows } from '../../../src/store/rows.ts';
import { browserClock } from '../../../src/sync/browser-clock.ts';
import { webLock } from '../../../src/sync/web-lock.ts';

/** What a test reaches on the page as `window.page`. */
export interface OutboxPage {
  readonly outbox: Outbox;
  hasRows(): Promise<boolean>;
  /** Adds one row; its name and what was said about it. */
  add(): Promise<{ sid: string; digest: string; rung: 'kept' | 'memory' }>;
  /**
   * Adds rows one after the other until the page dies, and calls `told` for each: once it is kept, or
   * as soon as it is added (what an outbox does that says "bewaard" too early).
   */
  addForEver(told: (sid: string, digest: string) => void, when: 'kept' | 'added'): Promise<never>;
  /** Every row on disk, and whether its bytes are those it was sealed with. */
  onDisk(): Promise<{ sid: string; digest: string; whole: boolean }[]>;
  /** How each row of this page stands. */
  deliveries(): string[];
  tryLock(): Promise<boolean>;
}

declare global {
  var page: OutboxPage;
}

const outbox = new Outbox({ openRows, clock: browserClock });

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

async function aRow(): Promise<OutboxRow> {
  const bytes = crypto.getRandomValues(new Uint8Array(8366));
  const sid = toBase64Url(bytes.slice(0, 16));
  return {
    ...{ sid, fmt: 1, point: 'linde', embedKey: '', bytes, digest: await digestOf(bytes) },
    ...{ tries: 0, notBefore: 0, state: 'due' },
  };
}

globalThis.page = {
  outbox,
  hasRows,
  async add() {
    const row = await aRow();
    return { sid: row.sid, digest: row.digest, rung: await outbox.add(row) };
  },
  async addForEver(told, when) {
    for (;;) {
      const row = await aRow();
      const adding = outbox.add(row);
      if (when === 'kept') await adding;
      if (outbox.delivery(row.sid) === when || when === 'added') told(row.sid, row.digest);
      await adding;
    }
  },
  async onDisk() {
    const rows = await openRows();
    const all = await rows.all();
    rows.close();
    return Promise.all(
      all.map(async ({ sid, digest, bytes }) => ({
        ...{ sid, digest },
        whole: (await digestOf(bytes)) === digest,
      })),
    );
  },
  deliveries: () => outbox.rows().map(({ sid }) => outbox.delivery(sid)),
  tryLock: () => webLock.tryRun(() => Promise.resolve()),
};

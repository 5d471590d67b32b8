import type { PointKey } from '../../src/core/content.ts';
import { Intake } from '../../src/post/intake.ts';
import { Office } from '../../src/post/office.ts';
import type { Outbox } from '../../src/store/outbox.ts';
import type { Courier } from '../../src/sync/courier.ts';

/** What all conversations share. */
export interface Shared {
  readonly hub: string;
  readonly point: string;
  readonly embedKey: string;
  /** Origin of the bridge: where the words were typed. */
  readonly site: string;
  /** The point's keys as they are now; null when the list is not to be trusted. */
  readonly keys: () => readonly PointKey[] | null;
  readonly outbox: Outbox;
  readonly courier: Courier;
  readonly now: () => number;
}

/** The post office of one conversation. Closing it wipes its threads; the outbox is everybody's. */
export class ChannelOffice extends Office {
  readonly #own: ReadonlySet<string>;
  readonly #outbox: Outbox;

  constructor({ outbox, keys, ...shared }: Shared) {
    const own = new Set<string>();
    const ways = new Set<() => void>();
    const intake = new Intake({
      ...shared,
      get keys() {
        return keys();
      },
      outbox: {
        add: (row) => {
          own.add(row.sid);
          return outbox.add(row);
        },
        // Erasing looks for a thread among all of them: it may be of an earlier conversation.
        rows: () => outbox.rows(),
        remove: (sid) => outbox.remove(sid),
        delivery: (sid) => outbox.delivery(sid),
        subscribe: (listener) => {
          const unsubscribe = outbox.subscribe(listener);
          ways.add(unsubscribe);
          return () => {
            ways.delete(unsubscribe);
            unsubscribe();
          };
        },
        close: () => {
          for (const unsubscribe of ways) unsubscribe();
        },
      },
      // The courier of the bridge went about before anybody came.
      hasRows: () => Promise.resolve(false),
      begin: () => () => undefined,
    });
    super(intake);
    this.#own = own;
    this.#outbox = outbox;
  }

  /** Of this conversation alone. */
  override unsent(): number {
    return this.#outbox.rows().filter(({ sid }) => this.#own.has(sid)).length;
  }
}

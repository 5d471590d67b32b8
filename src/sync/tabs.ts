import type { OutboxRow } from '../core/ports.ts';
import type { Delivery } from '../core/post-office.ts';

/** What two tabs need of each other's outbox. */
export interface SharedOutbox {
  rows(): OutboxRow[];
  delivery(sid: string): Delivery;
  remove(sid: string, ending: 'sent' | 'erased'): Promise<unknown>;
  refresh(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

/** The part of BroadcastChannel that is used. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

type Note =
  { readonly kept: true } | { readonly ended: string; readonly ending: 'sent' | 'erased' };

/**
 * Tells the other tabs of this browser when a row reached the disk and when one ended, and listens to
 * the same. Thrift and manners, not safety: a note that is lost costs one duplicate request. Returns
 * the way to stop.
 */
export function linkTabs(outbox: SharedOutbox, channel: Channel): () => void {
  const kept = new Set<string>();
  const held = new Set<string>();

  const tell = (): void => {
    const now = new Set(outbox.rows().map((row) => row.sid));
    let news = false;
    for (const sid of now) {
      held.add(sid);
      if (kept.has(sid) || outbox.delivery(sid) !== 'kept') continue;
      kept.add(sid);
      news = true;
    }
    if (news) channel.postMessage({ kept: true } satisfies Note);
    for (const sid of held) {
      if (now.has(sid)) continue;
      held.delete(sid);
      kept.delete(sid);
      const ending = outbox.delivery(sid) === 'sent' ? 'sent' : 'erased';
      channel.postMessage({ ended: sid, ending } satisfies Note);
    }
  };

  const hear = ({ data }: { data: unknown }): void => {
    const note = data as Partial<{ kept: unknown; ended: unknown; ending: unknown }> | null;
    if (note?.kept === true) void outbox.refresh();
    if (typeof note?.ended !== 'string') return;
    if (note.ending !== 'sent' && note.ending !== 'erased') return;
    held.delete(note.ended);
    kept.delete(note.ended);
    void outbox.remove(note.ended, note.ending);
  };

  const unsubscribe = outbox.subscribe(tell);
  channel.addEventListener('message', hear);
  return () => {
    unsubscribe();
    channel.removeEventListener('message', hear);
  };
}

import type { Jitter, OutboxRow } from '../core/ports.ts';
import type { Outgoing } from './courier.ts';

/**
 * An outbox that gives its rows in no order. Where one device serves one person after the other, the
 * order of a backlog would be the order in which they stood there, and how often each was tried tells
 * the same. The row that a person just pressed for still goes before what waited.
 */
export function shuffled(outbox: Outgoing, random: Jitter): Outgoing {
  return {
    rows: () => outbox.rows(),
    due: (now) => {
      const rows = inNoOrder(outbox.due(now), random);
      // A press asks for everything, whenever it is due.
      return now === Infinity ? rows.sort((a, b) => Math.sign(a.tries) - Math.sign(b.tries)) : rows;
    },
    update: (sid, change) => outbox.update(sid, change),
    remove: (sid, ending) => outbox.remove(sid, ending),
    refresh: () => outbox.refresh(),
    subscribe: (listener) => outbox.subscribe(listener),
  };
}

function inNoOrder(rows: readonly OutboxRow[], random: Jitter): OutboxRow[] {
  const drawn = rows.map((row) => ({ row, lot: random() }));
  return drawn.sort((a, b) => a.lot - b.lot).map(({ row }) => row);
}

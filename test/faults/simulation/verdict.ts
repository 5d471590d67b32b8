import type { Page, Press, Stage } from './stage.ts';

/**
 * What a healed world still has to do; null when every submission that can be delivered is, no page
 * holds a delivered one, and the others are kept and shown.
 */
export function pending(world: Stage): string | null {
  const { ledger, disk, tabs } = world;
  const awake = tabs.filter((tab) => tab.alive && !tab.frozen);
  for (const press of ledger.presses) {
    if (press.excuse || onlyInFrozenMemory(world, press)) continue;
    const { sid } = press.row;
    const holders = awake.filter((tab) => holds(tab, sid));
    switch (press.fate) {
      case 'normal':
        if (!ledger.atHub(press)) return `${sid} not delivered`;
        if (holders.length > 0) return `${sid} delivered and still in a page`;
        if (disk.rows.has(sid) && !press.revived && awake.some((tab) => knows(tab, sid)))
          return `${sid} delivered and still on disk`;
        break;
      case 'squatted':
      case 'malformed':
        if (!holders.some((tab) => tab.outbox.delivery(sid) === 'parked'))
          return `${sid} not parked`;
        break;
      case 'choking':
        if (holders.length === 0) return `${sid} in no page`;
    }
    if (holders.some((tab) => !tab.tooOld) && !disk.rows.has(sid)) return `${sid} not on disk`;
  }
  return null;
}

/** Judges a healed world that had time to drain. */
export function judge(world: Stage): void {
  const { ledger, hub } = world;
  for (const press of ledger.presses) {
    const { sid, bytes } = press.row;
    const copies = [...hub.stored.values()].flat().filter((copy) => copy[1] === bytes[1]);
    if (press.fate !== 'squatted' && copies.length > 1) ledger.break('TWICE', sid);
    if (press.fate === 'normal' && hub.stored.has(sid) && !ledger.atHub(press))
      ledger.break('TAMPERED', `${sid} at the hub`);
  }
  const gone = lost(world);
  if (gone !== null) ledger.break('LOST', `${gone} is nowhere`);
  const rest = pending(world);
  if (rest !== null) ledger.break('STUCK', rest);
}

/**
 * A delivered submission that is still on disk: a write may come through long after the page gave it
 * up. Any next look at the disk removes it. Null when there is none.
 */
export function leftover({ ledger, disk }: Stage): string | null {
  const left = ledger.presses.find((press) => ledger.atHub(press) && disk.rows.has(press.row.sid));
  return left?.row.sid ?? null;
}

/** A submission that neither the hub nor the disk nor any page has; null when there is none. */
function lost({ ledger, disk, tabs }: Stage): string | null {
  const missing = ledger.presses.find((press) => {
    const { sid } = press.row;
    if (press.excuse || ledger.atHub(press) || disk.rows.has(sid)) return false;
    return !tabs.some((tab) => tab.alive && holds(tab, sid));
  });
  return missing?.row.sid ?? null;
}

function holds(tab: Page, sid: string): boolean {
  return tab.outbox.rows().some((row) => row.sid === sid);
}

/** Whether a page that can write knows that this one is delivered. */
function knows(tab: Page, sid: string): boolean {
  return !tab.tooOld && tab.outbox.delivery(sid) === 'sent';
}

/** Nothing can be asked of a page that does not run; it is asked again after the thaw. */
function onlyInFrozenMemory({ disk }: Stage, { author, row }: Press): boolean {
  return author.alive && author.frozen && !disk.rows.has(row.sid);
}

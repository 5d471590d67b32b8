import type { KioskReport } from '../src/core/kiosk.ts';
import { hasRows, openRows } from '../src/store/rows.ts';
import { keep, readKept } from './kept.ts';

/** What waits on this screen to be sent: how much, and for how long about. */
export type Counts = Pick<KioskReport, 'unsent' | 'oldest' | 'parked'>;

const NOTHING: Counts = { unsent: 0, oldest: 'none', parked: 0 };
const HOUR = 3_600_000;
const KEPT = 'first-seen';

/**
 * Counts what lies in the outbox. A row tells no time, on purpose; when it was first seen is kept
 * beside it in whole hours, until the row is gone.
 */
export class Waiting {
  #counts = NOTHING;

  /** As it was when it was last looked at. */
  get counts(): Counts {
    return this.#counts;
  }

  /** Looks again, `now` in ms since 1970. What cannot be read stays as it was. Never rejects. */
  async look(now: number): Promise<void> {
    try {
      this.#counts = (await hasRows()) ? await this.#read(Math.floor(now / HOUR)) : NOTHING;
    } catch {
      // The disk may answer next time.
    }
  }

  async #read(hour: number): Promise<Counts> {
    const rows = await openRows();
    const all = await rows.all().finally(() => rows.close());
    const due = all.filter(({ state }) => state === 'due').map(({ sid }) => sid);
    const before = (await readKept<Record<string, number>>(KEPT)) ?? {};
    const seen = Object.fromEntries(due.map((sid) => [sid, before[sid] ?? hour]));
    if (Object.keys(seen).sort().join() !== Object.keys(before).sort().join())
      await keep(KEPT, seen);
    // A clock that was set back makes nothing older than it is.
    const age = Math.max(...Object.values(seen).map((first) => hour - first), 0);
    const oldest = age < 1 ? 'hour' : age < 24 ? 'day' : 'older';
    const parked = all.length - due.length;
    return { unsent: due.length, oldest: due.length > 0 ? oldest : 'none', parked };
  }
}

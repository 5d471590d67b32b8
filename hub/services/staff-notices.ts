import { otherDoor, type Door } from '../../src/core/doors.ts';
import { doorOf } from '../../src/core/staff.ts';
import type { HubConfig } from '../config.ts';
import type { Store } from '../store/store.ts';
import { sendAlert } from './alert.ts';
import { deskLetter } from './letters.ts';
import type { Mail } from './mail.ts';
import { isOpenOn, nextRound, onTheWall, roundNow } from './rounds.ts';

const LOOK_MS = 60_000;

interface Parts {
  readonly store: Store;
  readonly config: HubConfig;
  /** null: this hub sends no mail. */
  readonly mail: Mail | null;
  /** Address of the desk. */
  readonly link: string;
}

/**
 * Tells colleagues that something came, once a round: by mail, and in a channel of theirs. Every hub
 * of a database does this; each word is claimed there first, so that one of them sends it.
 */
export class StaffNotices {
  readonly #parts: Parts;
  /** Without mail and without a channel nothing here does anything. */
  readonly #tells: boolean;
  readonly #timer: NodeJS.Timeout | null;
  #noting: Promise<void> | null = null;
  /** By point: through which doors, undefined where the key does not say. */
  readonly #arrivals = new Map<string, Set<Door | undefined>>();
  #run: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#tells = Boolean(parts.mail ?? parts.config.alert);
    this.#timer = this.#tells ? setInterval(() => void this.run(), LOOK_MS).unref() : null;
  }

  /**
   * Something new came for `point`, by `door` where its key says so. Returns at once, never throws:
   * the sender waits for nothing.
   */
  arrived(point: string, door?: Door): void {
    if (!this.#tells) return;
    this.#arrivals.set(point, (this.#arrivals.get(point) ?? new Set()).add(door));
    this.#noting ??= this.#note().finally(() => (this.#noting = null));
  }

  /**
   * This colleague is about to see what there is, so she needs no mail about it. Before she reads:
   * what comes after that is told. Never rejects.
   */
  async looked(point: string, staff: string): Promise<void> {
    const { store, mail } = this.#parts;
    if (mail) await store.notices.looked(point, staff).catch((error: unknown) => this.#log(error));
  }

  /** Resolves once all that came so far is noted. */
  async noted(): Promise<void> {
    await this.#noting;
  }

  /** Sends what is due now. Never rejects. */
  run(): Promise<void> {
    return (this.#run = this.#run.then(() => this.#sendDue()));
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.noted();
    await this.#run;
    this.#parts.mail?.close();
  }

  /** One write for all that came while the one before it was under way. */
  async #note(): Promise<void> {
    const { store, config, mail } = this.#parts;
    for (const [point, doors] of this.#arrivals) {
      this.#arrivals.delete(point);
      const round = nextRound(onTheWall(config.now()), config.noticeHours);
      if (mail)
        await this.#notFor(point, doors)
          .then((except) => store.notices.arrived(point, round, except))
          .catch((error: unknown) => this.#log(error));
      if (config.alert)
        await store.alerts.arrived(point, round).catch((error: unknown) => this.#log(error));
    }
  }

  /** Who is there for the other door alone: what came is not hers to open. */
  async #notFor(point: string, doors: ReadonlySet<Door | undefined>): Promise<string[]> {
    const [door] = doors;
    if (!door || doors.size > 1) return [];
    const shared = await this.#parts.store.staff.shared(point);
    const others = shared?.roster.staff.filter((one) => doorOf(one) === otherDoor(door)) ?? [];
    return others.map(({ id }) => id);
  }

  async #sendDue(): Promise<void> {
    const { store, config } = this.#parts;
    const moment = onTheWall(config.now());
    const round = roundNow(moment, config.noticeHours);
    if (!this.#tells || round === null) return;
    try {
      const point = await store.points.only();
      if (!point || !isOpenOn(moment.day, point.content)) return;
      const name = point.content.point;
      // Side by side: neither waits for the other.
      await Promise.all(
        [this.#mailDue(name, round), this.#alertDue(name, round)].map((telling) =>
          telling.catch((error: unknown) => this.#log(error)),
        ),
      );
    } catch (error) {
      this.#log(error);
    }
  }

  async #mailDue(point: string, round: number): Promise<void> {
    const { store, config, mail, link } = this.#parts;
    if (!mail) return;
    for (const { staff, address } of await store.notices.claim(point, round)) {
      const mailed = await mail.send(address, deskLetter(link));
      if (mailed === 'unreachable') await store.notices.giveBack(point, staff, round);
      if (mailed !== 'sent') config.log(JSON.stringify({ error: 'mail', kind: mailed }));
    }
  }

  /** What could not be said waits for the next round, with what comes until then. */
  async #alertDue(point: string, round: number): Promise<void> {
    const { store, config } = this.#parts;
    if (!config.alert || !(await store.alerts.claim(point, round))) return;
    const alerted = await sendAlert(config.alert);
    if (alerted === 'sent') return;
    config.log(JSON.stringify({ error: 'alert', kind: alerted }));
    await store.alerts.arrived(point, nextRound(onTheWall(config.now()), config.noticeHours));
  }

  #log(error: unknown): void {
    this.#parts.config.log(JSON.stringify({ error: 'notice', kind: (error as Error).name }));
  }
}

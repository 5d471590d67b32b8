import { sameBytes } from '../../../src/core/bytes.ts';
import type { OutboxRow } from '../../../src/core/ports.ts';
import type { Delivery } from '../../../src/core/post-office.ts';
import { digestOf, MAGIC } from './hub-model.ts';
import type { Check, Fate, Page, Press, Stage, Watch } from './stage.ts';

const TEN_MINUTES = 600_000;
/** Requests for one row by one page in ten minutes, beside those that a person or event set off. */
const STORM_LIMIT = 3 * 30;

export class Ledger implements Watch {
  readonly presses: Press[] = [];
  broken: { check: Check; detail: string } | null = null;
  requests = 0;
  readonly #stage: Stage;
  readonly #bySid = new Map<string, Press>();
  readonly #shown = new Map<string, Delivery>();
  readonly #inFlight = new Map<Page, number>();
  readonly #requestTimes = new Map<string, number[]>();
  readonly #stimuli = new Map<Page, number[]>();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  break(check: Check, detail: string): void {
    this.broken ??= { check, detail };
  }

  press(author: Page, fate: Fate): Press {
    const { random } = this.#stage;
    const n = this.presses.length;
    const bytes = new Uint8Array(16);
    for (let i = 0; i < bytes.length; i++) bytes[i] = random.int(0, 255);
    bytes[0] = fate === 'malformed' ? 0 : MAGIC;
    bytes[1] = n;
    const sid = `sid-${n}-${random.int(0, 1e9)}`;
    const row: OutboxRow = {
      ...{ sid, fmt: 1, point: 'linde', embedKey: 'key', bytes, digest: digestOf(bytes) },
      ...{ tries: 0, notBefore: 0, state: 'due' },
    };
    const press: Press = {
      row,
      author,
      fate,
      told: null,
      disk: 'never',
      revived: false,
      excuse: null,
    };
    this.presses.push(press);
    this.#bySid.set(sid, press);
    return press;
  }

  atHub({ row }: Press): boolean {
    const { hub } = this.#stage;
    const copy = hub.stored.get(row.sid)?.[0];
    return hub.tombstones.has(row.sid) || (copy !== undefined && sameBytes(copy, row.bytes));
  }

  committed(row: OutboxRow): void {
    const press = this.#bySid.get(row.sid);
    if (!press) return;
    press.disk = 'on';
    press.revived ||= this.#stage.tabs.some(({ outbox }) => outbox.delivery(row.sid) === 'sent');
    if (!sameBytes(row.bytes, press.row.bytes)) this.break('TAMPERED', `${row.sid} on disk`);
  }

  removed(sid: string): void {
    const press = this.#bySid.get(sid);
    if (!press) return;
    press.disk = 'removed';
    if (!press.excuse && !this.atHub(press)) this.break('LOST', `${sid} removed, hub has it not`);
  }

  cleared(sid: string): void {
    const press = this.#bySid.get(sid);
    if (!press) return;
    press.disk = 'cleared';
    if (!press.author.alive) press.excuse ??= 'storage cleared after its page closed';
  }

  killed(tab: Page): void {
    for (const press of this.presses) {
      if (press.author !== tab || press.disk === 'on' || this.atHub(press)) continue;
      if (press.disk === 'never' && press.told === 'kept')
        this.break('SAVED-TOO-EARLY', `${press.row.sid} told kept, never on disk`);
      press.excuse ??= 'only in the memory of a page that closed';
    }
  }

  told(press: Press, rung: 'kept' | 'memory'): void {
    press.told = rung;
    if (rung === 'kept') this.#mustBeSafe(press);
  }

  look(tab: Page): void {
    for (const press of this.presses) {
      const { sid } = press.row;
      const shown = tab.outbox.delivery(sid);
      const key = `${tab.name} ${sid}`;
      if (this.#shown.get(key) === shown) continue;
      this.#shown.set(key, shown);
      this.#stage.trace(tab.name, `${sid} ${shown}`);
      if (shown === 'kept') this.#mustBeSafe(press);
      if (shown === 'sent' && !this.atHub(press)) this.break('SENT-BUT-MISSING', key);
      if (shown === 'parked' && press.fate !== 'squatted' && press.fate !== 'malformed')
        this.break('STUCK', `${key} parked without a reason`);
    }
  }

  requested(tab: Page, url: URL, init: RequestInit): void {
    this.requests++;
    const flying = (this.#inFlight.get(tab) ?? 0) + 1;
    this.#inFlight.set(tab, flying);
    if (flying > 1) this.break('TWO-AT-ONCE', tab.name);
    if (!tab.maySend) this.break('TWO-SENDERS', `${tab.name} sends beside the lock`);
    const sid = url.searchParams.get('sid') ?? url.pathname.split('/').at(-1)!;
    const press = this.#bySid.get(sid);
    const body = init.body as Uint8Array | undefined;
    if (press && body && !sameBytes(body, press.row.bytes)) this.break('TAMPERED', `${sid} sent`);
    this.#countForStorm(tab, sid);
  }

  answered(tab: Page): void {
    this.#inFlight.set(tab, (this.#inFlight.get(tab) ?? 0) - 1);
  }

  stimulated(tab: Page): void {
    this.#stimuli.set(tab, [...(this.#stimuli.get(tab) ?? []), this.#stage.time.now]);
  }

  #mustBeSafe(press: Press): void {
    const safe = press.disk === 'on' || press.disk === 'cleared' || this.atHub(press);
    if (!safe && !press.excuse) this.break('SAVED-TOO-EARLY', press.row.sid);
  }

  #countForStorm(tab: Page, sid: string): void {
    const from = this.#stage.time.now - TEN_MINUTES;
    const key = `${tab.name} ${sid}`;
    const times = (this.#requestTimes.get(key) ?? []).filter((at) => at >= from);
    times.push(this.#stage.time.now);
    this.#requestTimes.set(key, times);
    if (times.length <= STORM_LIMIT) return;
    const stimuli = (this.#stimuli.get(tab) ?? []).filter((at) => at >= from).length;
    if (times.length > STORM_LIMIT + 3 * stimuli)
      this.break('STORM', `${times.length} requests for ${sid} in ten minutes`);
  }
}

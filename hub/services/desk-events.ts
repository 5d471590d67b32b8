import * as v from 'valibot';
import { utf8 } from '../../src/core/bytes.ts';
import { toBase64Url } from '../bytes.ts';
import { randomBytes } from '../crypto.ts';
import type { StaffRow } from '../store/staff.ts';
import type { Wire } from '../store/wire.ts';
import { Presence } from './presence.ts';

/** Changes of one moment are told together. */
const GATHER_MS = 200;
const TICK_MS = 1_000;
const PULSE_MS = 25_000;
/** A desk whose session is over must come back with a new one. */
const LONGEST_MS = 25 * 60_000;
/** Where hubs may be deaf to each other (a pooler between them and the database), desks look anyway. */
const LOOK_MS = 60_000;
const MAX_STREAMS = 500;
const MAX_STREAMS_PER_PERSON = 10;
/** More than these are not named: the desk looks at its index. */
const MAX_NAMES = 150;

/** What hubs tell each other: mailbox hashes of a point; null for more than can be named. */
const Word = v.object({
  from: v.string(),
  point: v.string(),
  changed: v.exactOptional(v.nullable(v.array(v.string()))),
  here: v.exactOptional(v.array(v.string())),
  /** Id of a colleague whose sessions ended. */
  ended: v.exactOptional(v.string()),
});
type Word = v.InferOutput<typeof Word>;

/** Those of these mailboxes that somebody may hear of. */
type Hears = (mailboxes: readonly string[]) => Promise<readonly string[]>;

interface Desk {
  readonly staff: StaffRow;
  /** Null: of every one. It holds as long as the stream: whoever gets another door gets a new session. */
  readonly hears: Hears | null;
  /** Its lines keep their order while they wait for that. */
  turn: Promise<void>;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
  readonly since: number;
  /** Who is here, and what of it was said last. */
  here: string;
  said: string;
}

interface Point {
  readonly presence: Presence;
  readonly desks: Set<Desk>;
  /** Gathered, not told yet; null for too many. */
  changed: Set<string> | null;
}

export interface DeskEventsOptions {
  readonly wire: Wire;
  /** Mailboxes of visitors with a stream at this hub, by point. */
  readonly present: () => ReadonlyMap<string, readonly Uint8Array[]>;
  /** Whether this person's session still holds. */
  readonly holds: (staff: StaffRow) => Promise<boolean>;
}

/**
 * Tells open desks which threads changed, and which visitors are looking at theirs now. Only that it
 * happened: what it was, a desk reads itself.
 */
export class DeskEvents {
  readonly #options: DeskEventsOptions;
  readonly #name = toBase64Url(randomBytes(9));
  readonly #points = new Map<string, Point>();
  readonly #timers: NodeJS.Timeout[];
  #gathering: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(options: DeskEventsOptions) {
    this.#options = options;
    options.wire.hear((text) => this.#heard(text));
    this.#timers = [
      setInterval(() => this.#tick(), TICK_MS).unref(),
      setInterval(() => void this.#pulse(), PULSE_MS).unref(),
      ...(options.wire.shared ? [setInterval(() => this.#heard(null), LOOK_MS).unref()] : []),
    ];
  }

  /** A stream of JSON lines for one desk; null when there are too many. */
  open(staff: StaffRow, hears: Hears | null = null): ReadableStream<Uint8Array> | null {
    const { desks } = this.#point(staff.point);
    const own = [...desks].filter((desk) => desk.staff.id === staff.id);
    if (this.#closed || desks.size >= MAX_STREAMS || own.length >= MAX_STREAMS_PER_PERSON)
      return null;
    let desk: Desk | null = null;
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        const since = performance.now();
        desk = { staff, hears, controller, since, here: '', said: '', turn: Promise.resolve() };
        desks.add(desk);
        this.#tick();
      },
      cancel: () => {
        if (desk) desks.delete(desk);
      },
    });
  }

  /** Something was added to this thread, it was moved, or erased. */
  changed(point: string, mailbox: Uint8Array): void {
    if (this.#closed) return;
    const { desks, changed } = this.#point(point);
    if (desks.size === 0 && !this.#options.wire.shared) return;
    changed?.add(toBase64Url(mailbox));
    if (changed && changed.size > MAX_NAMES) this.#point(point).changed = null;
    this.#gathering ??= setTimeout(() => this.#tell(), GATHER_MS).unref();
  }

  /** Ends the streams of somebody whose sessions ended, at every hub. */
  end({ point, id }: Pick<StaffRow, 'point' | 'id'>): void {
    this.#endHere(point, id);
    this.#pass({ point, ended: id });
  }

  close(): void {
    this.#closed = true;
    this.#timers.forEach(clearInterval);
    if (this.#gathering) clearTimeout(this.#gathering);
    for (const { desks } of this.#points.values()) desks.forEach((desk) => this.#close(desk));
  }

  #tell(): void {
    this.#gathering = null;
    for (const [name, point] of this.#points) {
      if (point.changed?.size === 0) continue;
      const changed = point.changed && [...point.changed];
      point.changed = new Set();
      this.#say(point, { changed });
      this.#pass({ point: name, changed });
    }
  }

  #tick(): void {
    for (const [name, mailboxes] of this.#options.present()) {
      const { presence } = this.#point(name);
      const here = mailboxes.map(toBase64Url);
      presence.local(here);
      if (!this.#options.wire.shared) continue;
      const told = presence.toTell(here);
      for (let i = 0; i < told.length; i += MAX_NAMES)
        this.#pass({ point: name, here: told.slice(i, i + MAX_NAMES) });
    }
    for (const { presence, desks } of this.#points.values()) {
      if (desks.size === 0) continue;
      const here = presence.all();
      const line = JSON.stringify({ here });
      for (const desk of desks) {
        if (desk.here === line) continue;
        desk.here = line;
        this.#tellOf(desk, 'here', here);
      }
    }
  }

  #heard(text: string | null): void {
    if (text === null) {
      for (const point of this.#points.values()) this.#say(point, { changed: null });
      return;
    }
    const word = v.safeParse(v.pipe(v.string(), v.parseJson(), Word), text);
    if (!word.success || word.output.from === this.#name) return;
    const { point: name, changed, here, ended } = word.output;
    const point = this.#point(name);
    if (here) point.presence.remote(here);
    if (ended !== undefined) this.#endHere(name, ended);
    if (changed !== undefined) this.#say(point, { changed });
  }

  async #pulse(): Promise<void> {
    for (const { desks } of this.#points.values())
      for (const desk of desks) {
        const dead = (desk.controller.desiredSize ?? 0) < -50;
        const old = performance.now() - desk.since > LONGEST_MS;
        // A database that does not answer now is asked again at the next pulse.
        const holds = await this.#options.holds(desk.staff).catch(() => true);
        if (dead || old || !holds) this.#close(desk);
        else this.#write(desk, '');
      }
  }

  #endHere(point: string, id: string): void {
    for (const desk of this.#point(point).desks) if (desk.staff.id === id) this.#close(desk);
  }

  /** To the other hubs. */
  #pass(word: Omit<Word, 'from'>): void {
    const { wire } = this.#options;
    if (wire.shared) void wire.tell(JSON.stringify({ ...word, from: this.#name }));
  }

  #say({ desks }: Point, words: Pick<Word, 'changed'>): void {
    for (const desk of desks) this.#tellOf(desk, 'changed', words.changed ?? null);
  }

  /** Says which, of those that are this person's to hear of; null for more than can be named. */
  #tellOf(desk: Desk, what: 'changed' | 'here', names: readonly string[] | null): void {
    const say = (own: readonly string[] | null): void => {
      const line = JSON.stringify({ [what]: own });
      if (what === 'changed' ? own?.length === 0 : line === desk.said) return;
      if (what === 'here') desk.said = line;
      this.#write(desk, line);
    };
    const { hears } = desk;
    if (!hears) say(names);
    else
      desk.turn = desk.turn
        .then(async () => say(names && (names.length > 0 ? await hears(names) : names)))
        // Nobody knows whose they are: she looks herself, and hears of visitors at the next tick.
        .catch(() => {
          if (what === 'here') desk.here = '';
          else say(null);
        });
  }

  #write(desk: Desk, line: string): void {
    if (this.#point(desk.staff.point).desks.has(desk)) desk.controller.enqueue(utf8(`${line}\n`));
  }

  #close(desk: Desk): void {
    if (this.#point(desk.staff.point).desks.delete(desk)) desk.controller.close();
  }

  #point(name: string): Point {
    const known = this.#points.get(name);
    if (known) return known;
    const point: Point = { presence: new Presence(), desks: new Set(), changed: new Set() };
    this.#points.set(name, point);
    return point;
  }
}

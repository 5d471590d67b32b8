import type { DocumentKind } from '../src/core/desk/kind.ts';
import type { Door } from '../src/core/doors.ts';
import {
  documentName,
  doorOfDocument,
  openDocument,
  sealDocument,
  sealingKid,
  type DocumentKeys,
  type Sheet,
} from '../src/seal/document.ts';
import type { Answer, Trouble } from './answer.ts';
import type { HubClient } from './hub-client.ts';

export type Changed =
  | { readonly kind: 'ok' }
  /** The command has nothing to do (any more) with what is there. */
  | { readonly kind: 'not-applied' }
  /** What is there cannot be read, and is therefore left as it is. */
  | { readonly kind: 'unreadable' }
  | Trouble;

/** The routes for sealed documents; `HubClient` has them. */
export type DocumentHub = Pick<
  HubClient,
  'documentNames' | 'readDocuments' | 'putDocument' | 'removeDocument'
>;

interface Known {
  /** null: not there. */
  readonly etag: string | null;
  /** null: there, and not to be read. */
  readonly value: unknown;
  /** Under the key of which door it is; null for the desk's. */
  readonly door: Door | null;
}

/** About somebody of which door a document is, by kind and id; null for nobody. */
export type DoorOf = (kind: string, id: string) => Door | null;

const NOT_THERE: Known = { etag: null, value: undefined, door: null };
const LOCKED: Trouble = { kind: 'signed-out' };
/** Documents of one request. */
const BATCH = 100;
/** More than a full desk changes one document at the same moment. */
const TRIES = 30;

/**
 * What the desk keeps for itself, in memory while unlocked and sealed at the hub. A change is a
 * command on what is there: when a colleague was faster it is done again on hers, so nobody's words
 * are written over. After {@link close} there are no keys and no values.
 */
export class Documents {
  readonly #hub: DocumentHub;
  readonly #doorOf: DoorOf;
  readonly #known = new Map<string, Known>();
  readonly #names = new Map<string, string>();
  /** The last change of each document: the next one waits for it. */
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #listeners = new Set<() => void>();
  #keys: DocumentKeys | null;

  constructor(hub: DocumentHub, keys: DocumentKeys, doorOf: DoorOf = () => null) {
    this.#hub = hub;
    this.#keys = keys;
    this.#doorOf = doorOf;
  }

  /** The doors whose documents open here; none where no door has keys. */
  get doors(): readonly Door[] {
    return [...new Set(this.#keys?.doors.values())];
  }

  /** As last read; `empty` where there is none, or it was not read. */
  get<T>(kind: DocumentKind<T>, id: string): T {
    const known = this.#known.get(keyOf(kind, id));
    return known?.value === undefined ? kind.empty : ((known.value as T | null) ?? kind.empty);
  }

  /** Whether it was read and is there. */
  has(kind: DocumentKind<unknown>, id: string): boolean {
    return typeof this.#known.get(keyOf(kind, id))?.etag === 'string';
  }

  /** Reads what changed of these. */
  async read<T>(
    kind: DocumentKind<T>,
    ids: readonly string[],
  ): Promise<{ readonly kind: 'ok' } | Trouble> {
    const wanted = [...new Set(ids)];
    let changed = false;
    for (let at = 0; at < wanted.length; at += BATCH) {
      const answer = await this.#readBatch(kind, wanted.slice(at, at + BATCH));
      if (answer.kind !== 'ok') return answer;
      changed ||= answer.value;
    }
    if (changed) this.#changed();
    return { kind: 'ok' };
  }

  /**
   * Writes what `command` makes of the document; null leaves it. It may run more than once, each
   * time on what is there then, so it is pure and can meet its own work.
   */
  change<T>(kind: DocumentKind<T>, id: string, command: (now: T) => T | null): Promise<Changed> {
    return this.#inTurn(keyOf(kind, id), () => this.#change(kind, id, command));
  }

  /** Erases a document, whatever is in it by now. */
  remove(kind: DocumentKind<unknown>, id: string): Promise<Changed> {
    return this.#inTurn(keyOf(kind, id), async () => {
      for (let tries = 0; tries < TRIES; tries++) {
        const read = await this.#readBatch(kind, [id]);
        if (read.kind !== 'ok') return read;
        const etag = this.#known.get(keyOf(kind, id))?.etag ?? null;
        if (etag === null) return { kind: 'ok' };
        const answer = await this.#hub.removeDocument(await this.#name(kind.kind, id), etag);
        if (answer.kind === 'conflict') continue;
        if (answer.kind === 'ok') this.#learn(keyOf(kind, id), NOT_THERE);
        return answer.kind === 'ok' ? { kind: 'ok' } : answer;
      }
      return { kind: 'conflict' };
    });
  }

  /** Ids of the documents of `kind` that are at the hub beside those of `ids`. */
  async beside(kind: DocumentKind<unknown>, ids: readonly string[]): Promise<Answer<string[]>> {
    const list = await this.#hub.documentNames();
    if (list.kind !== 'ok') return list;
    const known = new Set<string>();
    for (const id of ids) known.add(await this.#name(kind.kind, id));
    const names = list.value.documents.flatMap(({ name }) => (known.has(name) ? [] : [name]));
    const found: string[] = [];
    for (let at = 0; at < names.length; at += BATCH) {
      const asked = names.slice(at, at + BATCH).map((name) => ({ name, etag: null }));
      const read = await this.#hub.readDocuments(asked);
      if (read.kind !== 'ok') return read;
      for (const { name, bytes } of read.value.documents) {
        if (!this.#keys) return LOCKED;
        const sheet = bytes && (await openDocument(this.#keys, name, bytes));
        if (sheet?.kind === kind.kind) found.push(sheet.id);
      }
    }
    return { kind: 'ok', value: found };
  }

  /** Called after every change. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Seals every document anew, under the keys of `next`; from then on they are these. Stops at the
   * first trouble, and can be called again.
   */
  async resealAll(next: DocumentKeys): Promise<Changed> {
    const list = await this.#hub.documentNames();
    if (list.kind !== 'ok') return list;
    this.renew(next);
    for (const { name } of list.value.documents) {
      const done = await this.#inTurn(name, () => this.#reseal(name, next.newest));
      if (done.kind !== 'ok') return done;
    }
    return { kind: 'ok' };
  }

  /** From now on the keys are these: a colleague turned the locks. */
  renew(next: DocumentKeys): void {
    if (this.#keys) this.#keys = next;
  }

  close(): void {
    this.#keys = null;
    this.#known.clear();
    this.#names.clear();
    this.#listeners.clear();
  }

  async #change<T>(
    kind: DocumentKind<T>,
    id: string,
    command: (now: T) => T | null,
  ): Promise<Changed> {
    const key = keyOf(kind, id);
    for (let tries = 0; tries < TRIES; tries++) {
      if (tries > 0 || !this.#known.has(key)) {
        const read = await this.#readBatch(kind, [id]);
        if (read.kind !== 'ok') return read;
      }
      const known = this.#known.get(key) ?? NOT_THERE;
      if (known.value === null) return { kind: 'unreadable' };
      const before = this.get(kind, id);
      const value = command(before);
      if (value === null) return { kind: 'not-applied' };
      if (known.etag !== null && JSON.stringify(value) === JSON.stringify(before))
        return { kind: 'ok' };
      const name = await this.#name(kind.kind, id);
      const sheet: Sheet = { kind: kind.kind, id, value };
      // Once under a door's key it stays there.
      const door = known.door ?? this.#doorOf(kind.kind, id);
      if (this.#keys && sealingKid(this.#keys, door) === null) return { kind: 'unreadable' };
      const answer = await this.#put(name, sheet, door, known.etag);
      if (answer.kind === 'conflict') continue;
      if (answer.kind !== 'ok') return answer;
      this.#learn(key, { etag: answer.value.etag, value, door });
      return { kind: 'ok' };
    }
    return { kind: 'conflict' };
  }

  async #reseal(name: string, kid: string): Promise<Changed> {
    for (let tries = 0; tries < TRIES; tries++) {
      const keys = this.#keys;
      const read = await this.#hub.readDocuments([{ name, etag: null }]);
      if (read.kind !== 'ok') return read;
      const [found] = read.value.documents;
      if (!found?.bytes) return { kind: 'ok' };
      const sheet = keys && (await openDocument(keys, name, found.bytes));
      if (keys?.newest !== kid) return LOCKED;
      // Written by somebody else's desk: not ours to renew.
      if (!sheet) return { kind: 'ok' };
      const door = doorOfDocument(keys, found.bytes) ?? this.#doorOf(sheet.kind, sheet.id);
      const answer = await this.#put(name, sheet, door, found.etag);
      if (answer.kind === 'conflict') continue;
      return answer.kind === 'ok' ? { kind: 'ok' } : answer;
    }
    return { kind: 'conflict' };
  }

  async #put(
    name: string,
    sheet: Sheet,
    door: Door | null,
    etag: string | null,
  ): Promise<Answer<{ etag: string }>> {
    const keys = this.#keys;
    if (!keys) return LOCKED;
    return this.#hub.putDocument(name, await sealDocument(keys, name, sheet, door), etag);
  }

  /** Whether something is not as it was known. */
  async #readBatch<T>(kind: DocumentKind<T>, ids: readonly string[]): Promise<Answer<boolean>> {
    const byName = new Map<string, string>();
    for (const id of ids) byName.set(await this.#name(kind.kind, id), id);
    const asked = [...byName].map(([name, id]) => ({
      name,
      etag: this.#known.get(keyOf(kind, id))?.etag ?? null,
    }));
    if (!this.#keys) return LOCKED;
    const answer = await this.#hub.readDocuments(asked);
    // Read again: the desk may have been locked meanwhile.
    const keys = this.#keys as DocumentKeys | null;
    if (!keys) return LOCKED;
    if (answer.kind !== 'ok') return answer;
    let changed = false;
    for (const { name, etag, bytes } of answer.value.documents) {
      const id = byName.get(name);
      byName.delete(name);
      if (id === undefined || !bytes) continue;
      const sheet = await openDocument(keys, name, bytes);
      const own = sheet?.kind === kind.kind && sheet.id === id;
      const value = own ? kind.parse(sheet.value) : null;
      this.#learn(keyOf(kind, id), { etag, value, door: doorOfDocument(keys, bytes) }, false);
      changed = true;
    }
    for (const id of byName.values()) {
      changed ||= this.#known.get(keyOf(kind, id))?.etag != null;
      this.#learn(keyOf(kind, id), NOT_THERE, false);
    }
    return { kind: 'ok', value: changed };
  }

  #learn(key: string, known: Known, tell = true): void {
    // Locked meanwhile: nothing opened may come back after that.
    if (!this.#keys) return;
    this.#known.set(key, known);
    if (tell) this.#changed();
  }

  async #name(kind: string, id: string): Promise<string> {
    const key = `${kind}\n${id}`;
    const known = this.#names.get(key);
    if (known !== undefined || !this.#keys) return known ?? '';
    const name = await documentName(this.#keys, kind, id);
    this.#names.set(key, name);
    return name;
  }

  #inTurn<R>(key: string, run: () => Promise<R>): Promise<R> {
    const turn = (this.#turns.get(key) ?? Promise.resolve()).then(run);
    this.#turns.set(key, turn);
    return turn;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

function keyOf({ kind }: DocumentKind<unknown>, id: string): string {
  return `${kind}\n${id}`;
}

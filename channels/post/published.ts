import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../src/core/ports.ts';

/** By the clock, never because somebody came: the hub could otherwise count people. */
const EVERY = 5 * 60_000;
const PATIENCE = 8_000;
/** Languages times doors, with room. */
const MOST = 64;

export interface PublishedParts {
  /** Address under which everything is: `${hub}/v1/points/${point}`. */
  readonly base: string;
  /** Keeps what was had last, for a start without a hub. */
  readonly folder: string;
  readonly clock: Clock;
  /** Whether `value` is what the hub gives under `path`; another one is not taken. */
  readonly good: (path: string, value: unknown) => Promise<boolean>;
}

interface Kept {
  readonly etag: string;
  readonly value: unknown;
}

/**
 * `none`: the hub says that there is no such thing. `bad`: it gives what is not to be taken. `away`:
 * it says nothing.
 */
export type Looked = 'here' | 'none' | 'bad' | 'away';

/** What the hub publishes to everybody: had once, asked after by the clock, the last good one kept. */
export class Published {
  readonly #parts: PublishedParts;
  readonly #kept = new Map<string, Kept>();
  readonly #asking = new Map<string, Promise<Looked>>();
  #stop: () => void;

  constructor(parts: PublishedParts) {
    this.#parts = parts;
    mkdirSync(parts.folder, { recursive: true });
    this.#stop = this.#again();
  }

  /** The last good one in memory; null when there is none. */
  held(path: string): unknown {
    return this.#kept.get(path)?.value ?? null;
  }

  /** The same, asked of the hub, else read from disk, where none is held yet. Never rejects. */
  async get(path: string): Promise<unknown> {
    if (this.#kept.has(path) || this.#kept.size >= MOST) return this.held(path);
    if ((await this.look(path)) === 'away') await this.recall(path);
    return this.held(path);
  }

  /** Asks the hub whether there is a newer one. Never rejects. */
  look(path: string): Promise<Looked> {
    const under = this.#asking.get(path);
    if (under) return under;
    const asking = this.#ask(path)
      .catch((): Looked => 'away')
      .finally(() => this.#asking.delete(path));
    this.#asking.set(path, asking);
    return asking;
  }

  /** Takes the last good one from disk; false when there is none. Never rejects. */
  async recall(path: string): Promise<boolean> {
    try {
      const kept = JSON.parse(readFileSync(this.#file(path), 'utf8')) as Kept;
      if (!(await this.#parts.good(path, kept.value))) return false;
      this.#kept.set(path, kept);
      return true;
    } catch {
      // Never had, or torn.
      return false;
    }
  }

  close(): void {
    this.#stop();
  }

  #again(): () => void {
    return this.#parts.clock.after(EVERY, () => {
      this.#stop = this.#again();
      for (const path of this.#kept.keys()) void this.look(path);
    });
  }

  async #ask(path: string): Promise<Looked> {
    const { base, good } = this.#parts;
    const etag = this.#kept.get(path)?.etag;
    const answer = await fetch(`${base}/${path}`, {
      ...(etag && { headers: { 'If-None-Match': etag } }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 304) return 'here';
    const value: unknown = await answer.json();
    if (answer.status === 404) return 'none';
    if (!answer.ok) return 'away';
    if (!(await good(path, value))) return 'bad';
    this.#keep(path, { etag: answer.headers.get('ETag') ?? '', value });
    return 'here';
  }

  #keep(path: string, kept: Kept): void {
    this.#kept.set(path, kept);
    const file = this.#file(path);
    try {
      writeFileSync(`${file}.new`, JSON.stringify(kept));
      renameSync(`${file}.new`, file);
    } catch {
      // A full disk: memory has it, and the hub as well.
    }
  }

  #file(path: string): string {
    return join(this.#parts.folder, `${path.replaceAll('/', '-')}.json`);
  }
}

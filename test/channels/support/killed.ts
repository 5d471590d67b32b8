import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import type { RealHub } from './real-hub.ts';

const running = new Set<ChildProcess>();

/** Kills whatever a failed test left running. */
export function endChildren(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** A bridge's post office in a process of its own. */
export class BridgeChild {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #gone: Promise<unknown>;

  constructor({ url, point, embedKey, data }: RealHub) {
    const script = join(import.meta.dirname, 'bridge-child.ts');
    this.#child = spawn(process.execPath, [script, url, point, embedKey, data], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    running.add(this.#child);
    this.#gone = once(this.#child, 'exit').then(() => running.delete(this.#child));
    const lines: Interface = createInterface(this.#child.stdout!);
    this.#lines = lines[Symbol.asyncIterator]();
  }

  /** Asks `text`; resolves once the process can have it. */
  async ask(text: string): Promise<void> {
    await new Promise((resolve) => this.#child.stdin?.write(`${text}\n`, resolve));
  }

  /** The next line it prints; null once it is gone. */
  async next(): Promise<string | null> {
    const line = await this.#lines.next();
    return line.done ? null : line.value;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Resolves when the process is gone. */
  async gone(): Promise<void> {
    await this.#gone;
  }
}

/** Envelopes on the bridge's disk. */
export function rowsLeft(data: string): number {
  const database = new DatabaseSync(join(data, 'outbox.db'), { readOnly: true, timeout: 2_000 });
  try {
    return Number(database.prepare('select count(*) as n from rows').get()?.['n']);
  } finally {
    database.close();
  }
}

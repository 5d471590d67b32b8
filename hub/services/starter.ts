import { readStarter } from '../../src/core/library/read-starter.ts';
import type { Starter } from '../../src/core/library/types.ts';
import type { Bytes } from '../../src/core/bytes.ts';
import type { HubConfig } from '../config.ts';
import { sha256 } from '../crypto.ts';
import type { Libraries, StoredStarter } from '../store/library.ts';
import { readFolder } from './starter-folder.ts';
import { watchFolder } from './starter-watch.ts';

/** A set found whole, with what names it. */
export interface WholeStarter extends StoredStarter {
  readonly starter: Starter;
  readonly digest: Bytes;
}

/**
 * The starter set in the folder of the configuration: read at the start and after every change. A
 * set with a problem is not taken: the log says which file, where and why, and the last whole one
 * stays, through restarts too.
 */
export class StarterSet {
  readonly #config: Pick<HubConfig, 'content' | 'log'>;
  readonly #libraries: Libraries;
  #current: WholeStarter | null = null;
  #reading: Promise<void> = Promise.resolve();
  #stopWatching: () => void = () => undefined;
  #closed = false;

  private constructor(config: Pick<HubConfig, 'content' | 'log'>, libraries: Libraries) {
    this.#config = config;
    this.#libraries = libraries;
  }

  /** Reads the set, or what the database kept of it. Rejects when the database does not answer. */
  static async open(
    config: Pick<HubConfig, 'content' | 'log'>,
    libraries: Libraries,
  ): Promise<StarterSet> {
    const set = new StarterSet(config, libraries);
    await set.reload();
    if (!set.#current) {
      const kept = await libraries.latest();
      if (kept) set.#current = whole(JSON.parse(kept.json) as Starter, kept.json);
    }
    return set;
  }

  /** The last whole set; null when there never was one. */
  get current(): WholeStarter | null {
    return this.#current;
  }

  /** Reads the folder again, after a reading that is under way. Never rejects. */
  reload(): Promise<void> {
    if (!this.#closed) {
      // First, so that no change falls in between; and folders may have come and gone.
      this.#stopWatching();
      this.#stopWatching = watchFolder(this.#config.content, () => void this.reload());
    }
    this.#reading = this.#reading.then(() => this.#read());
    return this.#reading;
  }

  /** Stops watching, and waits for a reading that is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stopWatching();
    await this.#reading;
  }

  async #read(): Promise<void> {
    const files = await readFolder(this.#config.content).catch(() => null);
    if (!files) {
      this.#say({ content: '', at: '', reason: 'de map met teksten is niet te lezen' });
      return;
    }
    const read = readStarter(files);
    if (!read.ok) {
      for (const { path, at, message } of read.reasons)
        this.#say({ content: path, at, reason: message });
      return;
    }
    const found = whole(read.starter, JSON.stringify(read.starter));
    if (this.#current?.json === found.json) return;
    this.#current = found;
    try {
      await this.#libraries.keep(found);
    } catch (error) {
      // It is served all the same; only a start without the files would miss it.
      this.#say({ error: 'content', kind: (error as Error).name });
    }
  }

  #say(line: object): void {
    this.#config.log(JSON.stringify(line));
  }
}

function whole(starter: Starter, json: string): WholeStarter {
  return { starter, json, digest: sha256(json) };
}

import type { KeptDraft } from '../../src/core/post-office.ts';
import { keepOnDevice, readFromDevice, wipeFromDevice } from './device.ts';

/** Long enough to ask somebody; short enough that nobody else finds it. */
const KEPT_FOR = 24 * 3_600_000;

/** The half-written question of one point on this device. */
export class DraftKeeper {
  readonly #point: string;
  readonly #now: () => number;

  constructor(point: string, now: () => number) {
    this.#point = point;
    this.#now = now;
  }

  keep({ text, door }: KeptDraft): Promise<boolean> {
    return keepOnDevice('draft', JSON.stringify([this.#point, door, this.#now(), text]));
  }

  /** Null when there is none. One of another point is left alone; an old one is wiped. */
  async read(): Promise<KeptDraft | null> {
    const [point, door, keptAt, text] = values(await readFromDevice('draft'));
    if (typeof keptAt !== 'number' || typeof text !== 'string') return null;
    // A clock that was set back must not keep it for ever.
    if (Math.abs(this.#now() - keptAt) >= KEPT_FOR) {
      await this.wipe();
      return null;
    }
    return point === this.#point ? { text, door: door === 'youth' ? 'youth' : 'parent' } : null;
  }

  wipe(): Promise<void> {
    return wipeFromDevice('draft');
  }
}

function values(written: string | null): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(written ?? '');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

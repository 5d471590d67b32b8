import type { KeptDraft } from '../core/post-office.ts';
import { changeOnDevice, listOf, readFromDevice } from './device.ts';

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
    const kept = JSON.stringify([this.#point, door, this.#now(), text]);
    return changeOnDevice('draft', () => kept);
  }

  /** Null when there is none. One of another point is left alone; an old one is wiped. */
  async read(): Promise<KeptDraft | null> {
    const written = await readFromDevice('draft');
    const [point, door, keptAt, text] = listOf(written);
    if (typeof keptAt !== 'number' || typeof text !== 'string') return null;
    // A clock that was set back must not keep it for ever.
    if (Math.abs(this.#now() - keptAt) >= KEPT_FOR) {
      // One that was kept meanwhile stays.
      await changeOnDevice('draft', (now) => (now === written ? null : now));
      return null;
    }
    return point === this.#point ? { text, door: door === 'youth' ? 'youth' : 'parent' } : null;
  }

  async wipe(): Promise<void> {
    await changeOnDevice('draft', () => null);
  }
}

import type { Channel } from '../../../src/sync/tabs.ts';
import type { Page, Stage } from './stage.ts';

type Listener = (event: { data: unknown }) => void;

/** A BroadcastChannel between the tabs of one browser; in bad weather some notes are lost. */
export class ChannelModel {
  readonly #stage: Stage;
  readonly #members = new Map<Page, Set<Listener>>();

  constructor(world: Stage) {
    this.#stage = world;
  }

  join(tab: Page): Channel {
    const listeners = new Set<Listener>();
    this.#members.set(tab, listeners);
    return {
      postMessage: (message) => this.#send(tab, structuredClone(message)),
      addEventListener: (_type, listener) => listeners.add(listener),
      removeEventListener: (_type, listener) => listeners.delete(listener),
    };
  }

  #send(from: Page, data: unknown): void {
    const { time, random, healthy, fired } = this.#stage;
    for (const [tab, listeners] of this.#members) {
      if (tab === from || !tab.alive) continue;
      if (!healthy && random.chance(0.1)) {
        fired('note-lost');
        continue;
      }
      time.after(random.spread(0.2, 20), () =>
        tab.enter(() => {
          for (const listener of listeners) listener({ data });
        }),
      );
    }
  }
}

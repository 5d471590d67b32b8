import type { Channel } from '../../../src/sync/tabs.ts';
import type { Tab } from './tab.ts';
import type { World } from './world.ts';

type Listener = (event: { data: unknown }) => void;

/** A BroadcastChannel between the tabs of one browser; in bad weather some notes are lost. */
export class ChannelModel {
  readonly #world: World;
  readonly #members = new Map<Tab, Set<Listener>>();

  constructor(world: World) {
    this.#world = world;
  }

  join(tab: Tab): Channel {
    const listeners = new Set<Listener>();
    this.#members.set(tab, listeners);
    return {
      postMessage: (message) => this.#send(tab, structuredClone(message)),
      addEventListener: (_type, listener) => listeners.add(listener),
      removeEventListener: (_type, listener) => listeners.delete(listener),
    };
  }

  #send(from: Tab, data: unknown): void {
    const { time, random, healthy, fired } = this.#world;
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

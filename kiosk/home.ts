import type { KioskConfig } from '../src/core/kiosk.ts';
import { fetchLibrary } from '../src/visit/fetch-library.ts';
import { keepTrying } from '../src/visit/keep-trying.ts';
import { readIdentity, type KioskIdentity } from './identity.ts';
import { keep, readKept } from './kept.ts';
import { photosAt } from './photos.ts';
import { clearShelf, isComplete, readShelf, renewShelf, type Shelf } from './shelf.ts';
import { SignedFetch } from './signed-fetch.ts';
import type { Renewed } from './update.ts';

const HOUR = 3_600_000;
/** The hub said no to what this screen signed. */
const AWAY = 'away';

/** What a screen has before anybody stands in front of it. */
export interface Home {
  readonly identity: KioskIdentity;
  readonly shelf: Shelf;
  readonly signed: SignedFetch;
  /** The desk took this screen away: nobody is helped here, and what waits is delivered. */
  readonly away: boolean;
  /** Fetches what is published when that is an hour ago. Rejects offline. */
  readonly renew: (now: number) => Promise<Renewed>;
  /** Asks how this screen stands there. Never rejects. */
  readonly look: (now: number) => Promise<void>;
  /** Calls `news` when the next page is another one: other settings, taken away, or back again. */
  readonly follow: (news: () => void) => void;
}

/** A screen that the hub does not take (any more): a code of the desk brings it in. */
class Stranger extends Error {}

export interface HomeParts {
  /** Origin of the hub. */
  readonly hub: string;
  /** What this screen shows cannot be had yet. */
  readonly late: () => void;
  /** Asks the hub first, where there is one, whether this screen is still its own. */
  readonly check?: boolean;
}

/**
 * Who this screen is and what it shows; null when it has to be let in first. Without a network it
 * goes by its shelf; where there is none yet it goes on trying.
 */
export async function openHome({ hub, late, check = false }: HomeParts): Promise<Home | null> {
  const identity = await readIdentity();
  if (!identity) return null;
  const away = await isAway();
  const news = new News();
  const onRefused = (): void => {
    if (!away) void keep(AWAY, true).then(news.tell, news.tell);
  };
  const signed = new SignedFetch({ hub, identity, onRefused });
  const fetchAll = (now: number): Promise<Shelf> =>
    renewShelf(
      {
        config: () => configOf(signed),
        library: (point, locale, door) =>
          fetchLibrary(`${hub}/v1/points/${point}/library/${locale}/${door}`),
        photo: photosAt(hub),
      },
      now,
    );
  const hubSays = { stranger: false };
  const bring = (): Promise<Shelf> =>
    fetchAll(Date.now()).catch((error: unknown) => {
      hubSays.stranger ||= error instanceof Stranger;
      throw error;
    });
  let shelf = await readShelf();
  if (check) shelf = (await bring().catch(() => null)) ?? (hubSays.stranger ? null : shelf);
  shelf ??= await keepTrying(bring, { late, wanted: () => !hubSays.stranger });
  if (!shelf) return null;
  let { fetched } = shelf;
  let complete = isComplete(shelf);
  const seen = contentsOf(shelf);
  const settings = JSON.stringify(shelf.config.settings);
  return {
    ...{ identity, shelf, signed, away },
    renew: async (now) => {
      if (away || (complete && Math.abs(now - fetched) < HOUR)) return { news: false, fetched };
      const fresh = await fetchAll(now);
      fetched = now;
      complete = true;
      return { news: contentsOf(fresh) !== seen, fetched };
    },
    look: async (now) => {
      const answer = await signed.config();
      if (answer.kind !== 'here') return;
      if (away) await keep(AWAY, null).then(news.tell, () => undefined);
      else if (JSON.stringify(answer.config.settings) !== settings)
        await fetchAll(now).then(news.tell, () => undefined);
    },
    follow: (listener) => news.follow(listener),
  };
}

/** Somebody let this screen in (again): what it showed was perhaps of another point. */
export async function moveIn(): Promise<void> {
  await clearShelf();
  await keep(AWAY, null);
}

/** What cannot be read is no reason to send people away. */
async function isAway(): Promise<boolean> {
  return (await readKept<boolean>(AWAY).catch(() => null)) === true;
}

/** It may come before anybody listens. */
class News {
  #told = false;
  #listener: (() => void) | null = null;

  readonly tell = (): void => {
    this.#told = true;
    this.#listener?.();
  };

  follow(listener: () => void): void {
    this.#listener = listener;
    if (this.#told) listener();
  }
}

/** Rejects when the hub cannot be asked now, and with a {@link Stranger} when it says no. */
async function configOf(signed: SignedFetch): Promise<KioskConfig> {
  const answer = await signed.config();
  if (answer.kind === 'here') return answer.config;
  throw answer.kind === 'refused' ? new Stranger() : new Error('offline');
}

/** What a visitor could notice of it. */
function contentsOf({ config, libraries }: Shelf): string {
  const { settings, content, languages, page } = config;
  return JSON.stringify([settings, content, languages, page, libraries]);
}

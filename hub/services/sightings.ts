import { sameBytes } from '../../src/core/bytes.ts';
import type { OriginSights, PageCheck, SightKind } from '../../src/core/embed-check.ts';
import { CHECK_MINUTES, isWebOrigin, LONGEST_ORIGIN } from '../../src/core/embed.ts';
import { mac } from '../crypto.ts';
import type { OpenCheck } from '../store/embed-sights.ts';
import type { PointEmbed } from '../store/embeds.ts';
import type { Store } from '../store/store.ts';
import { network } from './source.ts';

/** The checks that are on are read again no more often than this. */
const READ_MS = 2_000;

/** A sign of a page at `origin`, from a browser at `address`. */
interface Sign {
  readonly what: SightKind;
  readonly origin: string;
  readonly address: string;
}

/**
 * What browsers tell of the pages that the widget is on. Nothing fetches such a page. Of a site the
 * last day is kept; while a colleague checks a page also that it was seen since, from her own network
 * address: so no stranger can say so in her place.
 */
export class Sightings {
  readonly #store: Store;
  readonly #now: () => number;
  /** Seen today and written down: by day, key, origin and kind. */
  readonly #written = new Set<string>();
  #day = -1;
  #checks: readonly OpenCheck[] = [];
  #checksUntil = 0;
  readonly #running = new Set<Promise<void>>();

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /**
   * A page asked for the loader, which does not say for which embed. It gets it meanwhile: a database
   * that is slow or does not answer is no reason to wait.
   */
  loader(origin: string, address: string): void {
    const noted = this.#store.embeds
      .known()
      .then((known) => this.#see([...known.values()], { what: 'loader', origin, address }))
      .catch(() => undefined)
      .finally(() => this.#running.delete(noted));
    this.#running.add(noted);
  }

  /** Resolves once what was heard so far is written down. */
  async idle(): Promise<void> {
    await Promise.all(this.#running);
  }

  /** A browser did not let a page frame the embed of `key`: for every embed of its point. */
  async refused(key: string, origin: string, address: string): Promise<void> {
    const known = await this.#store.embeds.known();
    const point = known.get(key)?.point;
    const embeds = [...known.values()].filter((embed) => embed.point === point);
    await this.#see(embeds, { what: 'refused', origin, address });
  }

  /** A page greeted the window of `key`. */
  async works(key: string, origin: string, address: string): Promise<void> {
    const embed = (await this.#store.embeds.known()).get(key);
    if (embed?.origins.includes(origin))
      await this.#see([embed], { what: 'works', origin, address });
  }

  /** Begins a check of `key` from `address`. */
  async begin(key: string, address: string): Promise<void> {
    const until = this.#minute() + CHECK_MINUTES;
    await this.#store.embedSights.begin({ key, source: this.#source(address), until });
    this.#checksUntil = 0;
  }

  /** What is known of the sites of each embed. */
  async of(embeds: readonly PointEmbed[]): Promise<Map<string, PageCheck>> {
    const { embedSights } = this.#store;
    const keys = embeds.map(({ key }) => key);
    const [seen, checked, open] = await Promise.all([
      embedSights.seen(keys),
      embedSights.inChecks(keys),
      embedSights.open(this.#minute()),
    ]);
    return new Map(
      embeds.map(({ key, origins }) => {
        const check = open.find((one) => one.key === key);
        const mine = check ? checked.filter((one) => one.key === key) : [];
        const sights = (origin: string): OriginSights => {
          const of = (what: SightKind): OriginSights[SightKind] => ({
            day:
              seen.find((one) => one.key === key && one.origin === origin && one.what === what)
                ?.day ?? null,
            now: mine.some((one) => one.origin === origin && one.what === what),
          });
          return { origin, loader: of('loader'), refused: of('refused'), works: of('works') };
        };
        const others = mine.flatMap(({ what, origin }) => (what === 'other' ? origin : []));
        return [
          key,
          {
            minutesLeft: check ? check.until - this.#minute() : null,
            origins: origins.map(sights),
            others: others.filter((origin) => !origins.includes(origin)),
          },
        ];
      }),
    );
  }

  async #see(embeds: readonly PointEmbed[], { what, origin, address }: Sign): Promise<void> {
    // Whatever stands in a header.
    if (origin.length > LONGEST_ORIGIN || !isWebOrigin(origin)) return;
    const { embedSights } = this.#store;
    const listed = embeds.filter(({ origins }) => origins.includes(origin));
    for (const { key } of listed) {
      if (this.#isWritten(key, origin, what)) continue;
      const seen = `${key} ${origin} ${what}`;
      // Before it is: the next ones of this moment need not wait for it.
      this.#written.add(seen);
      try {
        await embedSights.saw({ key, origin, what }, this.#today());
      } catch (error) {
        this.#written.delete(seen);
        throw error;
      }
    }
    for (const check of await this.#open()) {
      const embed = embeds.find(({ key }) => key === check.key);
      if (!embed || !sameBytes(check.source, this.#source(address))) continue;
      const inList = embed.origins.includes(origin);
      await embedSights.checked({ key: check.key, origin, what: inList ? what : 'other' });
    }
  }

  #isWritten(key: string, origin: string, what: SightKind): boolean {
    if (this.#day !== this.#today()) this.#written.clear();
    this.#day = this.#today();
    return this.#written.has(`${key} ${origin} ${what}`);
  }

  /** The checks that are on. One that another hub began may take seconds to be known here. */
  async #open(): Promise<readonly OpenCheck[]> {
    if (this.#checksUntil < Date.now()) {
      this.#checksUntil = Date.now() + READ_MS;
      this.#checks = await this.#store.embedSights.open(this.#minute());
    }
    return this.#checks.filter(({ until }) => until > this.#minute());
  }

  #source(address: string): Uint8Array {
    return mac(this.#store.secret, 'steunpunt/embed-check/v1', network(address));
  }

  #minute(): number {
    return Math.floor(this.#now() / 60_000);
  }

  #today(): number {
    return Math.floor(this.#now() / 86_400_000);
  }
}

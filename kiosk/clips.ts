import { readPack, type ClipPack } from '../src/core/clip-pack.ts';
import { LOCALES } from '../src/i18n/locales.ts';

/** Beside this very script, in the folder of its version. Vite is not to look for it. */
const here = import.meta.url;

/** Clips by language: a pack is fetched when something is said in it, and kept while this page lives. */
export class Clips {
  readonly #fetch: (lang: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly #packs = new Map<string, ClipPack>();

  /** `fetch` rejects when a pack cannot be had now; the next text in that language tries again. */
  constructor(fetch = fetchPack) {
    this.#fetch = fetch;
  }

  /** All clips in `lang`, by name; none where there is no pack, or none can be had now. */
  async in(lang: string): Promise<ClipPack> {
    const known = this.#packs.get(lang);
    if (known) return known;
    // Every language of ours has a pack; the hub hears of no other.
    if (!Object.hasOwn(LOCALES, lang)) return new Map();
    try {
      const pack = readPack(await this.#fetch(lang));
      this.#packs.set(lang, pack);
      return pack;
    } catch {
      return new Map();
    }
  }
}

async function fetchPack(lang: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(new URL(`clips-${lang}.bin`, here), {
    signal: AbortSignal.timeout(20_000),
  });
  if (!answer.ok) throw new Error(`no clips in ${lang}`);
  return new Uint8Array(await answer.arrayBuffer());
}

import type { Content } from '../../../src/core/content.ts';
import type { Script } from '../../../src/core/dialogue/script.ts';
import type {
  Conversation,
  Door,
  DoorTexts,
  VisitorLibrary,
} from '../../../src/core/library/types.ts';
import type { PostOffice } from '../../../src/core/post-office.ts';
import { LOCALES, type Locale } from '../../../src/i18n/locales.ts';
import { currentLocale } from '../../../src/i18n/localization.ts';
import type { PostAccess } from '../../../src/ui/contexts.ts';
import { allStretched, pseudo } from '../../i18n/support/pseudo.ts';
import { MemoryLibrary, smallLibrary } from '../../visit/memory-library.ts';

/** What visits at a widget and at a waiting-room screen are made of. */

export const content: Content = {
  v: 1,
  point: 'de-linde',
  name: 'Ouder- en jeugdsteunpunt De Linde',
  phone: '020 123 45 67',
  openDays: [1, 2, 4],
  exitUrl: 'https://weer.example/',
  keyList: {
    identity: 'x',
    keys: [{ kid: 'x', pk: 'x', notBefore: 0, notAfter: 1 }],
    signature: 'x',
  },
};

const read = async <T>(path: string): Promise<T> =>
  (await (await fetch(`/locales/content/${path}`)).json()) as T;
const scripts = {
  vraag: await read<Script>('scripts/vraag.json'),
  'bel-mij': await read<Script>('scripts/bel-mij.json'),
};
const nothing: DoorTexts = { parent: {}, youth: {} };
const locales = Object.keys(LOCALES) as Locale[];
const texts = Object.fromEntries(
  await Promise.all(
    locales.map(async (locale) => [
      locale,
      await read<DoorTexts>(`${locale}/texts.json`).catch(() => nothing),
    ]),
  ),
) as Record<Locale, DoorTexts>;

/** The conversations that are shipped, in the words of this door and the language of the page. */
export const conversation = (door: Door = 'parent', locale = currentLocale()): Conversation => {
  const own = pseudo.on && locale === 'ar' ? texts.en : texts[locale];
  const words: Record<string, string> = {};
  // What a language lacks is said in Dutch.
  for (const all of [texts.nl, own])
    Object.assign(words, all.parent, door === 'youth' && all.youth);
  return { scripts, texts: pseudo.on ? allStretched(words) : words };
};

/** A post office that arrives when the test says so. */
export class Arriving implements PostAccess {
  office: PostOffice | null = null;
  late = false;
  readonly #listeners = new Set<() => void>();
  readonly #arrived = Promise.withResolvers<PostOffice>();

  ready(): Promise<PostOffice> {
    return this.#arrived.promise;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  arrive(office: PostOffice): void {
    this.office = office;
    this.late = false;
    office.subscribe(() => this.changed());
    this.#arrived.resolve(office);
    this.changed();
  }

  beLate(): void {
    this.late = true;
    this.changed();
  }

  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The library of the page, with the words and conversations of a door. */
export const memoryLibrary = (
  library: VisitorLibrary | null = smallLibrary(),
  { scripts, texts } = conversation(),
): MemoryLibrary => new MemoryLibrary(scripts, texts, library);

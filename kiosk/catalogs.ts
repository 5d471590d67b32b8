import ar from '../locales/ar.json?url&no-inline';
import en from '../locales/en.json?url&no-inline';
import youth from '../locales/nl-x-jong.json?url&no-inline';
import pl from '../locales/pl.json?url&no-inline';
import tr from '../locales/tr.json?url&no-inline';
import uk from '../locales/uk.json?url&no-inline';
import untilChecked from '../locales/until-checked.json?url&no-inline';
import kioskAr from '../locales/kiosk/ar.json?url&no-inline';
import kioskEn from '../locales/kiosk/en.json?url&no-inline';
import kioskYouth from '../locales/kiosk/nl-x-jong.json?url&no-inline';
import kioskPl from '../locales/kiosk/pl.json?url&no-inline';
import kioskTr from '../locales/kiosk/tr.json?url&no-inline';
import kioskUk from '../locales/kiosk/uk.json?url&no-inline';
import type { Catalog } from '../src/i18n/catalog.ts';
import { UNTIL_CHECKED, YOUTH_TONE, type CatalogName } from '../src/i18n/locales.ts';

/** Of languages that somebody put beside ours. */
const more = import.meta.glob<string>(
  [
    '../locales/{,kiosk/}*.json',
    '!../locales/{,kiosk/}{ar,en,nl-x-jong,pl,tr,uk,until-checked}.json',
  ],
  { query: '?url&no-inline', import: 'default', eager: true },
);

/** The words of the visitors' screens, and those of the waiting-room screen. */
const urls: Partial<Record<CatalogName, readonly string[]>> = {
  ar: [ar, kioskAr],
  en: [en, kioskEn],
  pl: [pl, kioskPl],
  tr: [tr, kioskTr],
  uk: [uk, kioskUk],
  [YOUTH_TONE]: [youth, kioskYouth],
  [UNTIL_CHECKED]: [untilChecked],
};

/** All words of one language. Fetched as data: a module that failed to load stays failed. */
export async function fetchCatalog(name: CatalogName): Promise<{ messages: Catalog }> {
  const added = [`../locales/${name}.json`, `../locales/kiosk/${name}.json`];
  const all = urls[name] ?? added.flatMap((path) => more[path] ?? []);
  const catalogs = await Promise.all(all.map(fetchWords));
  return { messages: Object.assign({}, ...catalogs) as Catalog };
}

async function fetchWords(url: string): Promise<Catalog> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(8000) });
  if (!answer.ok) throw new Error(`no catalog at ${url}`);
  return ((await answer.json()) as { messages: Catalog }).messages;
}

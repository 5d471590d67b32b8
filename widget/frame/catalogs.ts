import ar from '../../locales/ar.json?url&no-inline';
import en from '../../locales/en.json?url&no-inline';
import youth from '../../locales/nl-x-jong.json?url&no-inline';
import pl from '../../locales/pl.json?url&no-inline';
import tr from '../../locales/tr.json?url&no-inline';
import uk from '../../locales/uk.json?url&no-inline';
import untilChecked from '../../locales/until-checked.json?url&no-inline';
import { UNTIL_CHECKED, YOUTH_TONE, type CatalogName } from '../../src/i18n/locales.ts';

/** Of languages that somebody put beside ours. */
const more = import.meta.glob<string>(
  ['../../locales/*.json', '!../../locales/{ar,en,nl-x-jong,pl,tr,uk,until-checked}.json'],
  { query: '?url&no-inline', import: 'default', eager: true },
);
const urls: Partial<Record<CatalogName, string>> = {
  ar,
  en,
  pl,
  tr,
  uk,
  [YOUTH_TONE]: youth,
  [UNTIL_CHECKED]: untilChecked,
};

/**
 * The JSON of a catalog's words. Fetched as data, not imported as a module: browsers remember a
 * module that failed to load for as long as the page lives.
 */
export async function fetchCatalog(name: CatalogName): Promise<unknown> {
  const url = urls[name] ?? more[`../../locales/${name}.json`] ?? '';
  const answer = await fetch(url, { signal: AbortSignal.timeout(8000) });
  if (!answer.ok) throw new Error(`no catalog for ${name}`);
  return answer.json();
}

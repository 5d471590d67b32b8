import ar from '../../locales/ar.json?url&no-inline';
import en from '../../locales/en.json?url&no-inline';
import type { TargetLocale } from '../../src/i18n/locales.ts';

const urls: Record<TargetLocale, string> = { ar, en };

/**
 * The JSON of a language's words. Fetched as data, not imported as a module: browsers remember a
 * module that failed to load for as long as the page lives.
 */
export async function fetchCatalog(locale: TargetLocale): Promise<unknown> {
  const answer = await fetch(urls[locale], { signal: AbortSignal.timeout(8000) });
  if (!answer.ok) throw new Error(`no catalog for ${locale}`);
  return answer.json();
}

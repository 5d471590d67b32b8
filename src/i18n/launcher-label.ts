/** What the button on a site says, by language. It comes with the loader, before any catalog. */
const labels: Readonly<Record<string, string>> = {
  nl: 'Vraag het aan het steunpunt',
  en: 'Ask the support point',
  ar: 'اسأل Steunpunt',
  tr: 'Steunpunt’a sorun',
  pl: 'Zapytaj Steunpunt',
  uk: 'Запитайте Steunpunt',
};

/**
 * Its words for a language tag ("en-GB"), Dutch where we have none, and the language
 * they are in. All else is said in the frame, or by the host page between the tags.
 */
export function labelFor(tag: string): readonly [lang: string, label: string] {
  const lang = tag.slice(0, 2);
  return labels[lang] ? [lang, labels[lang]] : ['nl', labels['nl'] as string];
}

export interface Labels {
  readonly lang: string;
  readonly launcher: string;
  readonly close: string;
}

const nl: Labels = { lang: 'nl', launcher: 'Vraag het aan het steunpunt', close: 'Sluiten' };
const en: Labels = { lang: 'en', launcher: 'Ask the support point', close: 'Close' };
const ar: Labels = { lang: 'ar', launcher: 'سؤال لنقطة الدعم', close: 'إغلاق' };

/**
 * The loader's own words for a language tag ("en-GB"), Dutch where we have none. All else is said
 * in the frame, or by the host page between the tags.
 */
export function labelsFor(tag: string): Labels {
  return [en, ar].find(({ lang }) => tag.startsWith(lang)) ?? nl;
}

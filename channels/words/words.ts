import { readReviewed } from '../../src/core/library/reviewed.ts';
import type { Door } from '../../src/core/doors.ts';
import type { TextWords } from '../../src/core/dialogue/text-form.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import young from './nl-x-jong.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import tr from './tr.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** The bridge's own sentences. What a point says itself comes with its library. */

export type WordId = keyof typeof nl.messages;

interface Catalog {
  readonly reviewed: string;
  readonly messages: Readonly<Partial<Record<WordId, string>>>;
}

/** A language that was put beside those we ship is spoken to in Dutch. */
const CATALOGS: Readonly<Record<string, Catalog>> = { nl, en, ar, tr, pl, uk };

/** The words of `id`, with `values` for `{0}`, `{1}` … */
export type Say = (id: WordId, ...values: readonly (string | number)[]) => string;

export function sayIn(locale: string, door: Door | null): Say {
  const own = CATALOGS[locale]?.messages ?? nl.messages;
  const tone: Catalog['messages'] = own === nl.messages && door === 'youth' ? young.messages : {};
  return (id, ...values) =>
    (tone[id] ?? own[id] ?? nl.messages[id]).replace(/\{(\d)\}/g, (whole, nth: string) =>
      String(values[Number(nth)] ?? whole),
    );
}

/**
 * What people are told before they send anything, and where there is danger: in their own language
 * once a person has checked it, until then in Dutch and in English.
 */
export function sayChecked(locale: string, door: Door | null): Say {
  const checked = locale === 'nl' || (readReviewed(CATALOGS[locale]?.reviewed ?? '')?.by ?? null);
  const says = (checked ? [locale] : ['nl', 'en']).map((one) => sayIn(one, door));
  return (id, ...values) => says.map((say) => say(id, ...values)).join('\n');
}

export function textWords(say: Say): TextWords {
  return {
    skip: say('word.skip'),
    unsure: say('word.unsure'),
    back: say('word.back'),
    stop: say('word.stop'),
    yes: say('word.yes'),
    one: say('how.one'),
    several: say('how.several'),
    agree: say('how.agree'),
    check: say('how.check'),
    orSkip: say('how.skip'),
    noDrawing: say('how.no-drawing'),
    skipped: say('journey.skipped'),
    drawing: say('how.drawing'),
  };
}

/** The languages of a menu, each by its own name. */
export const LANGUAGES: readonly { readonly locale: Locale; readonly name: string }[] = Object.keys(
  CATALOGS,
).flatMap((locale) =>
  Object.hasOwn(LOCALES, locale)
    ? [{ locale: locale as Locale, name: LOCALES[locale as Locale].name }]
    : [],
);

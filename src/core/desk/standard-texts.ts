import * as v from 'valibot';
import type { DocumentKind } from './kind.ts';
import { Id, parserOf, Text } from './schemas.ts';

/** A sentence or two that a colleague puts into an answer, and changes there. */
export const StandardText = v.strictObject({
  /** In a language one; with the id of a shipped text it takes that one's place. */
  id: Id,
  /** BCP 47 tag; `nl-x-jong` is Dutch as one says it to a young person. */
  language: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{2,35}$/)),
  /** For colleagues, in Dutch. */
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  text: v.pipe(Text, v.trim(), v.minLength(1)),
});

/** What colleagues changed in the shipped texts. Its id is `point`. */
export const StandardTexts = v.strictObject({
  v: v.literal(1),
  own: v.pipe(v.array(StandardText), v.maxLength(300)),
  /** Shipped texts that this point does not want, as `language/id`. */
  hidden: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(300)),
});

export type StandardText = v.InferOutput<typeof StandardText>;
export type StandardTexts = v.InferOutput<typeof StandardTexts>;

/** The place where a colleague fills something in: a text is not ready to go while it is there. */
export const BLANK = '[…]';

export const STANDARD_TEXTS_ID = 'point';

export const standardTextsKind: DocumentKind<StandardTexts> = {
  kind: 'standard-texts',
  parse: parserOf(StandardTexts),
  empty: { v: 1, own: [], hidden: [] },
};

/** The shipped texts with the point's own over them; its new ones come first. */
export function textsOf(
  shipped: readonly StandardText[],
  { own, hidden }: StandardTexts,
): StandardText[] {
  const ownKeys = new Map(own.map((text) => [keyOf(text), text]));
  const shippedKeys = new Set(shipped.map(keyOf));
  const kept = shipped.filter((text) => !hidden.includes(keyOf(text)));
  return [
    ...own.filter((text) => !shippedKeys.has(keyOf(text))),
    ...kept.map((text) => ownKeys.get(keyOf(text)) ?? text),
  ];
}

export type StandardTextsCommand = (now: StandardTexts) => StandardTexts | null;

/**
 * Keeps `text`, in the place of what the colleague saw before: `before` is null for a new one, and
 * for the first change of a shipped one. Null when a colleague changed it meanwhile, or when it is
 * no text (empty, too long, too many).
 */
export function keepText(before: StandardText | null, text: StandardText): StandardTextsCommand {
  const parsed = v.safeParse(StandardText, text);
  return (now) => {
    if (!parsed.success) return null;
    const key = keyOf(text);
    const there = now.own.find((one) => keyOf(one) === key) ?? null;
    const shown = now.hidden.filter((one) => one !== key);
    if (there && same(there, parsed.output) && shown.length === now.hidden.length) return now;
    if (there && !same(there, parsed.output) && !(before && same(there, before))) return null;
    const own = there
      ? now.own.map((one) => (one === there ? parsed.output : one))
      : [...now.own, parsed.output];
    return own.length > 300 ? null : { ...now, own, hidden: shown };
  };
}

/** Takes a text away: the point's own, and what is shipped in its place. */
export function dropText({ language, id }: StandardText): StandardTextsCommand {
  const key = keyOf({ language, id });
  return (now) => {
    if (now.hidden.includes(key) && now.own.every((one) => keyOf(one) !== key)) return now;
    const hidden = now.hidden.includes(key) ? now.hidden : [...now.hidden, key];
    return { ...now, own: now.own.filter((one) => keyOf(one) !== key), hidden };
  };
}

/** The shipped texts are all there again. The point's own stay. */
export function bringBack(): StandardTextsCommand {
  return (now) => (now.hidden.length === 0 ? now : { ...now, hidden: [] });
}

/**
 * In which texts a visitor is written to: by the language of the page, and for Dutch by the door.
 * `locale` is the visitor's own text: anything that is no language tag counts as Dutch.
 */
export function languageOfTexts(
  locale: string | null,
  door: 'parent' | 'youth' | 'unknown' | null,
): string {
  const tag = /^[a-z]{2,3}(?=-|_|$)/i.exec(locale ?? '')?.[0].toLowerCase() ?? 'nl';
  if (tag !== 'nl') return tag;
  return door === 'youth' ? 'nl-x-jong' : 'nl';
}

function keyOf({ language, id }: Pick<StandardText, 'language' | 'id'>): string {
  return `${language}/${id}`;
}

function same(a: StandardText, b: StandardText): boolean {
  return a.title === b.title && a.text === b.text;
}

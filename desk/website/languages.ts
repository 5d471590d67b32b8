import { ALWAYS_SHOWN, type ShippedLanguage } from '../../src/core/library/languages.ts';
import { readReviewed, type Reviewed } from '../../src/core/library/reviewed.ts';
import type { LocalLayer, Starter } from '../../src/core/library/types.ts';

/** How far a language is, for staff. Pure. */

export type PartName = 'screens' | 'kiosk' | 'texts' | 'answers' | 'contacts' | 'topics' | 'crisis';

export interface LanguagePart {
  readonly name: PartName;
  /** How many there are of how many; equal where it is whole. */
  readonly there: number;
  readonly of: number;
  /** Who looked at all of it; null for nobody, or not at all of it. */
  readonly reviewed: Reviewed | null;
}

export interface LanguageState {
  readonly lang: string;
  readonly parts: readonly LanguagePart[];
  /** How consent and words of danger are shown: in it, or in Dutch and English. */
  readonly shown: boolean;
  /** In it whatever anybody says: the language that others are shown in meanwhile. */
  readonly always: boolean;
  /** What the point said of it; `stale`: the words changed since. */
  readonly checked: { readonly by: string; readonly day: string; readonly stale: boolean } | null;
  readonly answers: boolean;
}

/** Every language but Dutch. */
export function languageStates(
  shipped: Readonly<Record<string, ShippedLanguage>>,
  starter: Starter,
  { languages = {} }: Pick<LocalLayer, 'languages'>,
): LanguageState[] {
  return Object.entries(shipped).map(([lang, { screens, kiosk, of }]) => {
    const parts = [
      { name: 'screens', there: 1, of: 1, reviewed: by([screens]) } as const,
      { name: 'kiosk', there: 1, of: 1, reviewed: by([kiosk]) } as const,
      ...contentParts(lang, starter),
    ];
    const own = languages[lang]?.checked;
    const stale = own !== undefined && own.of !== of;
    const always = ALWAYS_SHOWN.includes(lang);
    const whole = parts
      .filter(({ name }) => ['screens', 'kiosk', 'texts', 'crisis', 'contacts'].includes(name))
      .every(({ reviewed }) => reviewed !== null);
    return {
      ...{ lang, parts, always },
      shown: always || whole || (own !== undefined && !stale),
      checked: own ? { by: own.by, day: own.day, stale } : null,
      answers: languages[lang]?.answers === true,
    };
  });
}

function contentParts(lang: string, { languages }: Starter): LanguagePart[] {
  const [dutch, said] = [languages['nl'], languages[lang]];
  const marks = said?.reviewed ?? {};
  const answers = said?.translations ?? [];
  const topics = (of: typeof dutch): number =>
    (of?.topics.parent.length ?? 0) + (of?.topics.youth.length ?? 0);
  const part = (name: PartName, there: number, of: number): LanguagePart => ({
    ...{ name, there, of, reviewed: by([marks[name] ?? '']) },
  });
  const words = Object.keys(dutch?.texts.parent ?? {});
  return [
    part('texts', words.filter((id) => said?.texts.parent[id]).length, words.length),
    {
      ...part('answers', answers.length, dutch?.entries.length ?? 0),
      reviewed: by(answers.map(({ reviewed }) => reviewed)),
    },
    part('contacts', said?.contactWords?.length ?? 0, dutch?.contacts.length ?? 0),
    part('topics', topics(said), topics(dutch)),
    part('crisis', said?.crisis.phrases.length ? 1 : 0, 1),
  ];
}

/** Who looked at the last of them, when somebody looked at each. */
function by(marks: readonly string[]): Reviewed | null {
  const read = marks.map((mark) => readReviewed(mark));
  if (read.length === 0 || read.some((one) => !one?.by)) return null;
  return read.reduce((last, one) => (one && last && one.day > last.day ? one : last)) ?? null;
}

import type { Block, Door, Link, VisitorContact, VisitorEntry, VisitorLibrary } from './types.ts';

/**
 * Answers for everybody, on a page of any site: `GET /embed/answers/:embedKey`. Nothing in them is of
 * a visitor, and nothing of it is HTML.
 */
export interface PublicAnswers {
  readonly v: 1;
  /** What was asked for, as the point has it. */
  readonly lang: string;
  readonly door: Door;
  /** Words of the link to the point's own page. */
  readonly more: Words;
  /** In the order of the screen; never without items. */
  readonly topics: readonly PublicTopic[];
}

export interface PublicTopic {
  /** What `topic` asks for. */
  readonly id: string;
  readonly title: Words;
  readonly items: readonly PublicAnswer[];
}

export interface PublicAnswer extends Spoken {
  readonly id: string;
  readonly question: string;
  readonly answer: readonly Block[];
  readonly links?: readonly Link[];
  readonly municipality?: string;
  readonly contacts?: readonly (Spoken &
    Pick<VisitorContact, 'name' | 'who' | 'phone' | 'url' | 'hours'>)[];
  /** The same once more, for who does not read the language that it is in. */
  readonly also?: Spoken & Pick<PublicAnswer, 'question' | 'answer'>;
}

/** What it is in. `auto`: its letters say. */
interface Spoken {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

type Words = Spoken & { readonly text: string };

export interface AnswersAsked {
  /** Id of a topic; null for all. */
  readonly topic: string | null;
  /** Ids of entries, in the order they are wanted; null for all. */
  readonly only: readonly string[] | null;
  readonly dirOf: (lang: string) => Spoken['dir'];
}

const DUTCH = 'Zoek verder of stel uw vraag';
const MORE: Readonly<Record<string, string>> = {
  nl: DUTCH,
  en: 'Search further or ask your question',
  ar: 'ابحث أكثر أو اطرح سؤالك',
  tr: 'Aramaya devam edin veya sorunuzu sorun',
  pl: 'Szukaj dalej lub zadaj pytanie',
  uk: 'Шукайте далі або поставте запитання',
};

/** Those of `library` that were asked for. What is not there is left out. */
export function publicAnswers(library: VisitorLibrary, asked: AnswersAsked): PublicAnswers {
  const { locale, door } = library;
  const spoken = (lang = library.lang): Spoken => ({ lang, dir: asked.dirOf(lang) });
  const items = (entries: readonly VisitorEntry[]): PublicAnswer[] =>
    entries.map(({ id, question, answer, links, contacts = [], municipality, lang, also }) => {
      const people = library.contacts.filter((one) => contacts.includes(one.id));
      return {
        ...{ id, ...spoken(lang), question, answer },
        ...(links && { links }),
        ...(municipality !== undefined && { municipality }),
        ...(people.length > 0 && {
          contacts: people.map(({ name, who, phone, url, hours, lang }) => ({
            ...{ ...spoken(lang), name, who },
            ...(phone !== undefined && { phone }),
            ...(url !== undefined && { url }),
            ...(hours !== undefined && { hours }),
          })),
        }),
        ...(also && {
          also: { ...spoken(also.lang), question: also.question, answer: also.answer },
        }),
      };
    });
  const { topic, only } = asked;
  const wanted = only
    ? only.flatMap((id) => library.entries.filter((entry) => entry.id === id))
    : library.entries;
  const chosen = library.topics
    .filter(({ id }) => topic === null || id === topic)
    .map(({ id, title, lang }) => ({
      id,
      title: { ...spoken(lang), text: title },
      items: items(wanted.filter((entry) => entry.topic === id)),
    }))
    .filter((one) => one.items.length > 0);
  // Who names answers has an order of her own, across topics.
  const [first] = chosen;
  const topics = only && topic === null && first ? [{ ...first, items: items(wanted) }] : chosen;
  return {
    ...{ v: 1, lang: locale, door },
    more: moreWords(locale, door, asked.dirOf),
    topics,
  };
}

function moreWords(locale: string, door: Door, dirOf: AnswersAsked['dirOf']): Words {
  const lang = Object.hasOwn(MORE, locale) ? locale : 'nl';
  const text = MORE[lang] ?? DUTCH;
  const said = lang === 'nl' && door === 'youth' ? text.replace(' uw ', ' je ') : text;
  return { lang, dir: dirOf(lang), text: said };
}

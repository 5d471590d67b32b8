import { sameText } from './checked.ts';
import { entryName } from './cross-check.ts';
import type {
  Contact,
  ContactWords,
  Door,
  Entry,
  LibraryLanguage,
  Topic,
  VisitorContact,
  VisitorEntry,
  VisitorTopic,
} from './types.ts';

/** What of Dutch there are words for in another language. A point's own words are its own. */
export interface InLanguage {
  /** Null where it is to be read in Dutch. */
  entry(entry: Entry): In<Pick<VisitorEntry, 'question' | 'wordings' | 'answer' | 'links'>> | null;
  contact(contact: Contact): In<Partial<Pick<VisitorContact, 'name' | 'who' | 'hours'>>> | null;
  topic(topic: Topic, door: Door): In<Pick<VisitorTopic, 'title'>> | null;
}

type In<T> = T & { readonly lang: string };

export const IN_DUTCH: InLanguage = {
  entry: () => null,
  contact: () => null,
  topic: () => null,
};

/** `language`, which is `lang`, over what `dutch` shipped. */
export function inLanguage(
  language: LibraryLanguage,
  dutch: LibraryLanguage,
  lang: string,
): InLanguage {
  const translations = byName(language.translations ?? [], entryName);
  const shippedEntries = byName(dutch.entries, entryName);
  const contactWords = byName(language.contactWords ?? [], ({ id }) => id);
  const shippedContacts = byName(dutch.contacts, ({ id }) => id);
  return {
    entry(entry) {
      const words = translations.get(entryName(entry));
      const shipped = shippedEntries.get(entryName(entry));
      // Where the point has another answer, ours would say something else in this language.
      if (!words || !shipped || !sameText(entry, shipped)) return null;
      const { question, wordings, answer, links = [] } = words;
      return {
        ...{ lang, question, answer },
        // Whoever lives here types the words of a letter from school too.
        wordings: [...wordings, entry.question],
        ...(entry.links && {
          links: entry.links.map((link, i) => ({ ...link, text: links[i] ?? link.text })),
        }),
      };
    },
    contact(contact) {
      const words = contactWords.get(contact.id);
      const shipped = shippedContacts.get(contact.id);
      const said = words && shipped && stillSaid(words, contact, shipped);
      return said ? { lang, ...said } : null;
    },
    topic({ id }, door) {
      const title = language.topics[door].find((topic) => topic.id === id)?.title;
      return title === undefined ? null : { lang, title };
    },
  };
}

/** Words for what the point has left as it was; null when it says anything else of who they are. */
function stillSaid(
  { name, who, hours }: ContactWords,
  contact: Contact,
  shipped: Contact,
): (Pick<Contact, 'who'> & Partial<Pick<Contact, 'name' | 'hours'>>) | null {
  if (who === undefined || contact.who !== shipped.who) return null;
  if (contact.hours !== undefined && (hours === undefined || contact.hours !== shipped.hours))
    return null;
  return {
    who,
    ...(name !== undefined && contact.name === shipped.name && { name }),
    ...(contact.hours !== undefined && hours !== undefined && { hours }),
  };
}

function byName<T>(all: readonly T[], name: (one: T) => string): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [name(one), one]));
}

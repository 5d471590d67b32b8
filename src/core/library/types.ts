import type { Script } from '../dialogue/script.ts';
import type { PointLanguage } from './languages.ts';

/** What a support point has to say. Types only: a page names them without the schemas (`schema.ts`). */

/** Who is spoken to. */
export type Door = 'parent' | 'youth';

export type Block =
  | { readonly p: string }
  | { readonly list: readonly string[] }
  | { readonly steps: readonly string[] }
  /** What a reader must not miss: "Dit is geen officiële klacht." */
  | { readonly note: string };

export interface Link {
  readonly text: string;
  /** https. */
  readonly url: string;
}

/** A frequently asked question with its answer. */
export interface Entry {
  readonly v: 1;
  /** Also the name of its file. Unique within its door. */
  readonly id: string;
  readonly door: Door;
  /** Id of a topic of that door. */
  readonly topic: string;
  /** A situation: "Mijn kind zit thuis zonder school. Wat kan ik nu doen?" */
  readonly question: string;
  /** The same as people type it, misspelt too. */
  readonly wordings: readonly string[];
  readonly answer: readonly Block[];
  /** Of an entry that holds in one municipality only. */
  readonly municipality?: string;
  /** Where staff can check it: law, site, publication. */
  readonly source: string;
  /** YYYY-MM-DD. */
  readonly reviewed: string;
  /** What staff must still check before publishing. Never shown to visitors. */
  readonly review?: readonly string[];
  readonly links?: readonly Link[];
  /** Ids of contacts. */
  readonly contacts?: readonly string[];
  /** Ids of entries of the same door. */
  readonly related?: readonly string[];
}

/** Somebody else who can help. The only place of a phone number, but for 112. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  /** What they do, in one sentence. */
  readonly who: string;
  readonly doors: readonly Door[];
  /** As people dial it, with spaces. */
  readonly phone?: string;
  /** https. */
  readonly url?: string;
  readonly hours?: string;
  /** Of neither school nor municipality. */
  readonly independent: boolean;
  readonly free: boolean;
  /** For danger and despair: shown at once, above everything else. */
  readonly urgent?: boolean;
  /** "Gebeld op", YYYY-MM-DD: the day somebody dialled the number and heard who answered. */
  readonly called?: string;
  readonly municipality?: string;
  /** What staff must still check. Never shown to visitors. */
  readonly review?: readonly string[];
}

export interface Story {
  readonly v: 1;
  /** Also the name of its file. */
  readonly id: string;
  readonly door: Door;
  readonly title: string;
  /** "Moeder van een zoon van 9". */
  readonly by: string;
  /** Made up from what parents tell; the screen says so. */
  readonly example: boolean;
  readonly paragraphs: readonly string[];
  /** Id of the entry of this door that belongs to it. */
  readonly entry?: string;
}

/** What people said, and what was done with it: "Dit hoorden wij, dit deden wij". */
export interface Done {
  readonly id: string;
  readonly doors: readonly Door[];
  /** What it is about: "Lang wachten op hulp". */
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly heard: string;
  /** At least one of these two. */
  readonly did?: string;
  /** "Dit kan nog niet", and why. */
  readonly notYet?: string;
  /** On which table it was put: "Het overleg van scholen en gemeente". What that table said. */
  readonly table?: string;
  readonly said?: string;
}

/** What makes people welcome. */
export type Welcome = 'food' | 'child-care' | 'travel' | 'interpreter' | 'wheelchair';

export interface Meeting {
  readonly id: string;
  readonly doors: readonly Door[];
  readonly title: string;
  /** YYYY-MM-DD, and HH:MM twice. It is no longer shown when that day is over. */
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly where: string;
  /** What happens there, and for whom it is. */
  readonly what: string;
  readonly forWhom: string;
  readonly welcome: readonly Welcome[];
  /** People can say that they come. */
  readonly signUp: boolean;
}

/** A photo that the hub keeps beside the library: `src/core/picture.ts`. */
export interface Picture {
  /** Base64url SHA-256 of its bytes, which is also where it is. */
  readonly digest: string;
  /** What there is to see, in a sentence. */
  readonly alt: string;
  /** In pixels, so that nothing moves when it comes. */
  readonly width: number;
  readonly height: number;
}

/** A topic that somebody put on the agenda, in the writer's words where they agreed. */
export interface Idea {
  readonly id: string;
  readonly doors: readonly Door[];
  readonly title: string;
  readonly words: string;
  readonly stage: 'idea' | 'making' | 'made';
  /** What was made of it, in words. */
  readonly made?: string;
  /** Of what was made. */
  readonly picture?: Picture;
  /** Lines on a sheet of 100 by 75, each "x,y x,y …" in whole numbers. */
  readonly drawing?: readonly string[];
  /** How many people put a sticker on it, in full batches. */
  readonly stickers?: number;
}

/** An entry in another language: its words, and nothing else. */
export interface Translation {
  readonly v: 1;
  /** Of the Dutch entry, which has the rest. */
  readonly id: string;
  readonly door: Door;
  /** Who looked at it: {@link readReviewed}. */
  readonly reviewed: string;
  readonly question: string;
  readonly wordings: readonly string[];
  readonly answer: readonly Block[];
  /** Texts of the links of the Dutch entry, in their order. */
  readonly links?: readonly string[];
}

/** A contact in another language. What is not here stays as it is in Dutch. */
export interface ContactWords {
  readonly id: string;
  readonly name?: string;
  readonly who?: string;
  readonly hours?: string;
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  /** Ids of its entries that come first on the screen, in this order; the others follow by id. */
  readonly first?: readonly string[];
}

/** In which language something is, where that is not the library's own. */
type Spoken = { readonly lang?: string };
export type VisitorTopic = Omit<Topic, 'first'> & Spoken;

/** In the order of the screen. */
export interface Topics {
  readonly v: 1;
  /** Of another language than Dutch: who looked at it. */
  readonly reviewed?: string;
  readonly parent: readonly Topic[];
  readonly youth: readonly Topic[];
}

/** Words by text id. What young people are told in other words stands in `youth`. */
export interface DoorTexts {
  readonly parent: Readonly<Record<string, string>>;
  readonly youth: Readonly<Record<string, string>>;
}

export interface Texts extends DoorTexts, Pick<Topics, 'v' | 'reviewed'> {}

export interface Contacts {
  readonly v: 1;
  readonly contacts: readonly Contact[];
}

/** Words that show the calm panel, and longer ones around them that do not. */
export interface CrisisList {
  readonly v: 1;
  readonly reviewed?: string;
  readonly phrases: readonly string[];
  readonly except: readonly string[];
}

/** All that is said in one language. What is missing is said in Dutch. */
export interface LibraryLanguage {
  readonly texts: DoorTexts;
  readonly topics: Pick<Topics, Door>;
  /** In Dutch alone, as contacts and stories. */
  readonly entries: readonly Entry[];
  readonly contacts: readonly Contact[];
  readonly stories: readonly Story[];
  readonly crisis: Pick<CrisisList, 'phrases' | 'except'>;
  /** In any other language. */
  readonly translations?: readonly Translation[];
  readonly contactWords?: readonly ContactWords[];
  /** What its files say of who looked at them, by `texts`, `crisis`, `topics`, `contacts`. */
  readonly reviewed?: Readonly<Record<string, string>>;
}

/** The set that is shipped, checked as a whole. `languages.nl` is always there. */
export interface Starter {
  readonly v: 1;
  /** By id. */
  readonly scripts: Readonly<Record<string, Script>>;
  /** By language: `nl`, `en`, `ar` … */
  readonly languages: Readonly<Record<string, LibraryLanguage>>;
}

/** What a point adds to the set, in Dutch. The same id (and door) takes the place of the shipped one. */
export interface LocalLayer {
  readonly v: 1;
  readonly entries: readonly Entry[];
  /** Shipped entries that are not shown: `parent/<id>` or `youth/<id>`. */
  readonly hidden: readonly string[];
  readonly contacts: readonly Contact[];
  readonly stories: readonly Story[];
  /** More wordings for shipped entries, by `parent/<id>` or `youth/<id>`: the rest stays shipped. */
  readonly wordings?: Readonly<Record<string, readonly string[]>>;
  /** Own words by language: `{nl: {parent: {…}, youth: {…}}}`. */
  readonly texts: Readonly<Record<string, DoorTexts>>;
  readonly done?: readonly Done[];
  readonly meetings?: readonly Meeting[];
  readonly ideas?: readonly Idea[];
  readonly languages?: Readonly<Record<string, PointLanguage>>;
}

/** An entry without what is for staff only; `reviewed` only when nothing is left to check. */
export type VisitorEntry = Omit<Entry, 'v' | 'door' | 'source' | 'review' | 'reviewed'> &
  Partial<Pick<Entry, 'reviewed'>> &
  /** `also`: the same once more, for who does not read the language that it is in. */
  Spoken & { readonly also?: Pick<Entry, 'question' | 'answer'> & { readonly lang: string } };
export type VisitorContact = Omit<Contact, 'doors' | 'review'> & Spoken;
export type VisitorStory = Omit<Story, 'v' | 'door'>;

/** What one door gets in one language: `GET /v1/points/:point/library/:locale/:door`. */
export interface VisitorLibrary {
  readonly v: 1;
  /** The language of texts, where there is one in it. */
  readonly locale: string;
  readonly door: Door;
  /** The language of topics, entries, contacts and stories that do not say another. */
  readonly lang: string;
  /** In the order of the screen; only those with entries. */
  readonly topics: readonly VisitorTopic[];
  readonly entries: readonly VisitorEntry[];
  readonly contacts: readonly VisitorContact[];
  readonly stories: readonly VisitorStory[];
  /** Newest first; of this door, in Dutch. Not in a library that an earlier hub made. */
  readonly done?: readonly Done[];
  /** The soonest first. */
  readonly meetings?: readonly Meeting[];
  readonly ideas?: readonly Idea[];
  readonly crisis: { readonly phrases: readonly string[]; readonly except: readonly string[] };
  /** As this door walks them: see `scriptFor`. */
  readonly scripts: Readonly<Record<string, Script>>;
  /** By text id. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What the page itself carries, so that asking works before the library is there. */
export interface Conversation {
  readonly scripts: Readonly<Record<string, Script>>;
  readonly texts: Readonly<Record<string, string>>;
}

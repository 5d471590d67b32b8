import type { Door } from './library/types.ts';

/** A place where visitors meet the support point: one or more sites, and how the widget is there. */

export type EmbedState =
  /** Opens. */
  | 'active'
  /** Says calmly that it is closed for now. What was written there is still taken. */
  | 'paused'
  /** Says that it stopped. Never comes back. */
  | 'revoked';

/** `bubble` in a corner, `dialog` from a button in the text, `inline` in the page itself. */
export const MODES = ['bubble', 'dialog', 'inline'] as const;
export type Mode = (typeof MODES)[number];

export const POSITIONS = ['start', 'end'] as const;
export type Position = (typeof POSITIONS)[number];

/** What staff decide about a place. */
export interface EmbedSettings {
  /** For staff: "School De Linde". */
  readonly name: string;
  /** Each as a browser writes it, `https://www.school.nl`; at most {@link MOST_ORIGINS}. */
  readonly origins: readonly string[];
  /** What the page uses where the tag says nothing; so are `start` and `lang`. */
  readonly door: Door;
  /** A beginning: `start`, `ask`, `faq-zit-thuis`, … */
  readonly start: string;
  /** BCP 47 tag; null is the language of the page around it. */
  readonly lang: string | null;
  readonly mode: Mode;
  readonly position: Position;
  /** `#rrggbb` for the button; null is our own. */
  readonly color: string | null;
}

export interface Embed extends EmbedSettings {
  readonly key: string;
  readonly state: EmbedState;
}

/** What the hub counted of one day. */
export interface DayCount {
  /** Whole days since 1970. */
  readonly day: number;
  readonly openings: number;
}

/** What a new place begins with. */
export const FIRST_EMBED: Omit<EmbedSettings, 'name' | 'origins'> = {
  door: 'parent',
  start: 'start',
  lang: null,
  mode: 'bubble',
  position: 'end',
  color: null,
};

/** What stands in the snippet: whoever changes one of these has to place it anew. */
export const IN_SNIPPET = ['lang', 'mode', 'position', 'color'] as const;

export const MOST_ORIGINS = 20;
/** In characters: a name of 253, a scheme and a port. */
export const LONGEST_ORIGIN = 270;
export const MOST_EMBEDS = 100;
/** Fewer openings in a day are shown as "minder dan 5", none among them. */
export const FEWEST_SHOWN = 5;
/** Counts are kept this long. */
export const COUNT_DAYS = 90;
/** A page check lasts this long. */
export const CHECK_MINUTES = 15;

export type OriginProblem = 'empty' | 'no-address' | 'http' | 'path' | 'wildcard';

/** In plain Dutch. */
export const ORIGIN_WORDS: Readonly<Record<OriginProblem, string>> = {
  empty: 'Vul het adres van de website in.',
  'no-address': 'Dit is geen adres van een website. Schrijf het als https://www.school.nl.',
  http: 'Het adres moet met https:// beginnen.',
  path: 'Alleen het begin van het adres telt, zonder wat na de naam komt.',
  wildcard: 'Een sterretje kan niet. Noem elk adres apart.',
};

export interface ReadOrigin {
  /** What it probably means, to offer; null where nobody can tell. */
  readonly origin: string | null;
  /** Null: the origin is what was typed, as a browser writes it. */
  readonly problem: OriginProblem | null;
}

/** What somebody typed as the address of a site. Without a scheme it is https. */
export function readOrigin(typed: string): ReadOrigin {
  const text = typed.trim();
  if (text === '') return { origin: null, problem: 'empty' };
  if (text.includes('*')) return { origin: null, problem: 'wildcard' };
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !isWebOrigin(url.origin) || url.username || url.password)
    return { origin: null, problem: 'no-address' };
  const local = isLocal(url.hostname);
  if (!local && !url.hostname.includes('.')) return { origin: null, problem: 'no-address' };
  if (url.protocol !== 'https:' && !local) {
    // A port of http is none of https.
    const origin = url.port === '' ? `https://${url.hostname}` : null;
    return { origin, problem: 'http' };
  }
  const bare = url.pathname === '/' && !url.search && !url.hash;
  return { origin: url.origin, problem: bare ? null : 'path' };
}

/** Whether `text` is an origin that may stand in an embed, exactly as a browser writes it. */
export function isEmbedOrigin(text: string): boolean {
  const { origin, problem } = readOrigin(text);
  return problem === null && origin === text;
}

/**
 * Whether `text` is an origin of http or https that can stand in a policy: URL parsers take hosts
 * with a star, a quote or a semicolon, and those mean something else there.
 */
export function isWebOrigin(text: string): boolean {
  if (!/^https?:\/\/(\[[0-9a-f:]+\]|[a-z0-9_-]+(\.[a-z0-9_-]+)*)(:\d+)?$/.test(text)) return false;
  return URL.parse(text)?.origin === text;
}

/** The names of one's own machine: pages there may be plain http. */
function isLocal(hostname: string): boolean {
  return /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);
}

import type { Visit } from '../../src/ui/contexts.ts';
import type { Place } from '../../src/ui/visitor/events.ts';
import { placeOf } from '../../src/ui/visitor/places.ts';

/** The messages of docs/protocol.md, "Frame and loader". About lifecycle and look, never content. */

export const VERSION = 1;

/** What the loader says once. */
export interface Hello {
  /** Null: as the reader's device prefers. */
  readonly colorScheme: 'light' | 'dark' | null;
  /** Colour of the launcher, from a loader that says no more of its look. */
  readonly look: string;
  /** In the flow of the host page, as high as what is on it. */
  readonly inline: boolean;
  /** BCP 47 tag; '' for the page's own. */
  readonly lang: string;
  /** Null: the host page does not say; so is `start`. */
  readonly door: Visit['door'] | null;
  readonly start: Place | null;
  /** Fingerprint that the host page pinned; null when it pinned none. */
  readonly pin: string | null;
}

export type FromLoader =
  | { readonly type: 'show'; readonly start: Place | null }
  | { readonly type: 'hide' }
  /**
   * Colour, corners and letters of the launcher as the host page's browser worked them out, a `;`
   * between: to be read (`src/ui/host-theme.ts`), never used as they are.
   */
  | { readonly type: 'look'; readonly look: string }
  | { readonly type: 'reset' };

export type ToLoader =
  | { readonly type: 'welcome'; readonly version: typeof VERSION }
  | { readonly type: 'close' }
  | { readonly type: 'exit'; readonly url: string }
  | { readonly type: 'state'; readonly state: 'queued' | 'sent' | 'error' }
  /** In CSS pixels, once; only where the frame is inline. */
  | { readonly type: 'height'; readonly height: number };

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

const shortText = (value: unknown): string =>
  typeof value === 'string' && value.length <= 200 ? value : '';

/** A door by its name, ours or in Dutch; null for what names none. */
export const doorOf = (name: unknown): Visit['door'] | null =>
  name === 'youth' || name === 'jongere'
    ? 'youth'
    : name === 'parent' || name === 'ouder'
      ? 'parent'
      : null;

const startOf = (value: unknown): Place | null => placeOf(shortText(value));

/** `data` as a hello in a version we speak; null otherwise. Unknown values fall to the default. */
export function readHello(data: unknown): Hello | null {
  const {
    steunpunt,
    versions,
    theme,
    'color-scheme': scheme,
    lang,
    door,
    start,
    pin,
    mode,
  } = fieldsOf(data);
  if (steunpunt !== 'hello' || !Array.isArray(versions) || !versions.includes(VERSION)) return null;
  const { colorScheme = scheme, primary } = fieldsOf(theme);
  return {
    colorScheme: colorScheme === 'light' || colorScheme === 'dark' ? colorScheme : null,
    look: shortText(primary),
    inline: mode === 'inline',
    lang: shortText(lang),
    door: doorOf(door),
    start: startOf(start),
    // What cannot be read pins to nothing that exists: then nothing is sealed.
    pin: pin === undefined ? null : typeof pin === 'string' ? pin : '',
  };
}

/** `data` as a message of the loader; null for anything else. */
export function readFromLoader(data: unknown): FromLoader | null {
  const { type, start, look } = fieldsOf(data);
  switch (type) {
    case 'show':
      return { type, start: startOf(start) };
    case 'look':
      return { type, look: shortText(look) };
    case 'hide':
    case 'reset':
      return { type };
    default:
      return null;
  }
}

import type { Door } from './library/types.ts';

/** Characters of a link that a phone still reads at once from a screen. */
export const LONGEST_LINK = 120;

export interface Along {
  readonly locale: string;
  readonly door: Door;
  /** An entry to begin at. */
  readonly entry?: string;
  /** An empty sheet, or something that was published, to begin at. */
  readonly more?: string;
  /** Twenty digits. They go behind the `#`, which no browser sends to any server. */
  readonly code?: string;
}

/**
 * The address of `page` that goes on elsewhere where this visit is. What makes it longer than
 * {@link LONGEST_LINK} stays behind: first the entry, then language and door. Never a word of what
 * was typed.
 */
export function homeLink(page: string, { locale, door, entry, more, code }: Along): string {
  const here = `lang=${encodeURIComponent(locale)}&door=${door}`;
  const begin = more
    ? `more-${encodeURIComponent(more)}`
    : entry && `faq-${encodeURIComponent(entry)}`;
  const start = code ? 'start=code' : begin && `start=${begin}`;
  const end = code ? `#${code}` : '';
  const links = [
    `${page}?${here}${start ? `&${start}` : ''}${end}`,
    `${page}?${code ? 'start=code' : here}${end}`,
  ];
  return links.find(({ length }) => length <= LONGEST_LINK) ?? page;
}

/** The same page as somebody types it over: the hub leads from the name of the point to it. */
export const typedLink = (page: string, point: string): string => `${new URL(page).host}/${point}`;

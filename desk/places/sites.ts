import { readOrigin } from '../../src/core/embed.ts';

/** A site as people know it: its name, and every origin that leads there. */
export interface Site {
  /** `school.nl`: without `https://` and `www.`; with its port where it has one. */
  readonly name: string;
  /** It goes by its name with and without www. */
  readonly both: boolean;
  readonly origins: readonly string[];
}

export interface Typed {
  /** Every origin that is meant, each once. */
  readonly origins: readonly string[];
  /** What is no address of a site, as typed. */
  readonly unclear: readonly string[];
}

/**
 * The sites in `typed`, one a line or between commas: `www.school.nl`, or a whole address from the
 * bar. One name stands for a site with and without www, because one leads to the other and nobody
 * knows which.
 */
export function sitesTyped(typed: string): Typed {
  const origins = new Set<string>();
  const unclear: string[] = [];
  for (const line of typed.split(/[\n,;]/).map((part) => part.trim())) {
    if (line === '') continue;
    const { origin } = readOrigin(line);
    if (origin === null) unclear.push(line);
    else for (const one of withTwin(origin)) origins.add(one);
  }
  return { origins: [...origins], unclear };
}

/** Grouped for people, in the order in which they came. */
export function sitesOf(origins: readonly string[]): Site[] {
  const found = new Map<string, string[]>();
  for (const origin of origins) {
    const name = siteName(origin);
    found.set(name, [...(found.get(name) ?? []), origin]);
  }
  return [...found].map(([name, all]) => ({ name, both: all.length > 1, origins: all }));
}

/** As they would be typed again, one a line. */
export function typedAs(origins: readonly string[]): string {
  return sitesOf(origins)
    .map(({ origins: [first = ''] }) => first.replace(/^https:\/\//, ''))
    .join('\n');
}

function siteName(origin: string): string {
  return origin.replace(/^https?:\/\/(www\.)?/, '');
}

/** `https://school.nl` beside `https://www.school.nl`; alone where www would mean nothing. */
function withTwin(origin: string): readonly string[] {
  const { protocol, hostname, port } = new URL(origin);
  if (protocol !== 'https:' || port !== '' || /^[\d.]+$/.test(hostname)) return [origin];
  if (hostname.startsWith('www.')) return [origin, origin.replace('//www.', '//')];
  const labels = hostname.split('.');
  return labels.length === 2 ? [origin, origin.replace('//', '//www.')] : [origin];
}

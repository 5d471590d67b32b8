import { readOrigin } from '../../src/core/embed.ts';

/** What people type about a new support point, made into what the contract wants. Pure. */

/** An id for the point out of its name: `Steunpunt De Linde` → `steunpunt-de-linde`. */
export function pointId(name: string): string {
  const id = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replaceAll(/^-+|-+$/g, '');
  return id || 'steunpunt';
}

export interface Sites {
  /** Origins, each once: `https://www.school.nl`. */
  readonly origins: readonly string[];
  /** Lines that are no web address, as typed. */
  readonly unclear: readonly string[];
}

/** The sites in `typed`, one a line or between commas. */
export function parseSites(typed: string): Sites {
  const origins = new Set<string>();
  const unclear: string[] = [];
  for (const line of typed.split(/[\n,;]/).map((part) => part.trim())) {
    if (line === '') continue;
    const { origin, problem } = readOrigin(line);
    // People paste whole addresses.
    const fine = origin !== null && (problem === null || problem === 'path');
    if (fine) origins.add(origin);
    else unclear.push(line);
  }
  return { origins: [...origins], unclear };
}

/** Long enough to withstand guessing: fifteen characters, or five words. */
export function isStrongPassphrase(passphrase: string): boolean {
  const words = passphrase.trim().split(/\s+/);
  const long = Array.from(words.join(' ')).length >= 15;
  return long || (words.length >= 5 && words.every((word) => word.length >= 2));
}

/** Digits, spaces and the signs of a phone number; '' is fine too. */
export function isPhone(typed: string): boolean {
  return /^[0-9+() -]{0,40}$/.test(typed);
}

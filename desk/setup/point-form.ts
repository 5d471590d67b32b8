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

/**
 * The sites in `typed`, one a line or between commas. People paste whole addresses and leave out
 * `https://`. Plain http is for this machine's own names only: a page on http cannot seal.
 */
export function parseSites(typed: string): Sites {
  const origins = new Set<string>();
  const unclear: string[] = [];
  for (const line of typed.split(/[\n,;]/).map((part) => part.trim())) {
    if (line === '') continue;
    const url = URL.parse(/^[a-z]+:\/\//i.test(line) ? line : `https://${line}`);
    const local = url !== null && /(^|\.)localhost$/.test(url.hostname);
    const fine =
      url !== null &&
      url.username === '' &&
      (local ? /^https?:$/.test(url.protocol) : url.protocol === 'https:') &&
      (local || /^[^.\s]+(\.[^.\s]+)+$/.test(url.hostname));
    if (fine) origins.add(url.origin);
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

/** What to put on a site: two lines, and what stands there without scripts. */
export function snippet(input: {
  readonly hub: string;
  readonly embedKey: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly phone: string;
}): string {
  const { hub, embedKey, fingerprint, name, phone } = input;
  const page = `${hub}/w/${embedKey}`;
  const call = phone ? ` of bel ${escape(phone)}` : '';
  return [
    `<script type="module" src="${escape(hub)}/embed/v1.js"></script>`,
    `<steunpunt-widget base-url="${escape(hub)}" embed="${escape(embedKey)}"`,
    `  key-fingerprint="${escape(fingerprint)}">`,
    `  <a href="${escape(page)}">Stel uw vraag aan ${escape(name)}</a>${call}`,
    `</steunpunt-widget>`,
  ].join('\n');
}

function escape(text: string): string {
  const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}

import type { Unsure } from '../../e2e/support/accessible.ts';

/** What axe leaves to a person, and why it is right where it stands. */
export interface Judged {
  readonly rule: string;
  /** In the element's own tag, in what axe says about it or in what is to blame. */
  readonly of: RegExp;
  /** In Dutch: it stands in the statement about access. */
  readonly reden: string;
}

export const allowed: readonly Judged[] = [
  {
    rule: 'color-contrast',
    of: /gradient[^]*class="wall"/,
    reden:
      'op het eerste scherm in de wachtkamer begint het licht onder de woorden. Achter de woorden heeft de muur één kleur, en die is gemeten.',
  },
  {
    rule: 'label-content-name-mismatch',
    of: /class="button toggle letter"/,
    reden: 'de A op de knop laat zien hoe groot de letters worden. Niemand noemt de knop zo.',
  },
];

/** Those that something was found for. */
export const used = new Set<Judged>();

export function judged({ rule, html, why }: Unsure): boolean {
  const found = allowed.find((one) => one.rule === rule && one.of.test(`${html}\n${why}`));
  if (found) used.add(found);
  return found !== undefined;
}

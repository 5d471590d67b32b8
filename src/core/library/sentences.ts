import type { BaseIssue } from 'valibot';

/** What stands in the way, as a colleague would say it who never saw a line of code. */

const KINDS: Readonly<Record<string, string>> = {
  string: 'hier hoort tekst tussen aanhalingstekens',
  array: 'hier hoort een lijst tussen [ en ]',
  boolean: 'hier hoort true (ja) of false (nee)',
  literal: 'hier hoort iets anders',
  record: 'hier horen namen met tekst tussen { en }',
  strict_object: 'hier horen namen met een waarde tussen { en }',
};

/** A sentence for whatever the schema itself did not say in words. */
export function sentence(issue: BaseIssue<unknown>): string {
  const { type, expected, received, path } = issue;
  if (type === 'strict_object' && expected === 'never') {
    const key = path?.at(-1)?.key;
    const name = typeof key === 'string' ? key.slice(0, 40) : '';
    return `“${name}” kennen we hier niet; staat er een letter verkeerd?`;
  }
  if (received === 'undefined') return 'dit ontbreekt';
  if (type === 'variant') return 'dit soort stap kennen we niet';
  if (type === 'literal' || type === 'picklist')
    return `hier hoort ${(expected ?? '').replaceAll(/[()]/g, '').replaceAll(' | ', ' of ')}`;
  return KINDS[type] ?? 'dit klopt niet';
}

/** "er staan maar 3 andere zinnen, er moeten er minstens 5 zijn" */
export function tooFew(what: string) {
  return ({ received, requirement }: { received: string; requirement: number }): string => {
    const there =
      received === '0'
        ? `er staan nog geen ${what}`
        : received === '1'
          ? 'er staat er maar 1'
          : `er staan maar ${received} ${what}`;
    return `${there}, er moeten er minstens ${requirement} zijn`;
  };
}

/** "er staan 13 blokken, het mogen er hoogstens 12 zijn" */
export function tooMany(what: string) {
  return ({ received, requirement }: { received: string; requirement: number }): string =>
    `er staan ${received} ${what}, het mogen er hoogstens ${requirement} zijn`;
}

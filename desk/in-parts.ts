import type { Answer } from './answer.ts';

interface Part<Found> {
  readonly documents: Found[];
  /** Names that did not fit into this answer. */
  readonly left: readonly string[];
}

/** Asks for `names` until all that is there was given: the hub gives as much as fits at a time. */
export async function inParts<Asked extends { readonly name: string }, Found>(
  names: readonly Asked[],
  ask: (names: readonly Asked[]) => Promise<Answer<Part<Found>>>,
): Promise<Answer<{ documents: Found[] }>> {
  const documents: Found[] = [];
  let asked = names;
  do {
    const answer = await ask(asked);
    if (answer.kind !== 'ok') return answer;
    documents.push(...answer.value.documents);
    const left = new Set(answer.value.left);
    const rest = asked.filter(({ name }) => left.has(name));
    // A hub that gives nothing and leaves everything would keep us here for ever.
    if (rest.length > 0 && rest.length === asked.length) return { kind: 'offline' };
    asked = rest;
  } while (asked.length > 0);
  return { kind: 'ok', value: { documents } };
}

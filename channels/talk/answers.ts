import { bands, buildIndex, findableOf, search, type Index } from '../../src/core/faq/faq.ts';
import type { VisitorEntry, VisitorLibrary } from '../../src/core/library/types.ts';

/** How many answers are shown to choose from. */
export const MOST = 3;

/** Building one takes longer than many searches. Holds nothing that was typed. */
const indexes = new WeakMap<VisitorLibrary, Index>();

/** At most three entries: what is sure, else what may be meant. */
export function foundFor(
  library: VisitorLibrary,
  text: string,
): { entry: VisitorEntry; score: number }[] {
  const index = indexes.get(library) ?? buildIndex(library.entries.map(findableOf));
  indexes.set(library, index);
  const found = search(index, text, 5)
    .filter(({ score }) => score >= bands.offer)
    .flatMap(({ id, score }) => {
      const entry = library.entries.find((one) => one.id === id);
      return entry ? [{ entry, score }] : [];
    });
  const sure = found.filter(({ score }) => score >= bands.answer);
  return (sure.length > 0 ? sure : found).slice(0, MOST);
}

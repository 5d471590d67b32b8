import type { ThreadView } from './threads.ts';

/** The order of the list of threads, that nothing jumps in while somebody reads it. */

/** When each thread last asked for attention: later is higher. Days are too coarse for that. */
export type Ranks = ReadonlyMap<string, number>;

/**
 * Newest activity first. Within a day a thread stays where its rank puts it, so that reading one
 * does not move it away under the pointer.
 */
export function sortThreads(views: readonly ThreadView[], ranks: Ranks): ThreadView[] {
  const rank = ({ mailbox }: ThreadView): number => ranks.get(mailbox) ?? 0;
  return [...views].sort((a, b) => b.lastDay - a.lastDay || rank(b) - rank(a));
}

/**
 * The ranks after `views` came in: what is new to `ranks`, or waits again since `before`, goes to
 * the top; at first sight what waits is above the rest.
 */
export function rankThreads(
  views: readonly ThreadView[],
  before: ReadonlyMap<string, ThreadView>,
  ranks: Ranks,
): Map<string, number> {
  const known = views.filter(({ mailbox }) => ranks.has(mailbox));
  const waits = ({ state }: ThreadView): boolean => state === 'new';
  const again = known.filter((view) => {
    const earlier = before.get(view.mailbox);
    return waits(view) && earlier !== undefined && !waits(earlier);
  });
  const fresh = views.filter(({ mailbox }) => !ranks.has(mailbox));
  const rising = [...fresh.filter((view) => !waits(view)), ...fresh.filter(waits), ...again];
  const next = new Map(ranks);
  let highest = Math.max(0, ...ranks.values());
  for (const { mailbox } of rising) next.set(mailbox, ++highest);
  return next;
}

/** Ranks of what is fetched in one go: what comes later stands lower, so that nothing jumps. */
export function rankBelow(
  views: readonly ThreadView[],
  _before: ReadonlyMap<string, ThreadView>,
  ranks: Ranks,
): Map<string, number> {
  const next = new Map(ranks);
  let lowest = Math.min(0, ...ranks.values());
  const fresh = views.filter(({ mailbox }) => !ranks.has(mailbox));
  const waits = ({ state }: ThreadView): boolean => state === 'new';
  for (const { mailbox } of [...fresh.filter(waits), ...fresh.filter((view) => !waits(view))])
    next.set(mailbox, --lowest);
  return next;
}

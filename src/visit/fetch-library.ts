import type { VisitorLibrary } from '../core/library/types.ts';

/**
 * Fetches what a support point publishes. A cached copy will do when the network does not answer:
 * an answer of last week helps more than none. Rejects when there is neither.
 */
export async function fetchLibrary(url: string): Promise<VisitorLibrary> {
  const ask = async (cache: RequestCache): Promise<VisitorLibrary> => {
    const answer = await fetch(url, { cache, signal: AbortSignal.timeout(8000) });
    const library = (await answer.json()) as VisitorLibrary;
    // A login page of the network in between is not JSON; another hub's answer is not version 1.
    if (!answer.ok || (library.v as number) !== 1) throw new Error('no library');
    return library;
  };
  try {
    return await ask('no-cache');
  } catch {
    return ask('force-cache');
  }
}

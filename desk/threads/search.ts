import type { ThreadView } from './threads.ts';

/**
 * Finds threads by words that either side wrote. In memory only: what is looked for and what was
 * found are nowhere but here, and go with the threads.
 */

/** What is searched of a thread, kept as long as the thread is. */
const texts = new WeakMap<ThreadView, string>();

/** Those of `threads` in which every word of `query` occurs, also as a part; all when it has none. */
export function searchThreads(
  threads: readonly ThreadView[],
  query: string,
): readonly ThreadView[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return threads;
  return threads.filter((thread) => {
    const text = textOf(thread);
    return words.every((word) => text.includes(word));
  });
}

function textOf(thread: ThreadView): string {
  let text = texts.get(thread);
  if (text === undefined) {
    const parts = thread.entries.flatMap((entry) => {
      if (entry.kind === 'unreadable') return [];
      if (entry.kind === 'desk') return [entry.reply.text, entry.reply.by];
      const { text: words, call } = entry.submission;
      return [words, call?.phone ?? '', call?.language ?? ''];
    });
    text = plain(parts.join('\n'));
    texts.set(thread, text);
  }
  return text;
}

/** Without capitals and accents, so that `één` is found by `een`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

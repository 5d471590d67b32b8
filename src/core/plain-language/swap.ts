/** Words that can be said better, found in a text as words of their own. Pure. */

/** How it is written (a regular expression without edges), and what is kinder. */
export type Swap = readonly [hard: string, kinder: string];

export interface Swaps {
  /** What is kinder can stand in its place as it is; `$1` is what the first brackets hold. */
  readonly asIs: readonly Swap[];
  /** The sentence has to be said another way: words to say it with, or advice with a capital. */
  readonly retold: readonly Swap[];
}

export interface Swapped {
  readonly at: number;
  readonly found: string;
  readonly kinder: string;
  readonly asIs: boolean;
}

interface Known {
  /** Any of them; goes through a text once. */
  readonly any: RegExp;
  readonly each: readonly { readonly pattern: RegExp; readonly kinder: string; asIs: boolean }[];
}

/** Compiling a list takes longer than looking through a text. */
const known = new WeakMap<Swaps, Known>();

const edged = (hard: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${hard})(?![\\p{L}\\p{N}])`, flags);

function compiled(swaps: Swaps): Known {
  const { asIs, retold } = swaps;
  const made = known.get(swaps) ?? {
    any: edged([...asIs, ...retold].map(([hard]) => hard).join('|'), 'giu'),
    each: [...asIs, ...retold].map(([hard, kinder], at) => ({
      ...{ kinder, asIs: at < asIs.length },
      pattern: edged(hard, 'iuy'),
    })),
  };
  known.set(swaps, made);
  return made;
}

/** Where `text` has one of `swaps`, in its order. Where two begin, the first of the list. */
export function swapsIn(text: string, swaps: Swaps): Swapped[] {
  const { any, each } = compiled(swaps);
  return Array.from(text.matchAll(any), ({ index: at }) => at).flatMap((at): Swapped[] => {
    for (const { pattern, kinder, asIs } of each) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      const [found] = match;
      const words = kinder.replaceAll(/\$(\d)/g, (_, n: string) => match[Number(n)] ?? '');
      return [{ at, found, asIs, kinder: asIs ? withCapitalOf(found, words) : words }];
    }
    return [];
  });
}

function withCapitalOf(found: string, words: string): string {
  const first = found.charAt(0);
  return first === first.toLowerCase() ? words : words.charAt(0).toUpperCase() + words.slice(1);
}

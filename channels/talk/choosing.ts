import { numbersIn } from '../../src/core/dialogue/text-form.ts';
import { bare } from './commands.ts';
import type { Heard, Place } from './place.ts';
import type { Said } from './types.ts';
import type { Visit } from './visit.ts';

/** One of the ways to go on. */
export interface Way {
  readonly title: string;
  go(): Heard | Promise<Heard>;
}

export interface Choosing {
  /** What stands above the ways. */
  readonly text: string;
  readonly ways: readonly Way[];
  /** How to answer, beneath them. */
  readonly how?: string;
  /** Takes what is no way; null where that says nothing. */
  otherwise?(typed: string): Heard | null | Promise<Heard | null>;
  back?(): Heard;
}

/** A place where one chooses by number, or by the words themselves. */
export function choosing(visit: Visit, make: () => Choosing | Promise<Choosing>): Place {
  let now: Choosing | null = null;
  return {
    async show() {
      now = await make();
      const { text, ways, how = visit.say('how.one') } = now;
      const list = ways.map(({ title }, i) => `${i + 1}. ${title}`).join('\n');
      return said([text, list, ways.length > 0 ? how : ''], ways);
    },
    async hear(typed) {
      now ??= await make();
      const numbers = numbersIn(typed);
      const [nth = 0] = numbers;
      const way =
        numbers.length === 1
          ? now.ways[nth - 1]
          : now.ways.find(({ title }) => bare(title) === bare(typed));
      if (way) return way.go();
      if (numbers.length > 0) return { said: [visit.say('problem.number')] };
      return (await now.otherwise?.(typed)) ?? { said: [visit.say('problem.choice')] };
    },
    back: () => now?.back?.() ?? { go: { at: 'menu' } },
  };
}

const said = (blocks: readonly string[], ways: readonly Way[]): Said => ({
  text: blocks.filter(Boolean).join('\n\n'),
  quick: ways.map(({ title }, i) => ({ title, payload: String(i + 1) })),
});

/** A way that only leads elsewhere. */
export const wayTo = (title: string, go: NonNullable<Heard['go']>): Way => ({
  title,
  go: () => ({ go }),
});

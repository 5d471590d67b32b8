import type { Quick } from '../../talk/types.ts';

/** What the server says to the page's script. */
export type ToPage =
  /** The conversation of this moment; another run than the page shows is another conversation. */
  | { readonly kind: 'run'; readonly run: string }
  | {
      readonly kind: 'line';
      readonly seq: number;
      readonly text: string;
      readonly quick: readonly Quick[];
      /** Nothing of before is kept, so the page keeps nothing either. */
      readonly alone: boolean;
    }
  /** What became of the message of that name; `again`: it was not used. */
  | {
      readonly kind: 'said';
      readonly once: string;
      readonly how: 'taken' | 'again' | 'busy' | 'full';
    }
  /** The conversation was wiped. */
  | { readonly kind: 'over' };

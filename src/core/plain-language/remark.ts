import type { Swapped } from './swap.ts';

export type RemarkKind =
  | 'sentence'
  | 'word'
  | 'long-word'
  | 'short-form'
  | 'legal'
  | 'percent'
  | 'passive'
  | 'blame'
  | 'duty'
  | 'tone'
  | 'negation'
  | 'hard';

export interface Remark {
  readonly kind: RemarkKind;
  /** `must` fails the check of what is shipped. At the desk nothing does. */
  readonly level: 'must' | 'hint';
  /** Where, in characters of the text. */
  readonly at: number;
  /** The words it is about, as they stand there; '' for the whole text. */
  readonly found: string;
  /** What is the matter, in one short Dutch sentence. */
  readonly why: string;
  /** What to do, in Dutch. */
  readonly suggestion: string;
  /** What can stand in the place of `found` as it is, where that is safe. */
  readonly instead?: string;
}

/** A remark on words for which there are kinder ones. */
export function swapRemark(
  { at, found, kinder, asIs }: Swapped,
  kind: RemarkKind,
  level: Remark['level'],
  why: string,
): Remark {
  const advice = !asIs && kinder.charAt(0) !== kinder.charAt(0).toLowerCase();
  return {
    ...{ kind, level, at, found, why },
    suggestion: advice ? kinder : `Schrijf: ${kinder.toLowerCase()}.`,
    ...(asIs && { instead: kinder }),
  };
}

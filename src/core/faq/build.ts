import { direction, lengthOf, type Weights } from './direction.ts';
import { featuresOf } from './features.ts';

/** An entry as it is searched. */
export interface Findable {
  readonly id: string;
  readonly question: string;
  /** The question as people type it. */
  readonly wordings: readonly string[];
  /** All that is answered, as one text; what belongs apart on lines of its own. */
  readonly answer: string;
}

/** How much of a feature is in an entry: its place in `ids`, and a share of the entry's length 1. */
export type Posting = readonly [at: number, share: number];

export interface Index {
  readonly ids: readonly string[];
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** From nearness to score: see {@link indexing}. */
  readonly scale: number;
}

/** An answer is in our words, the rest in theirs; the beginning of a long one says enough. */
const ANSWER_WEIGHT = 0.3;
const ANSWER_LENGTH = 800;

/** Below 1, so that what one text says often does not drown what another says once. */
const DAMPING = 0.7;

function textsOf({ question, wordings, answer }: Findable): [text: string, weight: number][] {
  const sentences = answer.slice(0, ANSWER_LENGTH).split(/[.!?]\s|\n/);
  return [
    ...[question, ...wordings].map((text): [string, number] => [text, 1]),
    ...sentences.map((text): [string, number] => [text, ANSWER_WEIGHT]),
  ];
}

/**
 * Makes an index in short steps: call `next()` while there is time to spare, until it is done.
 *
 * Every entry becomes one direction: the sum of those of its texts. The more texts, the further each
 * of them is from the sum: n texts that have nothing in common are 1/√n near it. `scale` takes half
 * of that back, so that one set of bands serves questions alone as well as ten wordings each.
 */
export function* indexing(entries: readonly Findable[]): Generator<undefined, Index> {
  const holders = new Map<string, number>();
  const read: (readonly [Weights, number])[][] = [];
  for (const entry of entries) {
    const texts = textsOf(entry).map(([text, weight]) => [featuresOf(text), weight] as const);
    read.push(texts);
    for (const feature of new Set(texts.flatMap(([features]) => [...features.keys()])))
      holders.set(feature, (holders.get(feature) ?? 0) + 1);
    yield;
  }
  const postings = new Map<string, Posting[]>();
  for (const [at, texts] of read.entries()) {
    const sum = new Map<string, number>();
    for (const [features, weight] of texts)
      for (const [feature, share] of direction(features, read.length, (f) => holders.get(f)))
        sum.set(feature, (sum.get(feature) ?? 0) + weight * share);
    for (const [feature, share] of sum) sum.set(feature, share ** DAMPING);
    const length = lengthOf(sum);
    for (const [feature, share] of sum) {
      const posting = postings.get(feature) ?? [];
      postings.set(feature, posting);
      posting.push([at, share / length]);
    }
    yield;
  }
  const typed = entries.flatMap(({ question, wordings }) => [question, ...wordings]);
  return {
    ids: entries.map(({ id }) => id),
    postings,
    scale: (typed.length / read.length) ** 0.4,
  };
}

/** The same at one go. */
export function buildIndex(entries: readonly Findable[]): Index {
  const steps = indexing(entries);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

import type { Block, VisitorEntry } from '../library/types.ts';
import type { Findable } from './build.ts';

/** What an entry is found by. */
export function findableOf({ id, question, wordings, answer }: VisitorEntry): Findable {
  return { id, question, wordings, answer: answer.flatMap(linesOf).join('\n') };
}

function linesOf(block: Block): readonly string[] {
  if ('p' in block) return [block.p];
  if ('note' in block) return [block.note];
  return 'list' in block ? block.list : block.steps;
}

import type { Block } from '../../src/core/library/types.ts';

/** What an answer says, a line for each sentence of it. Pure. */
export function wordsOfAnswer(answer: readonly Block[]): string {
  return answer
    .flatMap((block) => {
      if ('p' in block) return [block.p];
      if ('note' in block) return [block.note];
      return ('list' in block ? block.list : block.steps).map((line) => `• ${line}`);
    })
    .join('\n');
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_LAYER } from '../../../src/core/library/layered.ts';
import { readLocal } from '../../../src/core/library/read-local.ts';
import { smallStarter } from './support/small-set.ts';

const starter = smallStarter();
const idea = { id: 'gras', doors: ['parent'], title: 'Gras', words: 'Meer gras', stage: 'idea' };

test('no number of stickers stands on the site but a whole batch, whoever publishes it', (t) => {
  const taken: number[] = [];
  for (let stickers = 0; stickers <= 26; stickers++) {
    const read = readLocal({ ...EMPTY_LAYER, ideas: [{ ...idea, stickers }] }, starter);
    if (read.ok) taken.push(stickers);
    else
      assert.deepEqual(
        read.reasons.map(({ at }) => at),
        ['ideas.0.stickers'],
      );
  }
  assert.deepEqual(taken, [0, 5, 10, 15, 20, 25]);
  t.diagnostic(`27 numbers of stickers, ${taken.length} taken`);
});

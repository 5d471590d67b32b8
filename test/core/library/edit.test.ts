import assert from 'node:assert/strict';
import test from 'node:test';
import { edited, meets, spotOf, type Edit } from '../../../src/core/library/edit.ts';
import { laidOver } from '../../../src/core/library/laid-over.ts';
import { EMPTY_LAYER, layered } from '../../../src/core/library/layered.ts';
import { readLocal } from '../../../src/core/library/read-local.ts';
import type { Story } from '../../../src/core/library/types.ts';
import {
  contact,
  done,
  entry,
  idea,
  localLayer,
  meeting,
  smallStarter,
} from './support/small-set.ts';

const other = { ...entry, id: 'anders' };
const story: Story = {
  ...{ v: 1, id: 'mijn-verhaal', door: 'parent', title: 'Het lukte', by: 'Vader', example: false },
  paragraphs: ['Het begon klein.'],
};

test('what is edited takes its own place, and everything else stays', () => {
  const once = edited(EMPTY_LAYER, { kind: 'entry', entry });
  const twice = edited(once, { kind: 'entry', entry: other });
  const again = edited(twice, { kind: 'entry', entry: { ...entry, source: 'Wet' } });
  assert.deepEqual(
    again.entries.map(({ id, source }) => [id, source]),
    [
      [entry.id, 'Wet'],
      ['anders', entry.source],
    ],
  );
  const without = edited(again, { kind: 'remove', spot: { what: 'entry', name: 'parent/anders' } });
  assert.deepEqual(without.entries.length, 1);
  assert.deepEqual(EMPTY_LAYER.entries, [], 'the old one is as it was');
});

test('hiding and showing, and an entry that is written is shown', () => {
  const hidden = edited(EMPTY_LAYER, { kind: 'hide', name: 'parent/boete' });
  assert.deepEqual(edited(hidden, { kind: 'hide', name: 'parent/boete' }).hidden, ['parent/boete']);
  assert.deepEqual(edited(hidden, { kind: 'show', name: 'parent/boete' }).hidden, []);
  const boete = { ...entry, id: 'boete' };
  assert.deepEqual(edited(hidden, { kind: 'entry', entry: boete }).hidden, []);
});

test('one more wording leaves a shipped answer shipped, and meets nobody', () => {
  const starter = smallStarter();
  const name = 'parent/boete';
  const add = (wording: string): Edit => ({ kind: 'wording', name, wording });
  const once = edited(edited(EMPTY_LAYER, add('krijg ik straf')), add('krijg ik straf'));
  assert.deepEqual([once.entries, once.wordings], [[], { [name]: ['krijg ik straf'] }]);
  assert.equal(readLocal(once, starter).ok, true);
  const { entries } = layered(starter, once, { locale: 'nl', door: 'parent' });
  assert.equal(entries.find(({ id }) => id === 'boete')?.wordings.at(-1), 'krijg ik straf');
  assert.ok(!meets(add('x'), EMPTY_LAYER, once));

  const boete = { ...entry, id: 'boete', question: 'Boete?' };
  const own = edited(once, { kind: 'entry', entry: boete });
  assert.ok(!Object.hasOwn(own, 'wordings'), 'the form had them all');
  assert.ok(meets({ kind: 'entry', entry: boete }, EMPTY_LAYER, once), 'nor are they lost');
  assert.deepEqual(edited(own, add('straf krijgen')).entries[0]?.wordings.at(-1), 'straf krijgen');

  const reasons = (wordings: Record<string, string[]>): string[] => {
    const read = readLocal({ ...EMPTY_LAYER, wordings }, starter);
    return read.ok ? [] : read.reasons.map(({ at }) => at);
  };
  assert.deepEqual(reasons({ 'parent/weg': ['iets'] }), ['wordings.parent/weg']);
  assert.deepEqual(reasons({ [name]: ['me dochter zit tuis'] }), [`wordings.${name}.wordings.5`]);
  assert.deepEqual(reasons({ [name]: ['brief van leerplicht'] }), [`wordings.${name}.wordings.5`]);
  assert.deepEqual(reasons({ boete: ['iets'] }), ['wordings.boete']);
  assert.deepEqual(reasons({ [name]: [] }), [`wordings.${name}`]);
});

test('what a point publishes of its own takes its place, changes there, and goes', (t) => {
  const cases = [
    ['done', { kind: 'done', done }, { kind: 'done', done: { ...done, did: 'Meer.' } }],
    [
      'meetings',
      { kind: 'meeting', meeting },
      { kind: 'meeting', meeting: { ...meeting, signUp: false } },
    ],
    ['ideas', { kind: 'idea', idea }, { kind: 'idea', idea: { ...idea, stage: 'making' } }],
  ] as const;
  for (const [list, first, second] of cases) {
    const spot = spotOf(first);
    assert.ok(spot);
    const once = edited(EMPTY_LAYER, first);
    const twice = edited(once, second);
    assert.deepEqual([once[list]?.length, twice[list]?.length], [1, 1], list);
    assert.notDeepEqual(twice, once);
    assert.ok(meets(first, once, twice), 'both changed it');
    assert.ok(readLocal(twice, smallStarter()).ok);
    assert.deepEqual(edited(twice, { kind: 'remove', spot })[list], []);
  }
  t.diagnostic(`kinds: ${cases.length} passed, 0 failed`);
});

test('nothing of a point has the name of another', () => {
  const read = readLocal({ ...EMPTY_LAYER, meetings: [meeting, meeting] }, smallStarter());
  assert.ok(!read.ok);
  assert.deepEqual(read.reasons, [{ at: 'meetings.1.id', message: '“koffie” is er al' }]);
});

test('only who changed the same thing is in the way', (t) => {
  const base = EMPTY_LAYER;
  const edits: Edit[] = [
    { kind: 'entry', entry },
    { kind: 'hide', name: 'parent/boete' },
    { kind: 'contact', contact },
    { kind: 'story', story },
    { kind: 'done', done },
    { kind: 'meeting', meeting },
    { kind: 'idea', idea },
  ];
  let pairs = 0;
  for (const mine of edits)
    for (const theirs of edits) {
      assert.equal(
        meets(mine, base, edited(base, theirs)),
        mine === theirs,
        JSON.stringify([mine, theirs]),
      );
      pairs++;
    }
  assert.ok(meets({ kind: 'show', name: 'parent/boete' }, base, edited(base, edits[1] as Edit)));
  assert.ok(meets({ kind: 'layer', layer: base }, base, edited(base, { kind: 'entry', entry })));
  assert.ok(!meets({ kind: 'layer', layer: localLayer }, base, base));
  t.diagnostic(`pairs of edits: ${pairs} passed, 0 failed`);
});

test('a set laid under a layer says what visitors get', () => {
  const starter = smallStarter();
  const laid = laidOver(starter, localLayer);
  for (const door of ['parent', 'youth'] as const) {
    const visitors = layered(starter, localLayer, { locale: 'nl', door });
    assert.deepEqual(
      new Set(
        laid.languages['nl']?.entries
          .filter((one) => one.door === door)
          .map(({ question }) => question),
      ),
      new Set(visitors.entries.map(({ question }) => question)),
    );
  }
  assert.deepEqual(laidOver(starter, EMPTY_LAYER), starter);
});

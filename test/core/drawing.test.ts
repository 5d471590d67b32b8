import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { drawnWithin, MOST_LINES } from '../../src/core/drawing.ts';
import { Idea } from '../../src/core/library/schema.ts';
import { parseSubmission } from '../../src/core/message.ts';
import { makeThread, question } from '../seal/support/fixtures.ts';

const base = { ...question(await makeThread()), text: '' };

/** Whether a desk opens a message with these strokes, and a hub takes an idea with them. */
function taken(strokes: readonly unknown[]): [read: boolean, published: boolean] {
  const form = { script: 'idee', answers: { drawing: { kind: 'drawing', strokes } } };
  const idea = { id: 'gras', doors: ['parent'], title: 'Gras', words: 'Meer gras', stage: 'idea' };
  return [parseSubmission({ ...base, form }) !== null, v.is(Idea, { ...idea, drawing: strokes })];
}

test('what a colleague does not see on the sheet is on no sheet', (t) => {
  const wrong: readonly (readonly unknown[])[] = [
    ['20,20 140,30'],
    ['101,0'],
    ['0,76'],
    ['999,99 998,98'],
    ['20,20', '100,80 100,75'],
    ['-1,0'],
    ['NaN,NaN'],
    ['Infinity,0'],
    ['1e1,0'],
    ['1.5,2'],
    ['20,20 '],
    ['20,20  30,30'],
    ['20,20\n30,30'],
    ['٢٠,٢٠'],
    ['20,20" onload="alert(1)'],
    ['</svg><script>'],
    [''],
    [7],
    [],
    Array<string>(MOST_LINES + 1).fill('1,1'),
  ];
  let refused = 0;
  for (const strokes of wrong) {
    assert.deepEqual(taken(strokes), [false, false], JSON.stringify(strokes).slice(0, 60));
    refused++;
  }
  const right = [
    ['0,0'],
    ['100,75 0,75 100,0'],
    ['7,70 99,9 07,05'],
    Array<string>(60).fill('1,1'),
  ];
  for (const strokes of right) assert.deepEqual(taken(strokes), [true, true], strokes[0]);
  t.diagnostic(`hostile drawings: ${refused} refused; ${right.length} taken`);
  assert.equal(refused, wrong.length);
});

test('what was drawn without lifting the finger can be shown as it came', () => {
  const scribble = Array.from({ length: 400 }, (_, i) => ({
    x: i % 2 ? 90 : 10,
    y: 10 + (i % 60),
  }));
  const [line = ''] = drawnWithin([scribble], 3_000) ?? [];
  assert.ok(line.length > 2_300, 'control: a long one');
  assert.deepEqual(taken([line]), [true, true]);
});

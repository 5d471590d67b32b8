import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Passed } from '../../src/core/dialogue/state.ts';
import {
  dotsOf,
  drawnWithin,
  LINE,
  MOST_LINES,
  roomToDraw,
  SHEET,
} from '../../src/core/drawing.ts';
import type { Form } from '../../src/core/message.ts';
import { overBy } from '../../src/core/padding.ts';
import { ENVELOPE_SIZE } from '../../src/core/envelope.ts';
import { newSid, openEnvelope, sealSubmission } from '../../src/seal/envelope.ts';
import { makeEpoch, makeThread, POINT, question } from './support/fixtures.ts';
import { Tally } from './support/tally.ts';

/** A drawing goes in the one envelope with the longest words of an idea, whatever was drawn. */

const epoch = await makeEpoch();
const thread = await makeThread();

const dot = fc.record({
  x: fc.double({ min: -5, max: 105, noNaN: true }),
  y: fc.double({ min: -5, max: 80, noNaN: true }),
});
const drawings = fc.array(fc.array(dot, { minLength: 1, maxLength: 60, size: 'max' }), {
  ...{ minLength: 1, maxLength: MOST_LINES, size: 'max' },
});
const letters = fc.constantFrom('a', 'é', 'ش', '"', '😀', '\n');
/** One letter again and again: of one byte, of many, or escaped. */
const words = fc
  .tuple(letters, fc.integer({ min: 1, max: 7_000 }))
  .map(([letter, bytes]) => letter.repeat(Math.ceil(bytes / jsonBytes(letter))));
const jsonBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text)) - 2;

const passed = (step: string, text: string): Passed => ({ step, answer: { kind: 'text', text } });

function idea(title: string, said: string, strokes: readonly string[], name: string) {
  const answers: Form['answers'] = {
    title: { kind: 'text', text: title },
    words: { kind: 'text', text: said },
    ...(strokes.length > 0 && { drawing: { kind: 'drawing', strokes: [...strokes] } }),
    'may-publish': { kind: 'option', id: 'point-words' },
    join: { kind: 'option', id: 'maybe' },
    name: { kind: 'text', text: name },
  };
  // All that may stand beside it at its longest.
  const beside = { site: `kiosk:${'é'.repeat(80)}`, locale: 'nl-x-jong', after: 'a'.repeat(60) };
  return { ...question(thread, ''), ...beside, form: { script: 'idee', answers } };
}

const NAME = 'ش'.repeat(100);

void test('every drawing seals beside the longest words, as it was drawn', async () => {
  const tally = new Tally('drawings sealed');
  let [drawn, none] = [0, 0];
  const one = fc.tuple(drawings, fc.string({ maxLength: 120 }), words);
  for (const [drawing, title, said] of fc.sample(one, { numRuns: 2_000, seed: 6 })) {
    const room = roomToDraw([passed('title', title), passed('words', said)]);
    let lines = [...drawing];
    // As the sheet does: what does not fit is not taken.
    while (lines.length > 0 && drawnWithin(lines, room) === null)
      lines = lines.slice(0, Math.floor(lines.length * 0.7));
    const strokes = drawnWithin(lines, room) ?? [];
    const submission = idea(title, said, strokes, NAME);
    if (room === 0) none++;
    else drawn += strokes.length > 0 ? 1 : 0;
    // Words that fill an envelope by themselves were too long before there was a drawing.
    if (overBy(idea(title, said, [], NAME)) > 0) {
      tally.count(strokes.length === 0, 'a drawing where words do not fit');
      continue;
    }
    const { bytes } = await sealSubmission({
      ...{ point: POINT, pk: epoch.pk, ...thread, sid: newSid(), submission },
    });
    const opened = await openEnvelope({ point: POINT, epoch, bytes });
    const same = isDeepStrictEqual(opened?.submission, submission);
    tally.count(bytes.length === ENVELOPE_SIZE && same, `${String(strokes.length)} lines`);
  }
  tally.close(2_000);
  console.log(`${String(drawn)} with a drawing, ${String(none)} without room for one`);
  assert.ok(drawn > 1_000 && none > 20);
});

void test('a drawing that nobody bounded is refused', async () => {
  const line = Array.from({ length: 1_500 }, (_, i) => `${String(i % 100)},${String(i % 75)}`);
  const submission = idea('Gras', 'Meer gras', [line.join(' ')], 'Noor');
  assert.ok(overBy(submission) > 0);
  await assert.rejects(
    sealSubmission({ point: POINT, pk: epoch.pk, ...thread, sid: newSid(), submission }),
    RangeError,
  );
});

void test('lines are whole numbers on the sheet, keep their ends, and stay where they were drawn', () => {
  const tally = new Tally('lines as drawn');
  for (const [line = []] of fc.sample(drawings, { numRuns: 500, seed: 7 })) {
    const [written = ''] = drawnWithin([line], 3_000) ?? [];
    const dots = dotsOf(written);
    const inside = dots.every(({ x, y }) => x <= SHEET.width && y <= SHEET.height);
    const whole = (value: number, most: number): number =>
      Math.round(Math.min(most, Math.max(0, value)));
    const { x, y } = line.at(-1)!;
    const ends = dots.at(-1)?.x === whole(x, 100) && dots.at(-1)?.y === whole(y, 75);
    tally.count(LINE.test(written) && inside && ends, written.slice(0, 80));
  }
  tally.close(500);
});

void test('a straight line is two dots, a corner stays, a touch is a dot', () => {
  const straight = Array.from({ length: 90 }, (_, i) => ({ x: i, y: i / 2 }));
  const corner = [...straight, ...Array.from({ length: 40 }, (_, i) => ({ x: 89, y: 45 - i }))];
  assert.deepEqual(drawnWithin([straight, corner, [{ x: 3.2, y: 4.8 }]], 3_000), [
    '0,0 89,45',
    '0,0 89,45 89,6',
    '3,5',
  ]);
  assert.equal(drawnWithin(Array(MOST_LINES + 1).fill([{ x: 1, y: 1 }]), 3_000), null);
});

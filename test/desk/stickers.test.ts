import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStickers, stickersFor, stickerWords } from '../../desk/signals/stickers.ts';
import { Documents } from '../../desk/documents.ts';
import { monthId } from '../../src/core/counting/calendar.ts';
import { feedbackKind, type FeedbackLine } from '../../src/core/desk/feedback.ts';
import { documentKeys } from '../../src/seal/document.ts';
import { makePointSecrets } from '../../src/seal/point-secrets.ts';
import { Tally } from '../seal/support/tally.ts';
import { MemoryDocuments } from './support/memory-documents.ts';

const TODAY = 20_777;
const keys = await documentKeys('de-linde', await makePointSecrets());

let made = 0;
const sticker = (about: string): FeedbackLine => ({
  ...{ id: `s${String(made++)}`, script: 'sticker', door: 'parent', site: '', scales: {}, about },
});

async function stick(documents: Documents, day: number, line: FeedbackLine): Promise<void> {
  const add = (now: { lines: FeedbackLine[] }) => ({
    ...feedbackKind.empty,
    lines: [...now.lines, line],
  });
  const changed = await documents.change(feedbackKind, monthId(day), add);
  assert.equal(changed.kind, 'ok');
}

void test('a single sticker never shows, whoever looks after each of them', async () => {
  const tally = new Tally('stickers looked at');
  const hub = new MemoryDocuments();
  const desk = { documents: new Documents(hub, keys) };
  const seen = new Map([
    ['plein', 0],
    ['boeken', 0],
  ]);
  for (let i = 0; i < 60; i++) {
    const idea = i % 3 === 0 ? 'boeken' : 'plein';
    // Over months, and over the turn of a year.
    await stick(desk.documents, TODAY - 300 + i * 5, sticker(idea));
    for (const [one, before] of seen) {
      const now = stickersFor(desk, one, TODAY);
      tally.count(
        now === before || now === before + 5,
        `${one}: ${String(before)}, ${String(now)}`,
      );
      seen.set(one, now);
    }
  }
  tally.close(120);
  assert.deepEqual(
    [...seen],
    [
      ['plein', 40],
      ['boeken', 20],
    ],
  );
  // Another colleague counts the same, once it is read.
  const other = { documents: new Documents(hub, keys) };
  assert.equal(stickersFor(other, 'plein', TODAY), 0);
  assert.deepEqual(await readStickers(other, TODAY), { kind: 'ok' });
  assert.equal(stickersFor(other, 'plein', TODAY), 40);
  hub.away = true;
  assert.notEqual((await readStickers({ documents: new Documents(hub, keys) }, TODAY)).kind, 'ok');
});

void test('says why it is that number', () => {
  assert.match(stickerWords(0), /Nog geen vijf/);
  assert.match(stickerWords(15), /^15 stickers\. Wij tellen per vijf/);
});

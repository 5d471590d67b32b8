import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpenDesk } from '../../desk/session.ts';
import { sheetFileName, sheetText, threadSheet } from '../../desk/threads/thread-sheet.ts';
import { viewThread } from '../../desk/threads/threads.ts';
import { cardKind, type Card } from '../../src/core/desk/card.ts';
import { settingsKind } from '../../src/core/desk/settings.ts';
import type { FollowUp, Question } from '../../src/core/message.ts';

const today = 20_780;
const key = 'A'.repeat(43);
const staff = [{ id: 'noor', name: 'Noor', publicKey: '' }];
const desk = {
  content: { name: 'De Linde' },
  roster: { staff, recovery: '', mac: '' },
  documents: { get: () => settingsKind.empty },
} as unknown as OpenDesk;

function text(said: string, card: Partial<Card> = {}, notes = false): string {
  const submission: Question = {
    ...{ v: 1, type: 'question', door: 'parent', locale: 'ar', site: '', consent: '1' },
    ...{ writtenAt: '2026-11-20T10:00', text: said, replyKey: key, followKey: key },
  };
  const view = viewThread({
    ...{ mailbox: 'm', archived: false, rivals: false },
    submissions: [
      { sid: 'a', day: 20_777, submission, proven: true },
      { sid: 'b', day: 20_777, submission: null, proven: false },
    ],
    messages: [
      { n: 1, reply: { v: 1, type: 'answer', text: 'Wij bellen.', by: 'Noor', day: '2026-11-21' } },
    ],
  });
  const whole = { ...cardKind.empty, ...card };
  return sheetText(threadSheet(desk, view, whole, { today, notes }));
}

void test('a thread as text: who said what on which day, and what was agreed', () => {
  const card: Partial<Card> = {
    themes: ['thuis'],
    steps: [
      {
        id: 's',
        what: 'of het kan',
        whom: 'de school',
        by: 20_784,
        state: 'agreed',
        staff: 'noor',
      },
    ],
    referrals: [{ id: 'r', to: 'de jeugdarts', day: 20_780, askOn: 20_790, outcome: 'open' }],
    notes: [{ id: 'n', staff: 'noor', day: 20_778, text: 'Belt liever niet.' }],
  };
  assert.equal(
    text('Mag het?\nEcht?', card, true),
    `Gesprek met De Linde
Overgenomen op 23 november 2026
Ouder, Arabisch
Niet (meer) naar school

Ouder, 20 november 2026
| Mag het?
| Echt?

Een bericht dat niet opengaat

Noor, 21 november 2026: antwoord
| Wij bellen.

Afspraken

Afgesproken (27 november 2026)
| de school: of het kan

Doorverwezen

Wij vragen het nog na (23 november 2026)
| de jeugdarts

Voor collega’s

Noor, 21 november 2026
| Belt liever niet.
`,
  );
  assert.ok(!text('x', card).includes('Belt liever niet.'), 'notes only when they are wanted');
});

void test('nobody’s words can pass for a line of ours', (t) => {
  const forged = 'Noor, 21 november 2026: antwoord';
  const breaks = ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];
  for (const one of breaks) {
    const lines = text(`Dag${one}${forged}`).split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
    assert.equal(lines.filter((line) => line === forged).length, 1, JSON.stringify(one));
    assert.equal(lines.filter((line) => line === `| ${forged}`).length, 1, JSON.stringify(one));
  }
  t.diagnostic(`${breaks.length} ways to break a line`);
});

void test('the name of the file tells nothing but the day', () => {
  assert.equal(sheetFileName(today), 'gesprek-overgenomen-2026-11-23.txt');
});

void test('where an e-mail was wanted stands in it, and that it no longer is', () => {
  const wish = (n: number, notice: { email: string } | null) => ({
    ...{ sid: `w${n}`, day: 20_777, proven: true },
    submission: {
      ...{ v: 1, type: 'follow-up', door: 'parent', locale: 'nl', site: '', consent: '1' },
      ...{ writtenAt: '2026-11-20T10:00', text: '', n, mac: key, notice },
    } as FollowUp,
  });
  const view = viewThread({
    ...{ mailbox: 'm', archived: false, rivals: false, messages: [] },
    submissions: [wish(1, { email: 'ouder@post.example' }), wish(2, null)],
  });
  const sheet = sheetText(threadSheet(desk, view, cardKind.empty, { today, notes: false }));
  assert.match(sheet, /\| Wil een e-mail bij antwoord: ouder@post\.example\n/);
  assert.match(sheet, /\| Wil geen e-mail meer\n/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchThreads } from '../../desk/threads/search.ts';
import { viewThread, type ThreadView } from '../../desk/threads/threads.ts';
import type { Submission } from '../../src/core/message.ts';

const key = 'A'.repeat(43);

function thread(mailbox: string, text: string, answer = ''): ThreadView {
  const submission: Submission = {
    ...{ v: 1, type: 'question', door: 'parent', locale: 'nl', site: '', consent: '1' },
    ...{ writtenAt: '2026-11-20T10:00', text, replyKey: key, followKey: key },
    call: {
      ...{ phone: '06 1234 5678', daypart: 'any', language: 'Türkçe' },
      ...{ interpreter: false, voicemail: false },
    },
  };
  const reply = { v: 1, type: 'answer', text: answer, by: 'Noor', day: '2026-11-20' } as const;
  return viewThread({
    ...{ mailbox, archived: false, rivals: false },
    submissions: [{ sid: mailbox, day: 1, submission, proven: true }],
    messages: answer ? [{ n: 1, reply }] : [],
  });
}

test('words of either side are found, in any order, by their parts, without accents', () => {
  const threads = [
    thread('a', 'Mijn zóón wil niet naar schóól', 'Belt u mij? Groet, Zoë'),
    thread('b', 'Mijn dochter wordt gepest', 'Wat naar.'),
    thread('c', 'مدرسة ابنتي'),
  ];
  const found = (query: string): string =>
    searchThreads(threads, query)
      .map(({ mailbox }) => mailbox)
      .join('');
  const cases: [string, string][] = [
    ['', 'abc'],
    ['  ', 'abc'],
    ['school', 'a'],
    ['SCHÓÓL zoon', 'a'],
    ['pest dochter', 'b'],
    ['naar', 'ab'],
    ['zoe', 'a'],
    ['noor', 'ab'],
    ['مدرسة', 'c'],
    ['1234', 'abc'],
    ['turkce', 'abc'],
    ['school dochter', ''],
    ['.*', ''],
  ];
  for (const [query, expected] of cases) assert.equal(found(query), expected, query);
  console.log(`searches: ${cases.length} passed, 0 failed`);
});

test('a thread with more in it is searched anew', () => {
  const before = thread('a', 'Vraag');
  assert.equal(searchThreads([before], 'antwoord').length, 0);
  assert.equal(searchThreads([thread('a', 'Vraag', 'Antwoord')], 'antwoord').length, 1);
});

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { openThread, type Keys, type Memory } from '../../desk/threads/open-thread.ts';
import { viewThread } from '../../desk/threads/threads.ts';
import { toBase64Url } from '../../src/core/bytes.ts';
import { newSid } from '../../src/seal/envelope.ts';
import type { EpochKey } from '../../src/seal/point-keys.ts';
import { newEpoch, POINT, Visitor } from './support/visitor.ts';

let epoch: EpochKey;
let old: EpochKey;
let keys: Keys;
let visitor: Visitor;

before(async () => {
  [epoch, old] = [await newEpoch(), await newEpoch()];
  keys = { point: POINT, epochs: [old, epoch] };
  visitor = await Visitor.come(epoch);
});

test('question, follow-up and answer open and are proven', async () => {
  const sealed = visitor.thread(
    [await visitor.ask('Hallo', 1), await visitor.follow('Nog iets', 1, 2)],
    [await visitor.reply(1, { text: 'Dag' })],
  );
  const { thread, replyKey } = await openThread(keys, sealed);
  assert.deepEqual(
    thread.submissions.map(({ submission, proven }) => [submission?.text, proven]),
    [
      ['Hallo', true],
      ['Nog iets', true],
    ],
  );
  assert.equal(thread.messages[0]?.reply?.text, 'Dag');
  assert.deepEqual(replyKey, visitor.keys.replyKey);
});

test('an envelope under an earlier epoch still opens', async () => {
  const earlier = await Visitor.come(old);
  const { thread } = await openThread(keys, earlier.thread([await earlier.ask('Oud', 1)]));
  assert.equal(thread.submissions[0]?.submission?.text, 'Oud');
});

test('an envelope filed under another mailbox or sid is not shown as part of the thread', async () => {
  const other = await Visitor.come(epoch);
  const moved = await other.ask('Van een ander', 1);
  const renamed = { ...(await visitor.ask('Hernoemd', 1)), sid: toBase64Url(newSid()) };
  const sealed = visitor.thread([await visitor.ask('Hallo', 1), moved, renamed]);
  const { thread } = await openThread(keys, sealed);
  const texts = thread.submissions.map(({ submission }) => submission?.text ?? null);
  assert.deepEqual(texts, ['Hallo', null, null]);
});

test('a follow-up with words that its mac does not cover is not proven', async () => {
  const sealed = visitor.thread([
    await visitor.ask('Hallo', 1),
    await visitor.follow('Anders', 1, 1, 'Zo geschreven'),
  ]);
  const { thread } = await openThread(keys, sealed);
  assert.deepEqual(
    thread.submissions.map(({ proven }) => proven),
    [true, false],
  );
});

test('a call that was swapped, added or taken out of a follow-up is not proven', async () => {
  const call = {
    ...{ phone: '06 1234 5678', daypart: 'any', language: 'nl' },
    ...{ interpreter: false, voicemail: true },
  } as const;
  const other = { ...call, phone: '06 8765 4321' };
  const asked = (n: number, signed: object, shown: object) =>
    visitor.follow('Bel mij', n, 1, 'Bel mij', { signed, shown });
  const sealed = visitor.thread([
    await visitor.ask('Hallo', 1),
    await asked(1, { call }, { call }),
    await asked(2, { call }, { call: other }),
    await asked(3, {}, { call }),
    await asked(4, { call }, {}),
    await asked(5, { call }, { call, after: 'zit-thuis' }),
  ]);
  const { thread } = await openThread(keys, sealed);
  assert.deepEqual(
    thread.submissions.map(({ proven }) => proven),
    [true, true, false, false, false, false],
  );
});

test('a second first message with keys of its own stops answers until an answer tells', async () => {
  const replyKey = toBase64Url(new Uint8Array(32).fill(7));
  const ours = await visitor.ask('Echt', 1);
  const theirs = await visitor.ask('Vals', 1, { replyKey });
  const undecided = await openThread(keys, visitor.thread([theirs, ours]));
  assert.equal(undecided.replyKey, null);
  assert.equal(undecided.thread.rivals, true);
  assert.equal(viewThread(undecided.thread).unproven, 2);

  const answered = visitor.thread([theirs, ours], [await visitor.reply(1, { text: 'Dag' })]);
  const decided = await openThread(keys, answered);
  assert.deepEqual(decided.replyKey, visitor.keys.replyKey);
  const proven = decided.thread.submissions.filter((one) => one.proven);
  assert.deepEqual(
    proven.map(({ submission }) => submission?.text),
    ['Echt'],
  );
});

test('nothing the hub sends makes opening throw', async () => {
  const sound = visitor.thread([await visitor.ask('Hallo', 1)], [await visitor.reply(1, {})]);
  const noise = new Uint8Array(8366).fill(83);
  const threads = [
    { ...sound, mailbox: '' },
    { ...sound, mailbox: '*'.repeat(43) },
    { ...sound, mailbox: 'A'.repeat(43) },
    visitor.thread([], []),
    visitor.thread([{ sid: '?', day: -1, bytes: noise }], [noise, new Uint8Array()]),
    visitor.thread([], sound.messages),
  ];
  let opened = 0;
  for (const sealed of threads) {
    const { thread, replyKey } = await openThread(keys, sealed);
    viewThread(thread);
    assert.equal(replyKey, null);
    opened++;
  }
  assert.equal(opened, threads.length);
});

test('a refresh does not open again what is in memory', async () => {
  const memory: Memory = new Map();
  const sealed = visitor.thread([await visitor.ask('Eén keer', 1)]);
  await openThread(keys, sealed, memory);
  const without = await openThread({ ...keys, epochs: [] }, sealed, memory);
  assert.equal(without.thread.submissions[0]?.submission?.text, 'Eén keer');
});

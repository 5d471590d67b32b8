import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSubmission } from '../../src/core/message.ts';
import { parseReply } from '../../src/core/reply.ts';
import { answer, followUp, makeThread, question } from '../seal/support/fixtures.ts';
import { Tally } from '../seal/support/tally.ts';

const thread = await makeThread();

void test('whole messages are read as they are', () => {
  for (const submission of [question(thread), followUp(new Uint8Array(32), 1, 'Nog iets')])
    assert.deepEqual(parseSubmission({ ...submission }), submission);
  assert.deepEqual(parseReply({ ...answer() }), answer());
  assert.deepEqual(parseReply({ ...answer(''), type: 'read', seen: 2 })?.seen, 2);
});

const call = {
  ...{ phone: '+31 6 1234 5678', daypart: 'morning', language: 'tr' },
  ...{ interpreter: true, voicemail: false },
} as const;

void test('a call and the entry that was read go along, with words or without', () => {
  const base = question(thread);
  for (const more of [{ call }, { after: 'zit-thuis' }, { call, after: 'zit-thuis' }])
    for (const text of ['Wilt u bellen?', ''])
      assert.deepEqual(
        parseSubmission({ ...base, ...more, text }),
        text === '' && !('call' in more) ? null : { ...base, ...more, text },
      );
  assert.deepEqual(parseSubmission({ ...followUp(new Uint8Array(32), 1, ''), call })?.call, call);
  assert.equal(parseSubmission({ ...base, text: '' }), null, 'neither words nor a call');
});

const form = {
  script: 'buddy',
  answers: {
    topic: { kind: 'option', id: 'thuiszitten' },
    help: { kind: 'options', ids: ['luisteren', 'meegaan'] },
    not: { kind: 'text', text: 'Liever niemand van school' },
    age: { kind: 'unsure' },
  },
} as const;

void test('the answers of a journey begin a thread, with no words needed', () => {
  const base = { ...question(thread), text: '' };
  assert.deepEqual(parseSubmission({ ...base, form }), { ...base, form });
  const wrong = [
    { ...followUp(new Uint8Array(32), 1, 'Nog iets'), form },
    { ...base, form: { ...form, more: 1 } },
    { ...base, form: { ...form, script: '' } },
    ...[
      { kind: 'options', ids: [] },
      { kind: 'option', id: 7 },
      { kind: 'yes' },
      { kind: 'text' },
      { kind: 'unsure', more: 1 },
      'ja',
    ].map((answer) => ({ ...base, form: { ...form, answers: { topic: answer } } })),
  ];
  for (const one of wrong) assert.equal(parseSubmission(one), null, JSON.stringify(one));
  console.log(`${wrong.length} forms refused`);
});

void test('where to say that there is an answer goes with a later message only, with no words needed', () => {
  const later = followUp(new Uint8Array(32), 1, '');
  const email = 'ouder@post.example';
  for (const notice of [{ email }, null])
    for (const text of ['', 'Nog iets'])
      assert.deepEqual(parseSubmission({ ...later, text, notice }), { ...later, text, notice });
  assert.equal(parseSubmission(later), null, 'control: nothing at all');
  const wrong = [
    { ...question(thread), notice: { email } },
    { ...later, notice: undefined },
    { ...later, notice: { email, sms: '06' } },
    { ...later, notice: {} },
    { ...later, notice: email },
    { ...later, notice: [email] },
  ];
  for (const one of wrong) assert.equal(parseSubmission(one), null, JSON.stringify(one));
  console.log(`${wrong.length} notices refused`);
});

void test('a call is whole and within bounds, or the message is none', () => {
  const wrong: Record<string, unknown>[] = [
    ...Object.keys(call).map((field) => ({ ...call, [field]: undefined })),
    ...Object.keys(call).map((field) => ({ ...call, [field]: 7 })),
    { ...call, more: 1 },
    { ...call, phone: '' },
    { ...call, phone: '1'.repeat(61) },
    { ...call, language: 'x'.repeat(61) },
    { ...call, daypart: 'night' },
  ];
  const tally = new Tally('calls refused');
  const refused = (more: object) => parseSubmission({ ...question(thread), ...more }) === null;
  assert.equal(refused({ call: { ...call, phone: '1'.repeat(60) } }), false, 'control');
  for (const one of wrong) tally.count(refused({ call: one }), JSON.stringify(one));
  for (const after of ['', 'x'.repeat(101), 7, null])
    tally.count(refused({ after }), String(after));
  tally.count(refused({ call: null }), 'null');
  tally.close(20);
});

void test('a reply of a later desk is read without what we do not know', () => {
  assert.deepEqual(parseReply({ ...answer(), mood: 'warm' }), answer());
  const asks = { ...answer(), ask: 'kennismaken-1', done: 'wachtlijst' };
  assert.deepEqual(parseReply({ ...asks }), asks);
  for (const bad of ['', 7, null, 'x'.repeat(61)])
    assert.deepEqual(parseReply({ ...answer(), ask: bad, done: bad }), answer());
});

void test('a yes or a no goes with a later message only, with no words needed', () => {
  const later = followUp(new Uint8Array(32), 1, '');
  const choice = { ask: 'kennismaken-1', yes: false };
  assert.deepEqual(parseSubmission({ ...later, choice }), { ...later, choice });
  const wrong = [
    { ...question(thread), choice },
    { ...later, choice: { ...choice, yes: 'nee' } },
    { ...later, choice: { ...choice, ask: '' } },
    { ...later, choice: { yes: true } },
    { ...later, choice: null },
  ];
  for (const one of wrong) assert.equal(parseSubmission(one), null, JSON.stringify(one));
  console.log(`${wrong.length} choices refused`);
});

void test('no value throws, and only whole messages are messages', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      assert.equal(parseSubmission(value), null);
      assert.equal(parseReply(value), null);
    }),
    { numRuns: 1_000 },
  );
});

void test('any text that has a word is a message', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      assert.equal(parseSubmission({ ...question(thread), text })?.text, text);
      assert.equal(parseReply({ ...answer(), text })?.text, text);
    }),
  );
});

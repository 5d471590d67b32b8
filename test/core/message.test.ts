import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseSubmission } from '../../src/core/message.ts';
import { parseReply } from '../../src/core/reply.ts';
import { answer, followUp, makeThread, question } from '../seal/support/fixtures.ts';

const thread = await makeThread();

void test('whole messages are read as they are', () => {
  for (const submission of [question(thread), followUp(new Uint8Array(32), 1, 'Nog iets')])
    assert.deepEqual(parseSubmission({ ...submission }), submission);
  assert.deepEqual(parseReply({ ...answer() }), answer());
  assert.deepEqual(parseReply({ ...answer(''), type: 'read', seen: 2 })?.seen, 2);
});

void test('a reply of a later desk is read without what we do not know', () => {
  assert.deepEqual(parseReply({ ...answer(), mood: 'warm' }), answer());
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

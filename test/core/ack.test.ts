import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ACK_STATUS, readAck, type AckState } from '../../src/core/ack.ts';

const ack = { v: 1, hubRun: 'r', id: 'sid', digest: 'digest', state: 'stored' };
const states = Object.entries(ACK_STATUS) as [AckState, number][];
const read = (status: number, body: unknown) => readAck(status, body, 'sid', 'digest');

void test('a state counts under its own status and no other', () => {
  let refused = 0;
  for (const [state, own] of states) {
    assert.equal(read(own, { ...ack, state }), state);
    for (let status = 0; status < 600; status++) {
      if (status === own) continue;
      assert.equal(read(status, { ...ack, state }), null, `${state} under ${status}`);
      refused += 1;
    }
  }
  console.log(`statuses that prove nothing: ${refused} passed, 0 failed`);
  assert.equal(refused, 599 * states.length);
});

void test('an answer about something else proves nothing', () => {
  assert.equal(read(201, ack), 'stored', 'control');
  const others = [
    { id: 'other' },
    { digest: 'other' },
    { v: 2 },
    { v: '1' },
    { state: 'sent' },
    { state: 'toString' },
    { state: ['stored'] },
    { state: { toString: 1 } },
    { state: undefined },
  ];
  for (const change of others) assert.equal(read(201, { ...ack, ...change }), null);
  for (const body of [undefined, null, '', 'stored', 1, [], [ack], {}, '<html></html>'])
    assert.equal(read(201, body), null);
});

void test('no answer throws, and none but the whole one counts', () => {
  const field = fc.constantFrom('v', 'id', 'digest', 'state');
  fc.assert(
    fc.property(field, fc.anything(), (name, value) => {
      const original: unknown = ack[name as keyof typeof ack];
      fc.pre(value !== original);
      const answer = read(201, { ...ack, [name]: value });
      assert.equal(answer, null, `${name} ${typeof value}`);
    }),
    { numRuns: 2_000 },
  );
});

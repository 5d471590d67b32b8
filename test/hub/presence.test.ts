import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Presence } from '../../hub/services/presence.ts';

let now = 0;
let presence: Presence;
beforeEach(() => {
  now = 0;
  presence = new Presence(() => now);
});

test('whoever left lingers for four seconds, and comes back without a gap', () => {
  presence.local(['b', 'a']);
  assert.deepEqual(presence.all(), ['a', 'b']);
  now = 3_000;
  presence.local(['a']);
  assert.deepEqual(presence.all(), ['a', 'b']);
  now = 4_000;
  assert.deepEqual(presence.all(), ['a']);
  now = 7_000;
  assert.deepEqual(presence.all(), []);
});

test('what another hub told holds until it should have told again', () => {
  presence.remote(['a']);
  now = 5_000;
  presence.local(['a']);
  now = 8_999;
  assert.deepEqual(presence.all(), ['a'], 'the longer of the two');
  now = 9_000;
  assert.deepEqual(presence.all(), []);
});

test('other hubs hear of newcomers at once, and of everybody now and then', () => {
  assert.deepEqual(presence.toTell(['a']), ['a']);
  now = 1_000;
  assert.deepEqual(presence.toTell(['a', 'b']), ['b']);
  now = 2_000;
  assert.deepEqual(presence.toTell(['a', 'b']), []);
  now = 3_000;
  assert.deepEqual(presence.toTell(['b']), []);
  now = 3_500;
  assert.deepEqual(presence.toTell(['a', 'b']), ['a'], 'who left and came back');
  now = 4_000;
  assert.deepEqual(presence.toTell(['a', 'b']), ['a', 'b'], 'everybody');
});

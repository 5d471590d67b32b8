import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  introduce,
  matchLedgerKind,
  settle,
  type MatchLedger,
} from '../../../src/core/desk/match-ledger.ts';

const empty = matchLedgerKind.empty;
const pair = (id: string, request: string, buddy: string) => ({ id, request, buddy });
const apply = (ledger: MatchLedger | null): MatchLedger => {
  assert.ok(ledger, 'refused');
  return ledger;
};

test('a buddy is given no more people than there are places', () => {
  let ledger = apply(introduce(empty, pair('1', 'anna', 'els'), 2));
  ledger = apply(introduce(ledger, pair('2', 'bob', 'els'), 2));
  assert.equal(introduce(ledger, pair('3', 'cor', 'els'), 2), null);
  ledger = apply(settle(ledger, '1', 'ended'));
  assert.ok(introduce(ledger, pair('3', 'cor', 'els'), 2), 'a place came free');
});

test('one request has one buddy at a time, and the same two are asked once', () => {
  let ledger = apply(introduce(empty, pair('1', 'anna', 'els'), 1));
  assert.equal(introduce(ledger, pair('2', 'anna', 'fia'), 1), null, 'while it is open');
  ledger = apply(settle(ledger, '1', 'declined'));
  assert.equal(introduce(ledger, pair('2', 'anna', 'els'), 1), null, 'a no is a no');
  assert.ok(introduce(ledger, pair('2', 'anna', 'fia'), 1));
});

test('the same introduction again changes nothing', () => {
  const ledger = apply(introduce(empty, pair('1', 'anna', 'els'), 1));
  assert.equal(introduce(ledger, pair('1', 'anna', 'els'), 1), ledger);
});

test('what is over stays over', () => {
  const ledger = apply(introduce(empty, pair('1', 'anna', 'els'), 1));
  const declined = apply(settle(ledger, '1', 'declined'));
  assert.equal(settle(declined, '1', 'met'), null);
  assert.equal(settle(ledger, 'another', 'met'), null);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  askCheck,
  end,
  forgetPairs,
  hear,
  hearCheck,
  introduce,
  meet,
  talked,
  tellOther,
  type LedgerCommand,
} from '../../../src/core/desk/match-commands.ts';
import {
  isBothYes,
  isUnwell,
  matchLedgerKind,
  toTell,
  waitedWeeks,
  type MatchLedger,
  type Pair,
} from '../../../src/core/desk/match-ledger.ts';

const { empty } = matchLedgerKind;
const pair = (id: string, request: string, buddy: string) => ({
  id,
  request,
  buddy,
  since: 90,
  asked: 100,
});
const book = (...commands: LedgerCommand[]): MatchLedger => {
  let now = empty;
  for (const [i, command] of commands.entries()) {
    const next = command(now);
    assert.ok(next, `command ${i} was refused`);
    now = next;
  }
  return now;
};
const first = ({ pairs }: MatchLedger): Pair => {
  assert.ok(pairs[0]);
  return pairs[0];
};
const asked = introduce(pair('1', 'anna', 'els'), 1);
const bothYes = [asked, hear('1', 'request', true), hear('1', 'buddy', true)];

test('a buddy is given no more people than there are places', () => {
  const full = book(introduce(pair('1', 'anna', 'els'), 2), introduce(pair('2', 'bob', 'els'), 2));
  const third = introduce(pair('3', 'cor', 'els'), 2);
  assert.equal(third(full), null);
  const freed = end('1', 110, 'no-contact')(full);
  assert.ok(freed && third(freed), 'a place came free');
});

test('one request has one buddy at a time, and a no is a no', () => {
  assert.equal(introduce(pair('2', 'anna', 'fia'), 1)(book(asked)), null, 'while it is open');
  const declined = book(asked, hear('1', 'buddy', false));
  assert.equal(first(declined).state, 'declined');
  assert.equal(introduce(pair('2', 'anna', 'els'), 1)(declined), null);
  assert.ok(introduce(pair('2', 'anna', 'fia'), 1)(declined), 'somebody else');
});

test('nobody is introduced before both said yes', () => {
  assert.equal(meet('1', 101)(book(asked)), null);
  assert.equal(meet('1', 101)(book(asked, hear('1', 'request', true))), null);
  assert.ok(isBothYes(first(book(...bothYes))));
  assert.equal(first(book(...bothYes, meet('1', 101))).introduced, 101);
});

test('who changes a yes into a no before they meet is heard', () => {
  const changed = book(...bothYes, hear('1', 'request', false));
  assert.equal(first(changed).state, 'declined');
  assert.equal(meet('1', 101)(changed), null);
  assert.equal(hear('1', 'request', false)(book(...bothYes, meet('1', 101))), null, 'not after');
});

test('only who did not say no is told that it does not go on', () => {
  assert.deepEqual(toTell(first(book(asked))), []);
  assert.deepEqual(toTell(first(book(asked, hear('1', 'buddy', false)))), ['request']);
  const back = book(asked, hear('1', 'buddy', true), end('1', 110, 'other'));
  assert.deepEqual(toTell(first(back)), ['request', 'buddy'], 'taken back by us');
  const both = book(asked, hear('1', 'buddy', false), hear('1', 'request', false));
  assert.deepEqual(toTell(first(both)), []);
  assert.deepEqual(toTell(first(book(asked, hear('1', 'buddy', false), tellOther('1')))), []);
});

test('who says that it does not go well is spoken with, and again after another no', () => {
  const going = [...bothYes, meet('1', 101), askCheck('1', 143)];
  assert.equal(isUnwell(first(book(...going, hearCheck('1', 'buddy', true)))), false);
  const unwell = [...going, hearCheck('1', 'buddy', false)];
  assert.ok(isUnwell(first(book(...unwell))));
  assert.equal(isUnwell(first(book(...unwell, talked('1')))), false);
  assert.ok(isUnwell(first(book(...unwell, talked('1'), hearCheck('1', 'request', false)))));
  assert.equal(isUnwell(first(book(...unwell, end('1', 150, 'not-well')))), false);
});

test('what is over stays over, and somebody new can come', () => {
  const over = book(...bothYes, meet('1', 101), end('1', 150, 'done'));
  for (const command of [meet('1', 160), askCheck('1', 160), tellOther('1'), talked('1')])
    assert.equal(command(over), null);
  assert.equal(end('1', 160, 'moved')(over), null, 'another reason');
  assert.equal(introduce(pair('2', 'anna', 'els'), 1)(over), null, 'who met does not meet again');
  assert.ok(introduce(pair('2', 'anna', 'fia'), 1)(over));
  assert.equal(end('another', 1, 'done')(over), null);
});

test('says how long people waited once that is known of three', () => {
  const met = (since: number, introduced: number): Pair => ({
    ...first(book(asked)),
    ...{ since, introduced },
  });
  const of = (...pairs: Pair[]) => waitedWeeks({ v: 1, pairs });
  assert.equal(of(met(0, 21), met(0, 28)), null);
  assert.deepEqual(of(met(0, 21), met(0, 28), met(0, 70)), { from: 3, to: 4 });
  assert.deepEqual(of(met(0, 1), met(0, 1), met(0, 1)), { from: 1, to: 1 }, 'never none');
});

test('what is over is forgotten with one of the threads, what goes on with both', () => {
  const gone =
    (...names: string[]) =>
    (mailbox: string) =>
      names.includes(mailbox);
  const met = book(...bothYes, meet('1', 101));
  const over = book(...bothYes, meet('1', 101), end('1', 150, 'done'));
  assert.equal(forgetPairs(gone('bob'))(over), null, 'somebody else');
  assert.equal(forgetPairs(gone('anna'))(met), null, 'the buddy has no place free by it');
  assert.deepEqual(forgetPairs(gone('anna', 'els'))(met)?.pairs, []);
  assert.deepEqual(forgetPairs(gone('els'))(over)?.pairs, []);
});

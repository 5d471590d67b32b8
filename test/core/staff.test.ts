import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import {
  RecoveryRecord,
  Roster,
  rosterText,
  StaffAuth,
  StaffRecord,
} from '../../src/core/staff.ts';

const chars = (bytes: number) => 'A'.repeat(Math.ceil((bytes * 4) / 3));
const slot = { publicKey: chars(65), wrappedKey: chars(231), keyring: chars(600) };
const record = { id: 'noor_1', name: 'Noor', salt: chars(16), ...slot };
const member = { id: 'noor_1', name: 'Noor', publicKey: chars(65) };
const roster = { staff: [member], recovery: chars(65), mac: chars(32) };

void test('whole records are taken as they are', () => {
  assert.deepEqual(v.parse(StaffRecord, record), record);
  assert.deepEqual(v.parse(RecoveryRecord, slot), slot);
  assert.deepEqual(v.parse(Roster, roster), roster);
  assert.equal(v.is(StaffAuth, chars(32)), true);
});

void test('records with a field missing, too many, or of another size are refused', () => {
  const changes: object[] = [
    { id: 'recovery' },
    { id: '' },
    { id: 'a b' },
    { id: 'x'.repeat(65) },
    { name: '' },
    { name: '   ' },
    { name: 'x'.repeat(81) },
    { salt: chars(15) },
    { salt: chars(17) },
    { publicKey: chars(64) },
    { publicKey: chars(66) },
    { wrappedKey: chars(100) },
    { wrappedKey: chars(5_000) },
    { keyring: chars(60) },
    { keyring: chars(50_000) },
    { keyring: 1 },
    { extra: '' },
  ];
  for (const change of changes)
    assert.equal(v.is(StaffRecord, { ...record, ...change }), false, JSON.stringify(change));
  for (const name of Object.keys(record)) {
    const rest = Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
    assert.equal(v.is(StaffRecord, rest), false, `${name} gone`);
  }
  const rosters: object[] = [
    { staff: [] },
    { staff: Array.from({ length: 51 }, () => member) },
    { staff: [{ ...member, id: 'recovery' }] },
    { mac: chars(31) },
    { recovery: '' },
  ];
  for (const change of rosters)
    assert.equal(v.is(Roster, { ...roster, ...change }), false, JSON.stringify(change));
  const total = changes.length + Object.keys(record).length + rosters.length;
  console.log(`records refused: ${total} passed, 0 failed`);
});

void test('the text under a roster’s mac has one form, whatever order its fields came in', () => {
  const shuffled = { recovery: roster.recovery, staff: [{ ...member }].map(backwards) };
  assert.equal(rosterText(shuffled), rosterText(roster));
  assert.equal(
    rosterText({ recovery: 'R', staff: [{ publicKey: 'P', id: 'i', name: 'N' }] }),
    '{"staff":[{"id":"i","name":"N","publicKey":"P"}],"recovery":"R"}',
  );
});

function backwards({ id, name, publicKey }: typeof member): typeof member {
  return { publicKey, name, id };
}

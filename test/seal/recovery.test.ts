import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { RecoveryRecord } from '../../src/core/staff.ts';
import { makePointSecrets } from '../../src/seal/point-secrets.ts';
import {
  makeRecovery,
  newRecoveryCode,
  parseRecoveryCode,
  unlockRecovery,
} from '../../src/seal/recovery.ts';
import { makeStaff } from '../../src/seal/staff.ts';
import { POINT } from './support/fixtures.ts';
import { cheapStretch } from './support/stretch.ts';
import { Tally } from './support/tally.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secrets = await makePointSecrets();
/** With every character that hands confuse. */
const code = '0123 4567 89AB CDEF GHJK MNPQ R110';
const record = await makeRecovery(POINT, code, secrets);
const unlock = (typed: string, from = record, point = POINT) => unlockRecovery(point, typed, from);

void test('a code is 28 characters of a 32-letter alphabet, in groups of four', () => {
  const seen = new Set<string>();
  for (let i = 0; i < 2_000; i++) {
    const made = newRecoveryCode();
    assert.match(made, /^(?:[0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    for (const char of made.replaceAll(' ', '')) seen.add(char);
  }
  assert.equal([...seen].sort().join(''), ALPHABET);
});

void test('the sheet brings everything back, however it is typed', async () => {
  assert.deepEqual(v.parse(RecoveryRecord, record), record, 'a record as the hub takes it');
  const plain = code.replaceAll(' ', '');
  const forms = [
    code,
    plain,
    plain.toLowerCase(),
    code.replaceAll(' ', '-'),
    code.replaceAll(' ', '\n'),
    `  ${code}  `,
    plain.replaceAll('0', 'O').replaceAll('1', 'I'),
    plain.replaceAll('0', 'o').replaceAll('1', 'l'),
  ];
  for (const typed of forms) assert.deepEqual((await unlock(typed))?.secrets, secrets, typed);
});

void test('what is no code is read as none', () => {
  const plain = code.replaceAll(' ', '');
  for (const typed of ['', plain.slice(1), `${plain}0`, `${plain.slice(1)}U`, `${plain.slice(1)}é`])
    assert.equal(parseRecoveryCode(typed), null, typed);
});

void test('another code, point or record opens nothing', async () => {
  assert.ok(await unlock(code), 'control');
  const tally = new Tally('recovery refused');
  const plain = code.replaceAll(' ', '');
  for (let at = 0; at < 28; at++) {
    for (const step of [1, 7, 16]) {
      const other = ALPHABET.charAt((ALPHABET.indexOf(plain.charAt(at)) + step) % 32);
      const typed = plain.slice(0, at) + other + plain.slice(at + 1);
      tally.count((await unlock(typed)) === null, `character ${at}`);
    }
  }
  for (const typed of ['', 'x', newRecoveryCode()])
    tally.count((await unlock(typed)) === null, `"${typed}"`);
  for (const point of ['de-eik', ''])
    tally.count((await unlock(code, record, point)) === null, `point "${point}"`);
  const again = await makeRecovery(POINT, newRecoveryCode(), secrets);
  tally.count((await unlock(code, again)) === null, 'record of another sheet');
  const staff = await makeStaff({
    point: POINT,
    id: 'noor',
    name: 'Noor',
    passphrase: 'molen appel trui zondag fluit',
    secrets,
    stretch: cheapStretch,
  });
  tally.count((await unlock(code, staff.record)) === null, 'slot of a colleague');
  const mixed = { ...record, keyring: staff.record.keyring };
  tally.count((await unlock(code, mixed)) === null, 'keyring of a colleague');
  tally.close(90);
});

void test('no record is made under what is no code', async () => {
  await assert.rejects(makeRecovery(POINT, 'geen code', secrets), RangeError);
});

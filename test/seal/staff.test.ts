import assert from 'node:assert/strict';
import { argon2Sync, hkdfSync } from 'node:crypto';
import { test } from 'node:test';
import * as v from 'valibot';
import { fromBase64Url, toBase64Url } from '../../src/core/bytes.ts';
import { StaffAuth, StaffRecord } from '../../src/core/staff.ts';
import { argon2 } from '../../src/seal/argon2.ts';
import { suggestPassphrase } from '../../src/seal/passphrase.ts';
import { addEpoch, makePointSecrets } from '../../src/seal/point-secrets.ts';
import { randomBytes } from '../../src/seal/random.ts';
import { makeStaff, passphraseKeys, unlockStaff } from '../../src/seal/staff.ts';
import { flipBit, POINT } from './support/fixtures.ts';
import { cheapStretch } from './support/stretch.ts';
import { Tally } from './support/tally.ts';

const secrets = await addEpoch(await makePointSecrets());
const passphrase = 'molen appel trui zondag fluit';
const make = (id: string, point = POINT) =>
  makeStaff({ point, id, name: 'Noor', passphrase, secrets, stretch: cheapStretch });
const { record, auth } = await make('noor');

async function unlock(change: Partial<StaffRecord> = {}, typed = passphrase, point = POINT) {
  const { kek } = await passphraseKeys(typed, record.salt, cheapStretch);
  return unlockStaff({ point, record: { ...record, ...change }, kek });
}

void test('a passphrase opens what it sealed: identity, every epoch, and nothing readable', async () => {
  assert.deepEqual(v.parse(StaffRecord, record), record, 'a record as the hub takes it');
  const unlocked = (await unlock())!;
  assert.deepEqual(unlocked.secrets, secrets);
  assert.deepEqual(
    [...unlocked.epochs.keys()],
    secrets.epochs.map(({ kid }) => kid),
  );
  const keys = [
    unlocked.identity.privateKey,
    ...[...unlocked.epochs.values()].map((e) => e.privateKey),
  ];
  assert.equal(keys.length, 3);
  for (const key of keys) {
    assert.equal(key.extractable, false);
    await assert.rejects(crypto.subtle.exportKey('pkcs8', key));
  }
});

void test('what the hub gets to see holds no secret', () => {
  const sent = JSON.stringify({ record, auth });
  for (const secret of [secrets.identity, ...secrets.epochs.map(({ key }) => key)])
    for (const part of [secret, secret.slice(40, 80)]) assert.ok(!sent.includes(part));
  assert.ok(v.is(StaffAuth, auth));
});

void test('spaces around and between words may vary, words may not', async () => {
  for (const typed of [` ${passphrase}\n`, passphrase.replaceAll(' ', '   ')])
    assert.ok(await unlock({}, typed), typed);
  assert.equal(await unlock({}, passphrase.replaceAll(' ', '')), null);
});

void test('a wrong passphrase opens nothing and signs nobody in', async () => {
  assert.ok(await unlock(), 'control');
  const tally = new Tally('wrong passphrases');
  for (let i = 0; i < 100; i++) {
    const typed = i === 0 ? passphrase.toUpperCase() : suggestPassphrase();
    const keys = await passphraseKeys(typed, record.salt, cheapStretch);
    tally.count((await unlock({}, typed)) === null, 'unlock');
    tally.count(keys.auth !== auth, 'auth');
  }
  tally.close(200);
});

void test('a record put together from parts of others opens nothing', async () => {
  assert.ok(await unlock(), 'control');
  const tally = new Tally('swapped slots');
  const refuse = async (what: string, change: Partial<StaffRecord>, point = POINT) =>
    tally.count((await unlock(change, passphrase, point)) === null, what);

  const { record: colleague } = await make('aya');
  const { record: elsewhere } = await make('noor', 'de-eik');
  for (const other of [colleague, elsewhere]) {
    await refuse('wrapped key', { wrappedKey: other.wrappedKey });
    await refuse('keyring', { keyring: other.keyring });
    await refuse('public key', { publicKey: other.publicKey });
    await refuse('key and keyring', { publicKey: other.publicKey, keyring: other.keyring });
    await refuse('all but the id', { ...other, id: record.id, salt: record.salt });
  }
  await refuse('id of a colleague', { id: colleague.id });
  await refuse('id of the recovery sheet', { id: 'recovery' });
  for (const point of ['de-eik', '', 'de-lind', 'de-linde2']) await refuse('point', {}, point);
  // The line between point and id cannot be moved.
  await refuse('point and id moved', { id: 'linde\nnoor' }, 'de-');
  tally.close(17);
});

void test('a changed byte of a record opens nothing', async () => {
  assert.ok(await unlock(), 'control');
  const tally = new Tally('tampered records');
  for (const name of ['publicKey', 'wrappedKey', 'keyring'] as const) {
    const bytes = fromBase64Url(record[name])!;
    for (let i = 0; i < 100; i++) {
      const bit = Math.floor((bytes.length * 8 * i) / 100);
      const changed = toBase64Url(flipBit(bytes, bit));
      tally.count((await unlock({ [name]: changed })) === null, `${name} bit ${bit}`);
    }
    for (const text of ['', 'AA', '!', `${record[name]}A`, record[name].slice(0, -4)])
      tally.count((await unlock({ [name]: text })) === null, `${name} "${text.slice(0, 8)}"`);
  }
  tally.close(315);
});

void test('both halves of a passphrase are the protocol’s, behind Argon2id of 64 MiB', async () => {
  const salt = randomBytes(16);
  const stretched = argon2Sync('argon2id', {
    message: passphrase,
    nonce: salt,
    memory: 64 * 1_024,
    passes: 3,
    parallelism: 1,
    tagLength: 32,
  });
  assert.deepEqual(Buffer.from(await argon2(passphrase, salt)), stretched);
  const expected = hkdfSync('sha256', stretched, '', 'steunpunt/staff-auth/v1', 32);
  const keys = await passphraseKeys(passphrase, toBase64Url(salt), argon2);
  assert.equal(keys.auth, Buffer.from(expected).toString('base64url'));
  assert.equal(keys.kek.extractable, false);
});

void test('no passphrase, or a salt of another size, is refused before any work', async () => {
  const stretch = () => assert.fail('stretched');
  for (const salt of ['', 'AA', toBase64Url(new Uint8Array(15)), '!'])
    await assert.rejects(passphraseKeys(passphrase, salt, stretch), RangeError);
  for (const typed of ['', ' \n'])
    await assert.rejects(passphraseKeys(typed, record.salt, stretch), RangeError);
});

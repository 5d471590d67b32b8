import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aesKey } from '../../src/seal/aes.ts';
import { addEpoch, makePointSecrets } from '../../src/seal/point-secrets.ts';
import { randomBytes } from '../../src/seal/random.ts';
import { makeSlot, openSlot, sealKeyring, type Slot } from '../../src/seal/slot.ts';
import { POINT } from './support/fixtures.ts';
import { Tally } from './support/tally.ts';

/** Each lock of a slot on its own, with all the others right. */

const secrets = await addEpoch(await makePointSecrets());
const kek = await aesKey(randomBytes(32));
const owner = { point: POINT, id: 'noor' };
const slot = await makeSlot(owner, kek, secrets);
const { publicKey } = slot;
const opens = async (change: Partial<Slot>, as = owner) =>
  (await openSlot(as, kek, { ...slot, ...change })) !== null;

void test('a keyring made for another owner is refused, even when it is sealed to our key', async () => {
  assert.ok(await opens({ keyring: await sealKeyring(owner, publicKey, secrets) }), 'control');
  const others = [
    { point: POINT, id: 'aya' },
    { point: POINT, id: 'recovery' },
    { point: POINT, id: '' },
    { point: 'de-eik', id: 'noor' },
    { point: 'de-lind', id: 'enoor' },
    { point: 'de-linden', id: 'oor' },
  ];
  const tally = new Tally('keyrings of others');
  for (const other of others) {
    const keyring = await sealKeyring(other, publicKey, secrets);
    tally.count(!(await opens({ keyring })), `${other.point} ${other.id}`);
  }
  tally.close(6);
});

void test('a key wrapped for another owner is refused, even with a keyring made for us', async () => {
  const others = [
    { point: POINT, id: 'aya' },
    { point: 'de-eik', id: 'noor' },
    { point: 'de-lind', id: 'enoor' },
  ];
  const tally = new Tally('wraps of others');
  for (const other of others) {
    const theirs = await makeSlot(other, kek, secrets);
    assert.ok(await opens(theirs, other), 'control');
    const keyring = await sealKeyring(owner, theirs.publicKey, secrets);
    tally.count(!(await opens({ ...theirs, keyring })), `${other.point} ${other.id}`);
  }
  tally.close(3);
});

void test('a keyring that a hub made up for our key is refused', async () => {
  const tally = new Tally('made-up keyrings');
  const forged = await makePointSecrets();
  const [first, second] = secrets.epochs;
  const mixes = {
    'secrets of its own': forged,
    'its own identity with our epochs': { ...secrets, identity: forged.identity },
    'no epochs': { ...secrets, epochs: [] },
    'an epoch under the name of another': {
      ...secrets,
      epochs: [{ kid: second!.kid, key: first!.key }, second!],
    },
    'a key that is none': { ...secrets, epochs: [{ kid: 'AAAAAAAAAAA', key: 'AAAA' }] },
    'an identity that is none': { ...secrets, identity: '' },
    'a field too many': { ...secrets, extra: true },
  };
  for (const [what, mix] of Object.entries(mixes)) {
    const keyring = await sealKeyring(owner, publicKey, mix);
    tally.count(!(await opens({ keyring })), what);
  }
  tally.close(7);
});

void test('a renewed keyring of the same identity opens', async () => {
  const next = await addEpoch(secrets);
  const keyring = await sealKeyring(owner, publicKey, next);
  assert.deepEqual((await openSlot(owner, kek, { ...slot, keyring }))?.secrets, next);
});

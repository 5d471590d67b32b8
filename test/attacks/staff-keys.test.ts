import { test } from 'node:test';
import { toBase64Url } from '../../src/core/bytes.ts';
import { openNetworkSlot } from '../../src/seal/network.ts';
import { passkeyKeys } from '../../src/seal/passkey.ts';
import { makeRecovery, newRecoveryCode, unlockRecovery } from '../../src/seal/recovery.ts';
import { openSlot, rewrap } from '../../src/seal/slot.ts';
import { changePassphrase, passphraseKeys, unlockStaff } from '../../src/seal/staff.ts';
import { cheapStretch as stretch } from '../seal/support/stretch.ts';
import { attack, closeAttacks } from './support/attack.ts';
import { makeWorld, phraseOf, POINT } from './support/team-world.ts';

/** Number 23 of the acceptance attacks, first half: getting into somebody's keys. */

const { body, recoveryCode, aya, lea, sam, turned } = await makeWorld();

void test('a wrong passphrase', async () => {
  const { record } = aya;
  const open = async (typed: string): Promise<boolean> => {
    const { kek } = await passphraseKeys(typed, record.salt, stretch);
    return (await unlockStaff({ point: POINT, record, kek })) !== null;
  };
  const right = phraseOf('Aya');
  await attack(
    'wrong passphrases',
    100,
    () => open(right),
    async (refused) => {
      for (let i = 0; i < 100; i++) {
        const at = i % right.length;
        const typed =
          i < right.length ? right.slice(0, at) + '#' + right.slice(at + 1) : `${right}${i}`;
        refused(!(await open(typed)), typed);
      }
    },
  );
});

void test('a passkey, with and without the computing', async () => {
  const computed = (fill: number): Uint8Array<ArrayBuffer> => new Uint8Array(32).fill(fill);
  const owner = { point: POINT, id: aya.member.id };
  const { auth, kek } = await passkeyKeys(computed(7));
  const wrappedKey = (await rewrap(owner, aya.record, aya.kek, kek))!;
  const record = { ...aya.record, wrappedKey };
  const opens = async (key: CryptoKey): Promise<boolean> =>
    (await unlockStaff({ point: POINT, record, kek: key })) !== null;
  const control = async (): Promise<boolean> =>
    (await opens((await passkeyKeys(computed(7))).kek)) &&
    // And the passphrase works as before.
    (await unlockStaff({ point: POINT, record: aya.record, kek: aya.kek })) !== null;
  await attack('passkeys', 6, control, async (refused) => {
    refused(!(await opens((await passkeyKeys(computed(8))).kek)), 'of another device');
    refused(!(await opens((await passkeyKeys(computed(0))).kek)), 'that computes nothing');
    refused(!(await opens(aya.kek)), 'the passphrase on the passkey’s wrap');
    const byPasskey = await unlockStaff({ point: POINT, record: aya.record, kek });
    refused(byPasskey === null, 'the passkey on the passphrase’s wrap');
    refused(auth !== aya.auth && auth !== toBase64Url(computed(7)), 'its proof opens nothing');
    const thief = { point: POINT, id: lea.member.id };
    refused((await rewrap(thief, aya.record, aya.kek, kek)) === null, 'added to somebody else');
  });
});

void test('a slot of somebody else', async () => {
  const opens = async (record: typeof aya.record, kek: CryptoKey): Promise<boolean> =>
    (await unlockStaff({ point: POINT, record, kek })) !== null ||
    (await openNetworkSlot({ point: POINT, id: record.id }, kek, record)) !== null;
  await attack(
    'swapped slots',
    12,
    () => opens(aya.record, aya.kek),
    async (refused) => {
      for (const [own, other] of [
        [aya, lea],
        [lea, aya],
        [sam, aya],
        [aya, sam],
      ] as const) {
        const what = `${own.member.name} with ${other.member.name}’s`;
        const { keyring, wrappedKey, publicKey } = other.record;
        refused(!(await opens({ ...own.record, keyring }, own.kek)), `${what} keyring`);
        refused(!(await opens({ ...own.record, wrappedKey, publicKey }, own.kek)), `${what} wrap`);
        refused(!(await opens({ ...other.record, id: own.record.id }, other.kek)), `${what} id`);
      }
    },
  );
});

void test('the recovery sheet', async () => {
  const { turn, unlocked: next } = turned;
  const renewed = { ...body.recovery, keyring: turn.keyrings['recovery']! };
  const opens = async (code: string, record = renewed): Promise<boolean> =>
    (await unlockRecovery(POINT, code, record)) !== null;
  const control = async (): Promise<boolean> => {
    const open = await unlockRecovery(POINT, recoveryCode, renewed);
    return open !== null && open.secrets.epochs.length === next.secrets.epochs.length;
  };
  await attack('recovery sheets', 5, control, async (refused) => {
    const code = newRecoveryCode();
    const fresh = await makeRecovery(POINT, code, next.secrets);
    refused(await opens(code, fresh), 'a new sheet opens');
    refused(!(await opens(recoveryCode, fresh)), 'the old code on the new record');
    refused(!(await opens(code, renewed)), 'the new code on the old record');
    refused(!(await opens(newRecoveryCode())), 'a code of nobody');
    const asSheet = { ...renewed, keyring: turn.keyrings[aya.member.id]! };
    refused(!(await opens(recoveryCode, asSheet)), 'a colleague’s keyring on the sheet');
  });
});

void test('a changed passphrase', async () => {
  const passphrase = 'een heel andere zin van vijf woorden';
  const changed = (await changePassphrase({
    ...{ point: POINT, record: aya.record, kek: aya.kek, passphrase, stretch },
  }))!;
  const slot = changed.record;
  const owner = { point: POINT, id: aya.member.id };
  const control = async (): Promise<boolean> => (await openSlot(owner, changed.kek, slot)) !== null;
  await attack('changed passphrases', 3, control, async (refused) => {
    refused((await openSlot(owner, aya.kek, slot)) === null, 'the old one still opens');
    refused(slot.publicKey === aya.record.publicKey, 'the roster would not know her');
    const wrong = await changePassphrase({
      ...{ point: POINT, record: aya.record, kek: lea.kek, passphrase, stretch },
    });
    refused(wrong === null, 'without the old one');
  });
});

void test('all of them', () => {
  closeAttacks('staff key attacks, ways in', 120);
});

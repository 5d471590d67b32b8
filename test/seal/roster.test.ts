import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Roster, RosterMember, StaffRecord } from '../../src/core/staff.ts';
import { openEnvelope, sealSubmission } from '../../src/seal/envelope.ts';
import { addEpoch, makePointSecrets } from '../../src/seal/point-secrets.ts';
import { makeRecovery, newRecoveryCode, unlockRecovery } from '../../src/seal/recovery.ts';
import { holdsRoster, sealToRoster, signRoster } from '../../src/seal/roster.ts';
import { makeStaff, passphraseKeys, unlockStaff } from '../../src/seal/staff.ts';
import { makeThread, POINT, question } from './support/fixtures.ts';
import { cheapStretch } from './support/stretch.ts';
import { Tally } from './support/tally.ts';

const secrets = await makePointSecrets();
const code = newRecoveryCode();
const recovery = await makeRecovery(POINT, code, secrets);
const noor = await join('noor', 'Noor');
const aya = await join('aya', 'Aya');
const roster = await signRoster(secrets, {
  staff: [member(noor), member(aya)],
  recovery: recovery.publicKey,
});

void test('a rotation reaches everybody on the roster, the absent and the sheet too', async () => {
  const next = await addEpoch(secrets);
  const rings = (await sealToRoster(POINT, roster, secrets, next))!;
  assert.deepEqual([...rings.keys()], ['noor', 'aya', 'recovery']);
  for (const record of [noor, aya]) {
    const { kek } = await passphraseKeys(phraseOf(record.id), record.salt, cheapStretch);
    const renewed = { ...record, keyring: rings.get(record.id)! };
    const unlocked = await unlockStaff({ point: POINT, record: renewed, kek });
    assert.deepEqual(unlocked?.secrets, next);
  }
  const sheet = { ...recovery, keyring: rings.get('recovery')! };
  assert.deepEqual((await unlockRecovery(POINT, code, sheet))?.secrets, next);
});

void test('a leaver reads what was sealed before, and nothing after', async () => {
  const staying = await signRoster(secrets, {
    staff: [member(noor)],
    recovery: recovery.publicKey,
  });
  const next = await addEpoch(secrets);
  const rings = (await sealToRoster(POINT, staying, secrets, next))!;
  assert.equal(rings.has('aya'), false);

  const { kek } = await passphraseKeys(phraseOf('aya'), aya.salt, cheapStretch);
  const left = (await unlockStaff({ point: POINT, record: aya, kek }))!;
  const newKid = next.epochs.at(-1)!.kid;
  assert.equal(left.epochs.has(newKid), false);
  const stolen = { ...aya, keyring: rings.get('noor')! };
  assert.equal(await unlockStaff({ point: POINT, record: stolen, kek }), null);

  const { kek: hers } = await passphraseKeys(phraseOf('noor'), noor.salt, cheapStretch);
  const record = { ...noor, keyring: rings.get('noor')! };
  const stayed = (await unlockStaff({ point: POINT, record, kek: hers }))!;
  const epoch = stayed.epochs.get(newKid)!;
  const thread = await makeThread();
  const { bytes } = await sealSubmission({
    point: POINT,
    pk: epoch.pk,
    ...thread,
    submission: question(thread),
  });
  assert.ok(await openEnvelope({ point: POINT, epoch, bytes }));
  for (const old of left.epochs.values())
    assert.equal(await openEnvelope({ point: POINT, epoch: old, bytes }), null);
});

void test('nothing is sealed to a roster that somebody without the key has touched', async () => {
  assert.ok(await holdsRoster(secrets, roster), 'control');
  assert.ok(await sealToRoster(POINT, roster, secrets, secrets), 'control');
  const ghost = member(await join('ghost', 'Hub'));
  const stranger = await makePointSecrets();
  const [first, second] = roster.staff as [RosterMember, RosterMember];
  const lists: Record<string, Partial<Roster>> = {
    'a ghost member': { staff: [first, second, ghost] },
    'a ghost first': { staff: [ghost, first, second] },
    'a ghost in a colleague’s place': { staff: [first, { ...ghost, id: 'aya', name: 'Aya' }] },
    'a colleague’s key swapped': { staff: [first, { ...second, publicKey: ghost.publicKey }] },
    'keys swapped': {
      staff: [
        { ...first, publicKey: second.publicKey },
        { ...second, publicKey: first.publicKey },
      ],
    },
    'a colleague gone': { staff: [first] },
    'another order': { staff: [second, first] },
    'a name changed': { staff: [{ ...first, name: 'Noor.' }, second] },
    'an id changed': { staff: [{ ...first, id: 'noor2' }, second] },
    'a name and id that read on': { staff: [{ ...first, id: 'noor","name":"Noor' }, second] },
    nobody: { staff: [] },
    'the sheet’s key swapped': { recovery: ghost.publicKey },
    'a mac of nothing': { mac: '' },
    'a short mac': { mac: roster.mac.slice(0, 20) },
    'no base64url': { mac: '!' },
    'a mac under another point’s key': await signRoster(stranger, roster),
    'a ghost signed by another point': await signRoster(stranger, {
      ...roster,
      staff: [first, second, ghost],
    }),
  };
  const tally = new Tally('rosters refused');
  for (const [what, change] of Object.entries(lists)) {
    const changed = { ...roster, ...change };
    tally.count(!(await holdsRoster(secrets, changed)), what);
    tally.count((await sealToRoster(POINT, changed, secrets, secrets)) === null, what);
  }
  const chars = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  for (let at = 0; at < 42; at++) {
    const other = chars.charAt((chars.indexOf(roster.mac.charAt(at)) + 1) % 64);
    const mac = roster.mac.slice(0, at) + other + roster.mac.slice(at + 1);
    tally.count(!(await holdsRoster(secrets, { ...roster, mac })), `mac character ${at}`);
  }
  tally.close(2 * 17 + 42);
});

void test('an old roster does not come back after a rotation', async () => {
  const next = await addEpoch(secrets);
  assert.equal(await holdsRoster(next, roster), false);
  assert.equal(await holdsRoster(next, await signRoster(next, roster)), true);
});

function phraseOf(id: string): string {
  return `woorden van ${id}`;
}

async function join(id: string, name: string): Promise<StaffRecord> {
  const passphrase = phraseOf(id);
  const made = await makeStaff({
    point: POINT,
    id,
    name,
    passphrase,
    secrets,
    stretch: cheapStretch,
  });
  return made.record;
}

function member({ id, name, publicKey }: StaffRecord): RosterMember {
  return { id, name, publicKey };
}

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import * as v from 'valibot';
import { preparePoint, recoveryWorks, type PreparedPoint } from '../../desk/setup/setup-keys.ts';
import { RecoveryRecord, Roster, StaffAuth, StaffRecord } from '../../src/core/staff.ts';
import { argon2 } from '../../src/seal/argon2.ts';
import { fingerprint, verifyKeyList } from '../../src/seal/key-list.ts';
import { unlockRecovery } from '../../src/seal/recovery.ts';
import { holdsRoster } from '../../src/seal/roster.ts';
import { passphraseKeys, unlockStaff } from '../../src/seal/staff.ts';
import { parseContent } from '../core/support/parse-content.ts';

const passphrase = 'molen appel trui zondag fluit';
const form = {
  name: 'Ouder- en jeugdsteunpunt De Linde',
  phone: '020 555 01 23',
  openDays: [1, 2, 4],
  origins: ['https://school.example'],
  staffName: ' Noor ',
  passphrase,
};
let prepared: PreparedPoint;

before(async () => {
  prepared = await preparePoint(form, 20_000, argon2);
});

test('everything for the hub is as the contract says', async () => {
  const { content, staff, auth, recovery, roster } = prepared.body;
  assert.deepEqual(parseContent(content), { ok: true, content });
  v.parse(StaffRecord, staff);
  v.parse(StaffAuth, auth);
  v.parse(RecoveryRecord, recovery);
  v.parse(Roster, roster);
  assert.equal(staff.name, 'Noor');
  const pin = await fingerprint(content.keyList.identity);
  assert.ok(await verifyKeyList(content.point, content.keyList, pin));
});

test('the passphrase opens the keys of the published list, and the roster is theirs', async () => {
  const { content, staff, auth, roster } = prepared.body;
  const keys = await passphraseKeys(passphrase, staff.salt, argon2);
  assert.equal(keys.auth, auth);
  const unlocked = await unlockStaff({ point: content.point, record: staff, kek: keys.kek });
  assert.ok(unlocked);
  assert.deepEqual(
    [...unlocked.epochs.keys()],
    content.keyList.keys.map((key) => key.kid),
  );
  assert.ok(await holdsRoster(unlocked.secrets, roster));
});

test('only the code on the sheet opens the recovery record', async () => {
  assert.ok(await recoveryWorks(prepared, prepared.recoveryCode.toLowerCase()));
  const other = prepared.recoveryCode.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  assert.equal(await recoveryWorks(prepared, other), false);
  assert.equal(await recoveryWorks(prepared, ''), false);
});

test('nothing that opens anything goes to the hub', async () => {
  const { content, recovery } = prepared.body;
  const unlocked = await unlockRecovery(content.point, prepared.recoveryCode, recovery);
  assert.ok(unlocked);
  const sent = JSON.stringify(prepared.body);
  const { identity, epochs } = unlocked.secrets;
  const secrets = [
    ...[identity, ...epochs.map(({ key }) => key)],
    ...[passphrase, prepared.recoveryCode, prepared.recoveryCode.replaceAll(' ', '')],
  ];
  assert.ok(sent.includes(content.keyList.identity), 'the control: public parts are found');
  for (const secret of secrets) assert.ok(!sent.includes(secret));
});

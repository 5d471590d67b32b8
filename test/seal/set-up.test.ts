import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { fromBase64Url } from '../../src/core/bytes.ts';
import { currentKey } from '../../src/core/key-list.ts';
import { RecoveryRecord, Roster, StaffAuth, StaffRecord } from '../../src/core/staff.ts';
import { openEnvelope, sealSubmission } from '../../src/seal/envelope.ts';
import { fingerprint, verifyKeyList } from '../../src/seal/key-list.ts';
import { unlockRecovery } from '../../src/seal/recovery.ts';
import { holdsRoster } from '../../src/seal/roster.ts';
import { makeSetup } from '../../src/seal/set-up.ts';
import { passphraseKeys, unlockStaff } from '../../src/seal/staff.ts';
import { makeThread, POINT, question } from './support/fixtures.ts';
import { cheapStretch } from './support/stretch.ts';
import { parseContent } from '../core/support/parse-content.ts';

const today = 20_500;
const passphrase = 'molen appel trui zondag fluit';
const { body, recoveryCode } = await makeSetup({
  point: POINT,
  name: 'Ouder- en jeugdsteunpunt De Linde',
  phone: '020 555 01 23',
  openDays: [1, 2, 4],
  exitUrl: 'https://www.buienradar.nl/',
  origins: ['https://school.example'],
  staffName: ' Noor ',
  passphrase,
  today,
  stretch: cheapStretch,
});

void test('a new point is what the hub takes, and its keys are its own', async () => {
  const { content, staff, recovery, roster, auth } = body;
  assert.equal(parseContent(content).ok, true);
  assert.deepEqual(v.parse(StaffRecord, staff), staff);
  assert.deepEqual(v.parse(RecoveryRecord, recovery), recovery);
  assert.deepEqual(v.parse(Roster, roster), roster);
  assert.ok(v.is(StaffAuth, auth));
  const pin = await fingerprint(content.keyList.identity);
  assert.equal(await verifyKeyList(POINT, content.keyList, pin), true);
});

void test('a question sealed to it on the first day opens for the colleague and for the sheet', async () => {
  const { content, staff, recovery, roster } = body;
  const key = currentKey(content.keyList.keys, today)!;
  const thread = await makeThread();
  const submission = question(thread);
  const pk = fromBase64Url(key.pk)!;
  const { bytes } = await sealSubmission({ point: POINT, pk, ...thread, submission });

  const { kek, auth } = await passphraseKeys(passphrase, staff.salt, cheapStretch);
  assert.equal(auth, body.auth);
  const ways = [
    await unlockStaff({ point: POINT, record: staff, kek }),
    await unlockRecovery(POINT, recoveryCode, recovery),
  ];
  for (const unlocked of ways) {
    assert.equal(await holdsRoster(unlocked!.secrets, roster), true);
    const epoch = unlocked!.epochs.get(key.kid)!;
    assert.deepEqual((await openEnvelope({ point: POINT, epoch, bytes }))?.submission, submission);
  }
});

void test('nothing that goes to the hub opens anything', async () => {
  const { kek } = await passphraseKeys(passphrase, body.staff.salt, cheapStretch);
  const { secrets } = (await unlockStaff({ point: POINT, record: body.staff, kek }))!;
  const sent = JSON.stringify(body);
  const hidden = [passphrase, recoveryCode, recoveryCode.replaceAll(' ', ''), secrets.identity];
  for (const secret of [...hidden, ...secrets.epochs.map(({ key }) => key)])
    assert.ok(!sent.includes(secret));
});

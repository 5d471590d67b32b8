import assert from 'node:assert/strict';
import { pbkdf2Sync } from 'node:crypto';
import { test } from 'node:test';
import * as v from 'valibot';
import { toBase64Url } from '../../src/core/bytes.ts';
import { Claim, InviteCode } from '../../src/core/invite.ts';
import { StaffAuth } from '../../src/core/staff.ts';
import {
  inviteFingerprint,
  makeNewcomer,
  newInviteCode,
  newTicket,
  parseInviteCode,
} from '../../src/seal/invite.ts';
import { makePointSecrets, unlockSecrets, encodeSecrets } from '../../src/seal/point-secrets.ts';
import { sealToMember } from '../../src/seal/roster.ts';
import { unlockStaff } from '../../src/seal/staff.ts';
import { POINT } from './support/fixtures.ts';
import { cheapStretch as stretch } from './support/stretch.ts';

const unlocked = (await unlockSecrets(encodeSecrets(await makePointSecrets())))!;
const identity = toBase64Url(unlocked.identity.pk);

void test('a code is eight digits, each as likely as the others', () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 1_000; i++) {
    const code = newInviteCode();
    assert.ok(v.is(InviteCode, code), code);
    for (const digit of code) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  }
  assert.equal(counts.size, 10);
  for (const [digit, count] of counts)
    assert.ok(count > 600 && count < 1_000, `${digit}: ${count}`);
});

void test('a code is read as people type it', () => {
  for (const typed of ['48201933', '4820 1933', ' 4820-1933 ', '48.20.19.33', '４８２０１９３３'])
    assert.equal(parseInviteCode(typed), '48201933', typed);
  for (const typed of ['', '4820193', '482019333', '4820193a', 'abcdefgh'])
    assert.equal(parseInviteCode(typed), null, typed);
});

void test('the digits are those of the protocol', async () => {
  const of = { code: '48201933', point: POINT, identity, publicKey: 'BPk' };
  const bytes = pbkdf2Sync(
    `${identity}\nBPk`,
    `steunpunt/invite/v1\n${POINT}\n48201933`,
    600_000,
    16,
    'sha256',
  );
  const number = BigInt(`0x${bytes.toString('hex')}`) % 10n ** 12n;
  const digits = (await inviteFingerprint(of)).replaceAll(' ', '');
  assert.equal(digits, String(number).padStart(12, '0'));
});

void test('a newcomer opens what is sealed to her, and sends nothing that opens', async () => {
  const passphrase = 'kastanje roeien blauw tafel vijf';
  const made = await makeNewcomer({ point: POINT, identity, name: ' Aya ', passphrase, stretch });
  const { claim, keys } = made;
  assert.deepEqual(v.parse(Claim, claim), claim, 'a claim as the hub takes it');
  assert.equal(claim.name, 'Aya');
  assert.ok(v.is(StaffAuth, keys.auth) && v.is(StaffAuth, newTicket()));
  const keyring = await sealToMember(POINT, { ...claim, role: 'colleague' }, unlocked);
  const open = await unlockStaff({ point: POINT, record: { ...claim, keyring }, kek: keys.kek });
  assert.deepEqual(open?.secrets, unlocked.secrets);
  await assert.rejects(
    makeNewcomer({ point: POINT, identity: 'AAAA', name: 'Aya', passphrase, stretch }),
    RangeError,
  );
});

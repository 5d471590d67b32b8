import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DEFAULT_BUDGETS } from '../../hub/config.ts';
import { fromBase64Url, toBase64Url } from '../../src/core/bytes.ts';
import type { Roster, StaffRecord } from '../../src/core/staff.ts';
import { argon2 } from '../../src/seal/argon2.ts';
import { recoveryAuth, unlockRecovery } from '../../src/seal/recovery.ts';
import { signRoster } from '../../src/seal/roster.ts';
import { makeSetup, type SetupBody } from '../../src/seal/set-up.ts';
import { makeStaff } from '../../src/seal/staff.ts';
import type { Answer } from './support/client.ts';
import { bytes } from './support/point.ts';
import { openStage, type Stage } from './support/stage.ts';

/** The way back in with the sheet, and what a cookie alone may not do with it. */
describe('the recovery sheet at the hub', () => {
  let stage: Stage;
  let body: SetupBody;
  let sheet: string;
  let code: string;
  before(async () => {
    stage = await openStage({}, { setUp: false });
    const made = await makeSetup({
      point: 'de-linde',
      name: 'De Linde',
      phone: '',
      openDays: [1],
      exitUrl: 'https://weer.example/',
      origins: [],
      staffName: 'Noor',
      passphrase: 'molen appel trui zondag fluit',
      today: 20_000,
      stretch: argon2,
    });
    ({ body, recoveryCode: code } = made);
    sheet = (await recoveryAuth(code)) ?? '';
    const token = stage.hub.setupToken;
    assert.equal((await stage.desk('/v1/desk/setup', 'POST', { token, ...body })).status, 201);
  });
  after(() => stage.close());

  const recover = (name: string, auth: string): Promise<Answer> =>
    stage.desk('/v1/desk/recover', 'POST', { name, auth });
  const cookieOf = (answer: Answer): string =>
    (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  const threads = async (cookie: string): Promise<number> =>
    (await stage.desk('/v1/desk/threads', 'GET', undefined, cookie)).status;

  /** A new passphrase for Noor, as a desk makes it. */
  async function fresh(): Promise<{ staff: StaffRecord; auth: string; roster: Roster }> {
    const unlocked = await unlockRecovery('de-linde', code, body.recovery);
    assert.ok(unlocked);
    const { secrets } = unlocked;
    const passphrase = 'fluit zondag trui appel molen';
    const owner = { point: 'de-linde', id: body.staff.id, name: 'Noor' };
    const made = await makeStaff({ ...owner, passphrase, secrets, stretch: argon2 });
    const { id, name, publicKey } = made.record;
    const roster = { staff: [{ id, name, publicKey }], recovery: body.roster.recovery };
    return { staff: made.record, auth: made.auth, roster: await signRoster(secrets, roster) };
  }

  test('opens a session for its holder, and one answer for everybody else', async () => {
    const good = await recover('noor', sheet);
    assert.equal(good.status, 200);
    assert.equal(await threads(cookieOf(good)), 200);
    const wrong = await recover('Noor', toBase64Url(bytes(32)));
    const unknown = await recover('Sam', sheet);
    const passphrase = await recover('Noor', body.auth);
    for (const answer of [wrong, unknown, passphrase]) {
      assert.equal(answer.status, 403);
      assert.deepEqual(answer.body, wrong.body);
      assert.equal(answer.headers['set-cookie'], undefined);
    }
  });

  test('the hub keeps a hash of it only', async () => {
    const kept = await stage.hub.services.store.staff.recoveryAuth('de-linde');
    assert.ok(kept);
    assert.notDeepEqual(Buffer.from(kept), Buffer.from(fromBase64Url(sheet) ?? []));
  });

  test('a cookie without proof, another person and a changed roster are refused', async () => {
    const cookie = cookieOf(await recover('Noor', sheet));
    const next = await fresh();
    const ghost = { ...next.roster.staff[0]!, id: 'ghost' };
    const cases: Record<string, [object, number]> = {
      'no proof that holds': [{ proof: next.auth }, 403],
      'another id': [{ staff: { ...next.staff, id: 'ghost' } }, 422],
      'another name': [{ staff: { ...next.staff, name: 'Sam' } }, 422],
      'a member more': [{ roster: { ...next.roster, staff: [...next.roster.staff, ghost] } }, 422],
      'another role': [
        { roster: { ...next.roster, staff: [{ ...next.roster.staff[0]!, role: 'colleague' }] } },
        422,
      ],
      'nobody left': [{ roster: { ...next.roster, staff: [] } }, 422],
      'another sheet': [{ roster: { ...next.roster, recovery: next.staff.publicKey } }, 422],
      'the old key in the roster': [{ roster: body.roster }, 422],
      'no auth': [{ auth: 'x' }, 422],
    };
    for (const [name, [change, status]] of Object.entries(cases)) {
      const asked = { proof: sheet, ...next, ...change };
      const answer = await stage.desk('/v1/desk/staff', 'PUT', asked, cookie);
      assert.equal(answer.status, status, name);
    }
    const still = await stage.desk('/v1/desk/login', 'POST', { name: 'Noor', auth: body.auth });
    assert.equal(still.status, 200, 'the old passphrase still holds');
    console.log(`new passphrases refused: ${Object.keys(cases).length} passed, 0 failed`);
  });

  test('a new passphrase takes the place of the old and ends its sessions', async () => {
    const logIn = (auth: string): Promise<Answer> =>
      stage.desk('/v1/desk/login', 'POST', { name: 'Noor', auth });
    const old = cookieOf(await logIn(body.auth));
    const cookie = cookieOf(await recover('Noor', sheet));
    const next = await fresh();
    const asked = { proof: sheet, ...next };
    const answer = await stage.desk('/v1/desk/staff', 'PUT', asked, cookie);
    assert.equal(answer.status, 200);
    assert.equal(await threads(cookieOf(answer)), 200, 'the new session works at once');
    assert.equal(await threads(old), 401);
    assert.equal((await logIn(body.auth)).status, 403);
    const again = await logIn(next.auth);
    assert.deepEqual(again.json()['staff'], next.staff);
    assert.deepEqual(again.json()['roster'], next.roster);
    const repeated = await stage.desk('/v1/desk/staff', 'PUT', asked, cookieOf(again));
    assert.equal(repeated.status, 200, 'asked again after a lost answer');
  });
});

test('the sheet is guessed ten times at most in ten minutes', async () => {
  const stage = await openStage({ budgets: DEFAULT_BUDGETS });
  try {
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess++) {
      const auth = toBase64Url(bytes(32));
      const asked = { name: stage.point.staffName, auth };
      statuses.push((await stage.desk('/v1/desk/recover', 'POST', asked)).status);
    }
    assert.deepEqual(statuses, [...Array<number>(10).fill(403), 429, 429]);
  } finally {
    await stage.close();
  }
});

import { toBase64Url } from '../core/bytes.ts';
import type { Content } from '../core/content.ts';
import type { RecoveryRecord, Roster, StaffRecord } from '../core/staff.ts';
import { signKeyList } from './key-list.ts';
import { makePointSecrets, unlockSecrets, encodeSecrets } from './point-secrets.ts';
import { randomBytes } from './random.ts';
import { makeRecovery, newRecoveryCode, recoveryAuth } from './recovery.ts';
import { signRoster } from './roster.ts';
import { makeStaff, type Stretch } from './staff.ts';

/** What a person says of a new support point. */
export interface SetupInput {
  readonly point: string;
  readonly name: string;
  readonly phone: string;
  readonly openDays: readonly number[];
  readonly exitUrl: string;
  /** Origins of the first sites that may show the widget. */
  readonly origins: readonly string[];
  readonly staffName: string;
  readonly passphrase: string;
  /** Days since 1970-01-01 UTC. */
  readonly today: number;
  readonly stretch: Stretch;
}

/** Body of `POST /v1/desk/setup`, all but the one-time token. */
export interface SetupBody {
  readonly content: Content;
  readonly embed: { readonly key: string; readonly origins: readonly string[] };
  readonly staff: StaffRecord;
  readonly auth: string;
  readonly recovery: RecoveryRecord;
  /** With which the holder of the sheet signs in; the hub keeps its hash. */
  readonly recoveryAuth: string;
  readonly roster: Roster;
}

/**
 * A key ends with a leaver, not with time: nobody may find their words refused because a date
 * passed that no colleague was watching.
 */
const KEY_DAYS = 3650;
/** A visitor's clock may be a day behind. */
const CLOCK_SLACK_DAYS = 1;

/**
 * Everything a new support point needs, made here: identity, first epoch key, one colleague, the
 * recovery sheet. Only `body` goes to the hub; `recoveryCode` goes on paper.
 */
export async function makeSetup(
  input: SetupInput,
): Promise<{ body: SetupBody; recoveryCode: string }> {
  const { point, name, phone, openDays, exitUrl, origins, today, stretch } = input;
  const secrets = await makePointSecrets();
  const keys = await unlockSecrets(encodeSecrets(secrets));
  if (!keys) throw new Error('new keys cannot be read');

  const listed = [...keys.epochs.values()].map(({ kid, pk }) => ({
    kid,
    pk: toBase64Url(pk),
    notBefore: today - CLOCK_SLACK_DAYS,
    notAfter: today + KEY_DAYS,
  }));
  const keyList = await signKeyList(keys.identity, point, listed);
  const recoveryCode = newRecoveryCode();
  const recovery = await makeRecovery(point, recoveryCode, secrets);
  const sheetAuth = await recoveryAuth(recoveryCode);
  if (sheetAuth === null) throw new Error('a new recovery code cannot be read');
  const { record: staff, auth } = await makeStaff({
    point,
    id: toBase64Url(randomBytes(9)),
    name: input.staffName.trim(),
    passphrase: input.passphrase,
    secrets,
    stretch,
  });
  const roster = await signRoster(secrets, {
    staff: [{ id: staff.id, name: staff.name, publicKey: staff.publicKey, role: 'coordinator' }],
    recovery: recovery.publicKey,
  });
  return {
    body: {
      content: { v: 1, point, name, phone, openDays: [...openDays], exitUrl, keyList },
      embed: { key: toBase64Url(randomBytes(16)), origins: [...origins] },
      staff,
      auth,
      recovery,
      recoveryAuth: sheetAuth,
      roster,
    },
    recoveryCode,
  };
}

import type { Content } from '../../../src/core/content.ts';
import type { Claim } from '../../../src/core/invite.ts';
import type { Role, Roster, RosterMember, StaffRecord } from '../../../src/core/staff.ts';
import { openEnvelope, sealSubmission } from '../../../src/seal/envelope.ts';
import { fromBase64Url, type Bytes } from '../../../src/core/bytes.ts';
import { makeNewcomer } from '../../../src/seal/invite.ts';
import type { Unlocked } from '../../../src/seal/point-secrets.ts';
import { sealToMember, signRoster } from '../../../src/seal/roster.ts';
import { makeSetup, type SetupBody } from '../../../src/seal/set-up.ts';
import { passphraseKeys, unlockStaff } from '../../../src/seal/staff.ts';
import { turnKeys, type Turn } from '../../../src/seal/turn.ts';
import { makeThread, question } from '../../seal/support/fixtures.ts';
import { cheapStretch as stretch } from '../../seal/support/stretch.ts';

/** A point with four people: two who read, one of the network group, one who leaves. */

export const POINT = 'de-linde';
export const TODAY = 20_780;
export const PHRASE = 'molen appel trui zondag fluit';

/** A point that was just set up. */
export function makePoint(): Promise<{ body: SetupBody; recoveryCode: string }> {
  return makeSetup({
    ...{ point: POINT, name: 'De Linde', phone: '', openDays: [1], origins: [] },
    ...{ exitUrl: 'https://weer.example/', staffName: 'Noor', passphrase: PHRASE },
    ...{ today: TODAY, stretch },
  });
}

export interface Member {
  readonly member: RosterMember;
  readonly claim: Claim;
  readonly record: StaffRecord;
  readonly kek: CryptoKey;
  readonly auth: string;
}

export interface World {
  readonly body: SetupBody;
  readonly recoveryCode: string;
  readonly content: Content;
  readonly unlocked: Unlocked;
  readonly roster: Roster;
  readonly aya: Member;
  readonly lea: Member;
  readonly sam: Member;
  /** After Lea left. */
  readonly turned: { readonly turn: Turn; readonly unlocked: Unlocked };
}

/** Somebody who came in, with a record as the hub keeps it. */
export async function come(
  { body, unlocked }: Pick<World, 'body' | 'unlocked'>,
  name: string,
  role: Role,
): Promise<Member> {
  const passphrase = phraseOf(name);
  const { identity } = body.content.keyList;
  const { claim, keys } = await makeNewcomer({ point: POINT, identity, name, passphrase, stretch });
  const member: RosterMember = { id: claim.id, name, publicKey: claim.publicKey, role };
  const keyring = await sealToMember(POINT, member, unlocked);
  return { member, claim, record: { ...claim, keyring }, ...keys };
}

export const phraseOf = (name: string): string => `vijver kruik anijs lantaarn ${name}`;

export async function makeWorld(): Promise<World> {
  const { body, recoveryCode } = await makePoint();
  const { kek } = await passphraseKeys(PHRASE, body.staff.salt, stretch);
  const unlocked = await unlockStaff({ point: POINT, record: body.staff, kek });
  if (!unlocked) throw new Error('a new point does not open');
  const point = { body, unlocked };
  const aya = await come(point, 'Aya', 'colleague');
  const lea = await come(point, 'Lea', 'colleague');
  const sam = await come(point, 'Sam', 'network');
  const { recovery, staff } = body.roster;
  const roster = await signRoster(unlocked.secrets, {
    staff: [...staff, aya.member, lea.member, sam.member],
    recovery,
  });
  const { content } = body;
  const leaver = lea.member.id;
  const turned = await turnKeys({ leaver, content, roster, unlocked, today: TODAY });
  if (!turned) throw new Error('the locks do not turn');
  return { body, recoveryCode, content, unlocked, roster, aya, lea, sam, turned };
}

/** A first question sealed to `pk`. */
export async function letterTo(pk: string): Promise<Bytes> {
  const thread = await makeThread();
  const key = fromBase64Url(pk) ?? new Uint8Array();
  const submission = question(thread);
  return (await sealSubmission({ point: POINT, pk: key, ...thread, submission })).bytes;
}

/** Whether any of these keys opens the letter. */
export async function reads({ epochs }: Unlocked, bytes: Bytes): Promise<boolean> {
  for (const epoch of epochs.values())
    if (await openEnvelope({ point: POINT, epoch, bytes })) return true;
  return false;
}

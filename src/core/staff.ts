import * as v from 'valibot';
import { DOORS, type Door } from './doors.ts';

/**
 * What the hub keeps of the people who may open envelopes: public keys, and private keys wrapped so
 * that only the person (or the recovery sheet) can unwrap them. Nothing here opens anything.
 */

const base64Url = (min: number, max = min) =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9_-]+$/),
    v.minLength(Math.ceil((min * 4) / 3)),
    v.maxLength(Math.ceil((max * 4) / 3)),
  );

/** Uncompressed P-256 point, 65 bytes. */
const publicKey = base64Url(65);
/** iv 12 | AES-256-GCM over identity and private key. Engines write PKCS#8 at other lengths. */
export const WrappedKey = base64Url(12 + 16 + 65 + 32, 1_000);
/** enc 65 | HPKE ciphertext over the JSON of the point's private keys, a hundred epochs at most. */
export const Keyring = base64Url(65 + 16, 40_000);

/** The id of the recovery sheet; no person has it. */
export const RECOVERY_ID = 'recovery';

export const StaffId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{1,64}$/),
  v.notValue(RECOVERY_ID),
);

/** The name a person signs in with. */
export const StaffName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));

/** The 32 bytes a desk proves its passphrase with; the hub keeps their hash. */
export const StaffAuth = base64Url(32);

export const StaffRecord = v.strictObject({
  id: StaffId,
  name: StaffName,
  publicKey,
  /** 16 bytes for Argon2id. */
  salt: base64Url(16),
  wrappedKey: WrappedKey,
  keyring: Keyring,
});

export const RecoveryRecord = v.strictObject({
  publicKey,
  wrappedKey: WrappedKey,
  keyring: Keyring,
});

/**
 * What somebody may do: a coordinator also lets people in and out; the network group sees what was
 * made for it, and never a message.
 */
export const ROLES = ['coordinator', 'colleague', 'network'] as const;
export const Role = v.picklist(ROLES);

/** Rosters from before there were roles have none: see {@link roleOf}. */
export const RosterMember = v.strictObject({
  id: StaffId,
  name: StaffName,
  publicKey,
  role: v.exactOptional(Role),
  /** The one door that this colleague is there for: see {@link doorOf}. */
  door: v.exactOptional(v.picklist(DOORS)),
});

/** Who holds keys of this point. `mac` needs an epoch key, so a hub cannot slip somebody in. */
export const Roster = v.strictObject({
  staff: v.pipe(v.array(RosterMember), v.minLength(1), v.maxLength(50)),
  recovery: publicKey,
  mac: base64Url(32),
});

export type StaffRecord = v.InferOutput<typeof StaffRecord>;
export type RecoveryRecord = v.InferOutput<typeof RecoveryRecord>;
export type Role = v.InferOutput<typeof Role>;
export type RosterMember = v.InferOutput<typeof RosterMember>;
export type Roster = v.InferOutput<typeof Roster>;

/** Whoever set a point up before there were roles coordinates it. */
export function roleOf({ role }: Pick<RosterMember, 'role'>): Role {
  return role ?? 'coordinator';
}

/** The one door whose keys somebody holds; null for both. Only a colleague has one. */
export function doorOf(member: Pick<RosterMember, 'role' | 'door'>): Door | null {
  return roleOf(member) === 'colleague' ? (member.door ?? null) : null;
}

/**
 * What the point's identity signs of a new recovery sheet, so that nobody takes the old one away
 * with a cookie alone. `was` is the mac of the roster that it follows.
 */
export function sheetText(
  point: string,
  sheet: {
    readonly was: string;
    readonly recovery: RecoveryRecord;
    readonly recoveryAuth: string;
  },
): string {
  const { publicKey, wrappedKey, keyring } = sheet.recovery;
  const lines = [point, sheet.was, sheet.recoveryAuth, publicKey, wrappedKey, keyring];
  return ['steunpunt/recovery-sheet/v1', ...lines].join('\n');
}

/** The canonical JSON that a roster's mac covers: fixed fields in fixed order, members as given. */
export function rosterText({ staff, recovery }: Omit<Roster, 'mac'>): string {
  const members = staff.map(({ id, name, publicKey, role, door }) => ({
    ...{ id, name, publicKey },
    ...(role !== undefined && { role }),
    ...(door !== undefined && { door }),
  }));
  return JSON.stringify({ staff: members, recovery });
}

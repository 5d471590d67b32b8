import * as v from 'valibot';
import { fromBase64Url, fromUtf8, toBase64Url, utf8, type Bytes } from '../core/bytes.ts';
import { DOORS, type Door } from '../core/doors.ts';
import {
  importEpochKey,
  importIdentityKey,
  makeHpkeKey,
  makeIdentityKey,
  type EpochKey,
  type IdentityKey,
} from './point-keys.ts';

const Epoch = v.strictObject({
  kid: v.string(),
  key: v.string(),
  /** It opens what came in by this door alone. Without one it is the desk's: everybody has it. */
  door: v.exactOptional(v.picklist(DOORS)),
});

/**
 * Everything that opens and signs for a point, as a keyring carries it: PKCS#8, base64url. The
 * newest epoch of the desk names the roster's mac, the network's keys and the desk's documents;
 * those of a door open what came in by it, and the documents about that.
 */
const PointSecrets = v.strictObject({
  identity: v.string(),
  /** Oldest first. Old keys stay until nothing sealed to them is left. */
  epochs: v.pipe(v.array(Epoch), v.minLength(1)),
});
export type PointSecrets = v.InferOutput<typeof PointSecrets>;

/** The same as keys at work: no script can read them back. */
export interface Unlocked {
  readonly identity: IdentityKey;
  /** By kid. */
  readonly epochs: ReadonlyMap<string, EpochKey>;
  /** To seal a keyring for a colleague. In memory only; drop it when the desk locks. */
  readonly secrets: PointSecrets;
}

/** An identity and a first epoch key for a new point. */
export async function makePointSecrets(): Promise<PointSecrets> {
  const identity = toBase64Url(await makeIdentityKey());
  return addEpoch({ identity, epochs: [] });
}

/** The same secrets with a new epoch key behind the others: the desk's, or one of a door. */
export async function addEpoch(
  { identity, epochs }: PointSecrets,
  door?: Door,
): Promise<PointSecrets> {
  const pkcs8 = await makeHpkeKey();
  const epoch = await importEpochKey(pkcs8);
  if (!epoch) throw new Error('a new key cannot be read');
  const fresh = { kid: epoch.kid, key: toBase64Url(pkcs8), ...(door && { door }) };
  return { identity, epochs: [...epochs, fresh] };
}

/** What somebody holds who is there for `door` alone: all but the keys of the other; null for all. */
export function heldBy({ identity, epochs }: PointSecrets, door: Door | null): PointSecrets {
  return { identity, epochs: epochs.filter((one) => !door || !one.door || one.door === door) };
}

/** Kid of the newest epoch of `door`, or of the desk's; null when there is none. */
export function newestKid({ epochs }: Pick<PointSecrets, 'epochs'>, door?: Door): string | null {
  return epochs.findLast((one) => one.door === door)?.kid ?? null;
}

/** PKCS#8 of the desk's newest epoch key. Throws a RangeError when there is none. */
export function newestEpoch(secrets: PointSecrets): Bytes {
  const kid = newestKid(secrets);
  const bytes = fromBase64Url(secrets.epochs.find((one) => one.kid === kid)?.key ?? '');
  if (!bytes?.length) throw new RangeError('secrets without an epoch key');
  return bytes;
}

export function encodeSecrets(secrets: PointSecrets): Bytes {
  return utf8(JSON.stringify(secrets));
}

/** Secrets from a keyring's plaintext, as keys; null when one of them is not what it says. */
export async function unlockSecrets(plaintext: Bytes): Promise<Unlocked | null> {
  const secrets = parseSecrets(plaintext);
  const identity = secrets && (await importIdentityKey(fromBase64Url(secrets.identity) ?? none));
  if (!identity) return null;
  const epochs = new Map<string, EpochKey>();
  for (const { kid, key } of secrets.epochs) {
    const epoch = await importEpochKey(fromBase64Url(key) ?? none);
    if (epoch?.kid !== kid) return null;
    epochs.set(kid, epoch);
  }
  return { identity, epochs, secrets };
}

const none = new Uint8Array();

function parseSecrets(plaintext: Bytes): PointSecrets | null {
  try {
    const result = v.safeParse(PointSecrets, JSON.parse(fromUtf8(plaintext)));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

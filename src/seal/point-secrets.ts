import * as v from 'valibot';
import { fromBase64Url, fromUtf8, toBase64Url, utf8, type Bytes } from '../core/bytes.ts';
import {
  importEpochKey,
  importIdentityKey,
  makeHpkeKey,
  makeIdentityKey,
  type EpochKey,
  type IdentityKey,
} from './point-keys.ts';

/** Everything that opens and signs for a point, as a keyring carries it: PKCS#8, base64url. */
const PointSecrets = v.strictObject({
  identity: v.string(),
  /** Oldest first. Old keys stay until nothing sealed to them is left. */
  epochs: v.pipe(v.array(v.strictObject({ kid: v.string(), key: v.string() })), v.minLength(1)),
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

/** The same secrets with a new epoch key behind the others. */
export async function addEpoch({ identity, epochs }: PointSecrets): Promise<PointSecrets> {
  const pkcs8 = await makeHpkeKey();
  const epoch = await importEpochKey(pkcs8);
  if (!epoch) throw new Error('a new key cannot be read');
  return { identity, epochs: [...epochs, { kid: epoch.kid, key: toBase64Url(pkcs8) }] };
}

/** PKCS#8 of the newest epoch key. Throws a RangeError when there is none. */
export function newestEpoch({ epochs }: PointSecrets): Bytes {
  const bytes = fromBase64Url(epochs.at(-1)?.key ?? '');
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

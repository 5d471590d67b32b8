import { makeKioskKey, type KioskKey } from '../src/seal/kiosk-key.ts';
import { keep, readKept } from './kept.ts';

/** Who this screen is for the hub. */
export interface KioskIdentity {
  readonly id: string;
  readonly point: string;
  /** Signs; no script reads it back. */
  readonly key: CryptoKey;
}

const IDENTITY = 'identity';
/** A key that waits to be let in; an identity of before stands until then. */
const ENROLLING = 'enrolling';

/**
 * Null for a screen that never came in. Rejects when the browser cannot say: that is no reason to
 * ask somebody for a code.
 */
export function readIdentity(): Promise<KioskIdentity | null> {
  return readKept<KioskIdentity>(IDENTITY);
}

/**
 * The key with which this screen asks to be let in. On disk before it is told to anybody, so that
 * the hub never knows a key that was lost here. Rejects when it cannot be kept.
 */
export async function keyToEnrol(): Promise<KioskKey> {
  const kept = await readKept<KioskKey>(ENROLLING);
  if (kept) return kept;
  const fresh = await makeKioskKey();
  await keep(ENROLLING, fresh);
  return fresh;
}

/** The hub let `key` in. */
export async function keepIdentity(
  key: KioskKey,
  { id, point }: { id: string; point: string },
): Promise<void> {
  await keep(IDENTITY, { id, point, key: key.key } satisfies KioskIdentity);
  await keep(ENROLLING, null);
}

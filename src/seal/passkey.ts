import { fromBase64Url, toBase64Url, utf8, type Bytes } from '../core/bytes.ts';
import { labelled } from './hkdf.ts';
import { randomBytes } from './random.ts';
import type { PassphraseKeys } from './staff.ts';

/**
 * A passkey as a way in beside the passphrase. With the PRF extension it computes 32 bytes that only
 * it can, the same each time; they give what a stretched passphrase gives, under labels of their
 * own. The challenge proves nothing here, so it is random: the hub asks for those bytes' other half.
 */
export type PasskeyAnswer =
  | { readonly kind: 'ok'; readonly credential: string; readonly keys: PassphraseKeys }
  /** This browser, or this passkey, cannot compute for us. */
  | { readonly kind: 'no-prf' }
  /** The person said no, took too long, or has none here. */
  | { readonly kind: 'cancelled' };

const ES256 = -7;
const RS256 = -257;

/** Whether this browser knows passkeys at all. */
export function canPasskey(): boolean {
  return 'PublicKeyCredential' in globalThis;
}

/** A new passkey for somebody at this desk. */
export async function makePasskey(asked: {
  readonly point: string;
  readonly pointName: string;
  readonly id: string;
  readonly name: string;
}): Promise<PasskeyAnswer> {
  const { point, id, name } = asked;
  const options: PublicKeyCredentialCreationOptions = {
    rp: { name: asked.pointName },
    user: { id: utf8(id), name, displayName: name },
    challenge: randomBytes(32),
    pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: 'public-key', alg })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    extensions: prf(point),
  };
  const made = await ask(() => navigator.credentials.create({ publicKey: options }));
  if (!made) return { kind: 'cancelled' };
  const { enabled } = made.getClientExtensionResults().prf ?? {};
  const computed = resultOf(made);
  if (computed) return answer(made.id, computed);
  // Some compute only when used, not when made.
  return enabled ? usePasskey(point, made.id) : { kind: 'no-prf' };
}

/** A passkey that the person chooses, or the one with this id. */
export async function usePasskey(point: string, id?: string): Promise<PasskeyAnswer> {
  const known = id === undefined ? null : fromBase64Url(id);
  const options: PublicKeyCredentialRequestOptions = {
    challenge: randomBytes(32),
    userVerification: 'required',
    extensions: prf(point),
    ...(known && { allowCredentials: [{ type: 'public-key', id: known }] }),
  };
  const used = await ask(() => navigator.credentials.get({ publicKey: options }));
  if (!used) return { kind: 'cancelled' };
  const computed = resultOf(used);
  return computed ? answer(used.id, computed) : { kind: 'no-prf' };
}

function prf(point: string): AuthenticationExtensionsClientInputs {
  return { prf: { eval: { first: utf8(`steunpunt/passkey/v1/${point}`) } } };
}

async function ask(run: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    const credential = await run();
    return credential instanceof PublicKeyCredential ? credential : null;
  } catch {
    return null;
  }
}

function resultOf(credential: PublicKeyCredential): Bytes | null {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (!first) return null;
  return first instanceof ArrayBuffer
    ? new Uint8Array(first)
    : new Uint8Array(first.buffer.slice(0), first.byteOffset, first.byteLength);
}

async function answer(credential: string, computed: Bytes): Promise<PasskeyAnswer> {
  return { kind: 'ok', credential, keys: await passkeyKeys(computed) };
}

/** Log-in and unlock key apart, as for a passphrase. `computed` is wiped. */
export async function passkeyKeys(computed: Bytes): Promise<PassphraseKeys> {
  const keys = await labelled(computed);
  computed.fill(0);
  const auth = toBase64Url(await keys.bytes('steunpunt/passkey-auth/v1', 32));
  return { auth, kek: await keys.aesKey('steunpunt/passkey-kek/v1') };
}

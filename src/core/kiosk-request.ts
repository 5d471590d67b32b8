/** How a waiting-room screen signs what it asks of the hub. Apart, so that it brings no schemas. */

/** The header: `id.seconds.jti.signature`. */
export const KIOSK_HEADER = 'Steunpunt-Kiosk';
/** A signature older or newer than this, in seconds, is refused. */
export const KIOSK_SKEW = 300;

export interface SignedRequest {
  readonly method: string;
  /** With its query, from the slash. */
  readonly path: string;
  /** Base64url SHA-256 of the body; of nothing where there is none. */
  readonly bodyDigest: string;
  /** By the hub's clock as far as the screen knows it, in seconds since 1970. */
  readonly seconds: number;
  /** Base64url of 16 random bytes, new for every request. */
  readonly jti: string;
}

/** What is signed (UTF-8), ECDSA P-256 with SHA-256, 64 bytes (r | s). */
export function kioskRequestText({
  method,
  path,
  bodyDigest,
  seconds,
  jti,
}: SignedRequest): string {
  return ['steunpunt/kiosk-request/v1', method, path, bodyDigest, String(seconds), jti].join('\n');
}

/**
 * Why the hub refuses a signature, in the body of its 401 beside `now`: `stale` the clock is off,
 * `replayed` it saw this one before, `revoked` the desk took this screen away, `unknown` no screen
 * of this point has this id, `altered` anything else.
 */
export const KIOSK_REFUSALS = ['stale', 'replayed', 'revoked', 'unknown', 'altered'] as const;
export type KioskRefusal = (typeof KIOSK_REFUSALS)[number];

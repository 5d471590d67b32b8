/** The hub's answer to a submission. Only an answer that repeats id and digest counts. */

export const PROTOCOL_VERSION = 1;

/**
 * `stored` 201, `duplicate` 200: the hub has exactly these bytes, committed to disk.
 * `conflict` 409: the hub has other bytes under this id. `gone` 410: erased here on request.
 * `rejected` 422: not an envelope for this point. Each is final; every other answer is tried again.
 */
export const ACK_STATUS = {
  stored: 201,
  duplicate: 200,
  conflict: 409,
  gone: 410,
  rejected: 422,
} as const;

export type AckState = keyof typeof ACK_STATUS;

export interface Ack {
  readonly v: typeof PROTOCOL_VERSION;
  /** Random per start of a hub process: tells a health check which process answered. */
  readonly hubRun: string;
  /** The sid, base64url. */
  readonly id: string;
  /** SHA-256 over the whole envelope, base64url. */
  readonly digest: string;
  readonly state: AckState;
}

/**
 * The state acknowledged for exactly this id and digest by an answer with this status; null when
 * the answer proves nothing (a captive portal, another row's answer, half a body).
 */
export function readAck(
  status: number,
  body: unknown,
  id: string,
  digest: string,
): AckState | null {
  if (typeof body !== 'object' || body === null) return null;
  const ack = body as Partial<Ack>;
  if (ack.v !== PROTOCOL_VERSION || ack.id !== id || ack.digest !== digest) return null;
  if (typeof ack.state !== 'string' || !Object.hasOwn(ACK_STATUS, ack.state)) return null;
  return ACK_STATUS[ack.state] === status ? ack.state : null;
}

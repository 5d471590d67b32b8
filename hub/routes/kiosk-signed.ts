import type { Bytes } from '../../src/core/bytes.ts';
import { KIOSK_HEADER } from '../../src/core/kiosk-request.ts';
import type { HubContext } from '../route.ts';
import type { SignatureAnswer } from '../services/kiosk-signature.ts';
import type { Services } from '../services/services.ts';

/** What the request's signature is worth at `point`; null when no screen says that it signed. */
export async function signatureOf(
  c: HubContext,
  { kioskSignatures }: Services,
  point: string | null,
): Promise<SignatureAnswer | null> {
  const header = c.req.header(KIOSK_HEADER);
  if (header === undefined) return null;
  const { method = '', url = '' } = c.env.incoming;
  const body = (c.get('body') as Bytes | undefined) ?? new Uint8Array();
  return kioskSignatures.check({ method, path: url, body, header }, point);
}

/** 401 with why, and with the hub's clock: a screen whose clock is off can correct itself. */
export function refuseSignature(
  c: HubContext,
  { why, now }: Extract<SignatureAnswer, { kind: 'refused' }>,
): Response {
  return c.json({ v: 1, error: why, now }, 401);
}

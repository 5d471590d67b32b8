import { canSeal } from '../src/seal/available.ts';
import type { EnrolAnswer } from '../src/ui/kiosk/enrol-answer.ts';
import { keepIdentity, keyToEnrol } from './identity.ts';

const PATIENCE_MS = 15_000;

/**
 * Brings this screen in at `hub` with the eight digits of the desk. Never rejects. After a lost
 * answer the same code works again, here only: the key is on disk before it leaves.
 */
export async function enrol(hub: string, code: string): Promise<EnrolAnswer> {
  if (!canSeal()) return { kind: 'cannot' };
  try {
    const key = await keyToEnrol();
    const answer = await ask(hub, { code, publicKey: key.publicKey });
    if (!answer) return { kind: 'offline' };
    const said = whoIn(answer.body);
    if (answer.status === 201 && said) {
      await keepIdentity(key, said);
      return { kind: 'in' };
    }
    if (answer.status === 404 || answer.status === 422) return { kind: 'wrong' };
    return { kind: answer.status === 429 ? 'busy' : 'offline' };
  } catch {
    return { kind: 'cannot' };
  }
}

/** Null when nothing came back that a hub would say. */
async function ask(
  hub: string,
  body: object,
): Promise<{ readonly status: number; readonly body: unknown } | null> {
  try {
    const answer = await fetch(`${hub}/v1/kiosks`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
    });
    return { status: answer.status, body: await answer.json() };
  } catch {
    return null;
  }
}

function whoIn(body: unknown): { id: string; point: string } | null {
  const { id, point } = body as { id?: unknown; point?: unknown };
  return typeof id === 'string' && typeof point === 'string' ? { id, point } : null;
}

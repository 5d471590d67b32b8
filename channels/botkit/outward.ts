const PATIENCE_MS = 10_000;

/** What a provider answered; the body is JSON, or else `undefined`. */
export interface Outcome {
  readonly status: number;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>> | undefined;
}

/** The provider did not take a message. Says nothing of it. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

/**
 * Posts to a provider: with a limit in time, without redirects, and without a word in a log. Rejects
 * when there is no answer.
 */
export async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Outcome> {
  const answer = await fetch(url, {
    method: 'POST',
    headers,
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await answer.text();
  return { status: answer.status, text, json: asObject(text) };
}

/** null-free: `undefined` for what is no JSON object. */
export function asObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

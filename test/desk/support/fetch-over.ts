interface Asked {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
}

type Ask = (
  url: string,
  asked: Asked,
) => Promise<{
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}>;

interface Options {
  /** As a browser kept it from before. */
  readonly cookie?: string;
  /** Whether the next answer gets lost on its way back. */
  readonly loses?: () => boolean;
}

/**
 * What the desk's client fetches with where there is no browser: over `ask`, which reaches a hub
 * by its name, from the desk's own page and with the cookie that a browser would keep.
 */
export function fetchOver(
  ask: Ask,
  { cookie = '', loses = () => false }: Options = {},
): typeof fetch {
  let kept = cookie;
  return async (url, { method = 'GET', headers, body } = {}) => {
    const answer = await ask(url as string, {
      method,
      headers: {
        ...(headers as Record<string, string>),
        'sec-fetch-site': 'same-origin',
        ...(kept && { cookie: kept }),
      },
      ...(body && { body: body as string | Uint8Array }),
    });
    const [given] = answer.headers['set-cookie'] ?? [];
    kept = given?.split(';')[0] ?? kept;
    if (loses()) throw new TypeError('the answer got lost');
    const retry = answer.headers['retry-after'];
    return new Response(new Uint8Array(answer.body), {
      status: answer.status,
      ...(typeof retry === 'string' && { headers: { 'retry-after': retry } }),
    });
  };
}

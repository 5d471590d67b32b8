import * as v from 'valibot';

/** What can go wrong between the desk and the hub. */
export type Trouble =
  /** No network, no hub, or an answer that is not the hub's. */
  | { readonly kind: 'offline' }
  /** The session ended at the hub. */
  | { readonly kind: 'signed-out' }
  /** Wrong name or passphrase, wrong or used token. */
  | { readonly kind: 'refused' }
  /** Too many tries; `minutes` to wait. */
  | { readonly kind: 'later'; readonly minutes: number }
  /** Another message has this number, or another version is there. */
  | { readonly kind: 'conflict' }
  /** Erased, or never there. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'wrong'; readonly reasons: readonly string[] }
  /** What this takes is not there; `why` as the route says it, '' where it does not. */
  | { readonly kind: 'unable'; readonly why: string };

export type Answer<T> = { readonly kind: 'ok'; readonly value: T } | Trouble;

/** What an answer that is not `ok` means. */
export async function troubleOf(response: Response): Promise<Trouble> {
  switch (response.status) {
    case 401:
      return { kind: 'signed-out' };
    case 403:
      return { kind: 'refused' };
    case 404:
    case 410:
      return { kind: 'gone' };
    case 409:
    case 412:
      return { kind: 'conflict' };
    case 413:
      return { kind: 'wrong', reasons: ['dit is samen te veel; haal eerst iets weg'] };
    case 422: {
      const body = v.safeParse(v.object({ reasons: v.array(v.string()) }), await response.json());
      return { kind: 'wrong', reasons: body.success ? body.output.reasons : [] };
    }
    case 501:
      return { kind: 'unable', why: '' };
    case 502: {
      const body = v.safeParse(v.object({ mailed: v.string() }), await response.json());
      return { kind: 'unable', why: body.success ? body.output.mailed : '' };
    }
    case 429:
      return { kind: 'later', minutes: minutesOf(response.headers.get('Retry-After')) };
    default:
      return { kind: 'offline' };
  }
}

function minutesOf(retryAfter: string | null): number {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds / 60)) : 10;
}

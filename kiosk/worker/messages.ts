import type { Pointer } from './pointer.ts';

/** What the page asks of the service worker; each is answered once. */
export type ToWorker =
  /** Is there a newer version? Fetches it whole. `now` is the page's clock, ms since 1970. */
  | { readonly type: 'check'; readonly now: number }
  /** Nobody stands there: the version that waits may come. */
  | { readonly type: 'activate' }
  /** The page of this version shows its first screen. */
  | { readonly type: 'reached'; readonly hash: string }
  | { readonly type: 'pointer' }
  /** A newer service worker waits to take over. */
  | { readonly type: 'SKIP_WAITING' };

/** To `check`: `refused` the hub's newest could not start here; `failed` not now, or not whole. */
export type Checked = 'same' | 'fetched' | 'refused' | 'failed';

export interface FromWorker {
  readonly pointer: Pointer;
  readonly checked?: Checked;
}

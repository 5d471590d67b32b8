import type { Content } from '../core/content.ts';
import type { PostOffice } from '../core/post-office.ts';
import { canSeal } from '../seal/available.ts';
import { verifyKeyList } from '../seal/key-list.ts';
import { hasRows, openRows } from '../store/rows.ts';
import { Outbox } from '../store/outbox.ts';
import { browserClock } from '../sync/browser-clock.ts';
import { Courier, type Outgoing } from '../sync/courier.ts';
import { hubTransport } from '../sync/hub-transport.ts';
import { watchTriggers } from '../sync/triggers.ts';
import { webLock } from '../sync/web-lock.ts';
import { loadOnce } from '../core/load-once.ts';
import { Intake } from './intake.ts';
import { proofSolver } from './proof-solver.ts';

/** What the frame's configuration says about the hub it came from. */
export interface PostOfficeOptions {
  /** Origin of the hub. */
  readonly hub: string;
  readonly point: string;
  /** '' on a page without an embed. */
  readonly embedKey: string;
  readonly content: Content;
  /** Path of the proof-of-work worker, from the hub's own configuration. */
  readonly proofUrl: string;
  /** Fingerprint that the host page pinned; null when it pinned none. */
  readonly pin: string | null;
  /** Origin of the host page; '' on the stand-alone page. */
  readonly site: string;
  /** Carries submissions in place of the browser's own: a screen signs them (`kiosk/signed-fetch.ts`). */
  readonly fetch?: typeof globalThis.fetch;
  /** What the courier sees of the outbox: a screen sends in no order (`src/sync/shuffled.ts`). */
  readonly through?: (outbox: Outgoing) => Outgoing;
}

/** What sends comes first. */
const readingHalf = loadOnce(() => import('./office.ts'));

/**
 * The real post office: seals, keeps, hands over, reads. Rejects when its other half cannot be had
 * now, never for a browser that lacks something: what it cannot do it says through its answers.
 */
export async function createPostOffice(options: PostOfficeOptions): Promise<PostOffice> {
  const { content, point } = options;
  const { Office } = await readingHalf();
  const outbox = new Outbox({ openRows, clock: browserClock });
  const courier = new Courier({
    outbox: options.through?.(outbox) ?? outbox,
    clock: browserClock,
    jitter: Math.random,
    lock: webLock,
    transport: hubTransport({ ...options, solve: proofSolver(options.proofUrl) }),
  });
  const trusted =
    canSeal() && (await verifyKeyList(point, content.keyList, options.pin ?? undefined));
  const intake = new Intake({
    ...options,
    keys: trusted ? content.keyList.keys : null,
    outbox,
    courier,
    hasRows,
    begin: () => watchTriggers(courier, outbox),
    now: Date.now,
  });
  return new Office(intake);
}

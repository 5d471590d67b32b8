import type { HubAnswer, Jitter } from '../core/ports.ts';

const SHORTEST = 2_000;
const LONGEST = 5 * 60_000;
/** The hub may ask for rest, but not for longer than this: a proxy may ask for a century. */
const LONGEST_WAIT = 60 * 60_000;
/** Devices that wake at the same moment (the network is back) spread themselves over this time. */
const SPREAD = 60_000;

/**
 * Milliseconds until the next try after `tries` failed ones: full jitter between 2 seconds and a
 * ceiling that doubles up to 5 minutes, on top of `retryAfter` (seconds; null when not asked). Never
 * over an hour in all.
 */
export function backoff(tries: number, retryAfter: number | null, jitter: Jitter): number {
  const ceiling = Math.min(LONGEST, SHORTEST * 2 ** Math.max(1, tries));
  const wait = SHORTEST + jitter() * (ceiling - SHORTEST);
  return Math.min(LONGEST_WAIT, (retryAfter ?? 0) * 1000 + wait);
}

/** Milliseconds to wait with what no person waits for. */
export function spread(jitter: Jitter): number {
  return jitter() * SPREAD;
}

/**
 * Milliseconds until `notBefore`, at least 2 seconds; within a minute when it has passed, because
 * then it is an event that many devices share which made us look. A time over an hour ahead was set
 * by a clock that has since jumped: it has passed.
 */
export function untilDue(notBefore: number, now: number, jitter: Jitter): number {
  const wait = notBefore - now;
  return wait <= 0 || wait > LONGEST_WAIT ? spread(jitter) : Math.max(SHORTEST, wait);
}

/** Whether the hub, or a front before it, asks every sender to wait. */
export function asksForRest({ status }: HubAnswer): boolean {
  return status === 429 || status === 503 || status === 507;
}

/**
 * Whether an answer says nothing about its row: no network, a captive portal, a proxy's own page, a
 * hub that asks for rest. The next row would meet the same.
 */
export function isSilence(answer: HubAnswer): boolean {
  return answer.status === 0 || answer.body === undefined || asksForRest(answer);
}

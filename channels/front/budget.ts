import { createHmac, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';

/** More names than this in one stretch and the oldest are forgotten: a flood must not fill memory. */
const MOST_NAMES = 50_000;

/** How much one name may do in a fixed stretch of time. Names are kept as keyed hashes of this process. */
export class Budget {
  readonly #most: number;
  readonly #ms: number;
  readonly #now: () => number;
  readonly #counts = new Map<string, number>();
  #key = randomBytes(32);
  #stretch = -1;

  constructor(most: number, ms: number, now: () => number) {
    this.#most = most;
    this.#ms = ms;
    this.#now = now;
  }

  /** Counts one; false when it was one too many. */
  spend(name: string): boolean {
    const stretch = Math.floor(this.#now() / this.#ms);
    if (stretch !== this.#stretch) {
      this.#counts.clear();
      this.#key = randomBytes(32);
    }
    this.#stretch = stretch;
    const hidden = createHmac('sha256', this.#key).update(name).digest('base64');
    const count = (this.#counts.get(hidden) ?? 0) + 1;
    this.#counts.set(hidden, count);
    if (this.#counts.size > MOST_NAMES)
      for (const oldest of this.#counts.keys()) {
        this.#counts.delete(oldest);
        break;
      }
    return count <= this.#most;
  }
}

export interface Limits {
  /** Requests of one address in a minute. */
  readonly requestsMinute: number;
  /** Conversations that one address begins in an hour: a school is one address. */
  readonly beginningsHour: number;
  /** Words in one conversation in a minute. */
  readonly wordsMinute: number;
  /** Words over the WebSockets of one address in a minute: each takes the bridge some work. */
  readonly wordsEachMinute: number;
  /** WebSockets of one address at a time. */
  readonly socketsEach: number;
  /** WebSockets at a time. */
  readonly sockets: number;
}

export const LIMITS: Limits = {
  requestsMinute: 300,
  beginningsHour: 120,
  wordsMinute: 40,
  wordsEachMinute: 600,
  socketsEach: 60,
  sockets: 2_000,
};

/**
 * The address that a request came from, as far as limits care: the last hop in `forwarded` that no
 * proxy of ours added. Of IPv6 the first half, which one household has whole.
 */
export function sourceOf(
  peer: string,
  forwarded: string | undefined,
  proxies: readonly string[],
): string {
  const hops = (forwarded ?? '').split(',').map((hop) => plain(hop.trim()));
  let address = plain(peer);
  while (proxies.includes(address)) {
    const hop = hops.pop();
    if (!hop || isIP(hop) === 0) break;
    address = hop;
  }
  return isIP(address) === 6 ? halfOf(address) : address;
}

const plain = (address: string): string => address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');

function halfOf(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0');
  const groups = [...left, ...zeros, ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

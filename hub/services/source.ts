import { isIP } from 'node:net';
import { toBase64Url } from '../bytes.ts';
import { mac, macKey, randomBytes } from '../crypto.ts';

const HOUR = 3_600_000;

/**
 * Names for where requests come from, that cannot be turned back into an address: HMAC under a key
 * that lives in memory and is new every hour. IPv4 counts whole, IPv6 by its first 56 bits.
 */
export class Sources {
  readonly #now: () => number;
  #hour = -1;
  #key = macKey(randomBytes(32));

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The name of `address`, the same for an hour at most. */
  name(address: string): string {
    const hour = Math.floor(this.#now() / HOUR);
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#key = macKey(randomBytes(32));
    }
    return toBase64Url(mac(this.#key, network(address)).subarray(0, 16));
  }
}

/** The part of an address that one household or school shares: IPv4 /32, IPv6 /56. */
export function network(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped?.[1]) return mapped[1];
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = tail === undefined ? left : [...left, ...zeros, ...right];
  return groups
    .slice(0, 4)
    .map((group, i) => group.padStart(4, '0').slice(0, i === 3 ? 2 : 4))
    .join(':');
}

/**
 * The client's address: the last in X-Forwarded-For that no known proxy added, when the request
 * comes from a known proxy at all; else the peer's own.
 */
export function clientAddress(
  peer: string,
  forwarded: string | undefined,
  proxies: readonly string[],
): string {
  let address = peer;
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim());
  while (proxies.includes(network(address)) || proxies.includes(address)) {
    const hop = hops.pop();
    if (!hop || isIP(hop) === 0) break;
    address = hop;
  }
  return address;
}

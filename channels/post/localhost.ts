import dns from 'node:dns';

type Lookup = (name: string, options: unknown, done?: unknown) => void;

let done = false;

/**
 * Lets this process find `*.localhost`, the names of a demo: browsers know them (RFC 6761), Node asks
 * a resolver that often does not. All other names go the way they went.
 */
export function findLocalhost(): void {
  if (done) return;
  done = true;
  const found = dns.lookup as Lookup;
  const lookup: Lookup = (name, ...rest) =>
    found(/(^|\.)localhost$/i.test(name) ? '127.0.0.1' : name, ...rest);
  dns.lookup = lookup as typeof dns.lookup;
}

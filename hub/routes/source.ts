import type { HubContext } from '../route.ts';
import type { Services } from '../services/services.ts';
import { clientAddress } from '../services/source.ts';

/** The name of where a request comes from, good for counting and nothing else. */
export function sourceOf(c: HubContext, { sources, config }: Services): string {
  const { incoming } = c.env;
  const forwarded = incoming.headers['x-forwarded-for'];
  return sources.name(
    clientAddress(
      incoming.socket.remoteAddress ?? '',
      Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      config.proxies,
    ),
  );
}

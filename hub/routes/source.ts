import type { HubContext } from '../route.ts';
import type { Services } from '../services/services.ts';
import { clientAddress } from '../services/source.ts';

/** The name of where a request comes from, good for counting and nothing else. */
export function sourceOf(c: HubContext, services: Services): string {
  return services.sources.name(addressOf(c, services));
}

/** Where a request comes from. For whatever turns it into something else at once. */
export function addressOf(c: HubContext, { config }: Services): string {
  const { incoming } = c.env;
  const forwarded = incoming.headers['x-forwarded-for'];
  return clientAddress(
    incoming.socket.remoteAddress ?? '',
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
    config.proxies,
  );
}

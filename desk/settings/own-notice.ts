import * as v from 'valibot';
import type { Answer } from '../answer.ts';
import type { HubClient } from '../hub-client.ts';

const OwnNotice = v.object({
  /** Whether the hub can send mail at all. */
  mail: v.boolean(),
  address: v.nullable(v.string()),
  /** Hours of the day, on open days. */
  hours: v.array(v.number()),
});

export type OwnNotice = v.InferOutput<typeof OwnNotice>;

/** Where this colleague hears that something came. */
export function readOwnNotice(hub: HubClient): Promise<Answer<OwnNotice>> {
  return hub.ask(OwnNotice, 'GET', 'own-notice');
}

/** `ok` once a first mail went to `address`; null stops all of them. */
export function setOwnNotice(hub: HubClient, address: string | null): Promise<Answer<unknown>> {
  return hub.ask(v.unknown(), 'PUT', 'own-notice', { address });
}

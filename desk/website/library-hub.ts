import * as v from 'valibot';
import type { Bytes } from '../../src/core/bytes.ts';
import { Content } from '../../src/core/content.ts';
import { LocalLayer as LayerSchema } from '../../src/core/library/schema.ts';
import type { LocalLayer, Starter } from '../../src/core/library/types.ts';
import type { Answer } from '../answer.ts';
import type { HubClient } from '../hub-client.ts';

/** The routes of the website: what the point says, and what it is. */

const Layer: v.GenericSchema<unknown, LocalLayer> = LayerSchema;
const Change = v.object({
  what: v.string(),
  kind: v.picklist(['added', 'changed', 'removed']),
  lang: v.string(),
  door: v.nullable(v.picklist(['parent', 'youth'])),
  id: v.string(),
  fields: v.array(v.string()),
  own: v.boolean(),
  sentence: v.string(),
});
const Shelf = v.object({
  etag: v.string(),
  starter: v.nullable(v.string()),
  local: Layer,
  problems: v.array(v.object({ at: v.string(), message: v.string() })),
  languages: v.exactOptional(
    v.record(
      v.string(),
      v.object({
        screens: v.string(),
        kiosk: v.string(),
        words: v.record(v.string(), v.string()),
        of: v.string(),
      }),
    ),
  ),
  waiting: v.nullable(v.object({ version: v.string(), changes: v.array(Change) })),
});
/** The hub checked it when it was read; here only that it is one. */
const Set = v.custom<Starter>(
  (value) => typeof value === 'object' && value !== null && 'languages' in value,
);
const Published = v.object({ etag: v.string() });
const Version = v.object({
  n: v.number(),
  name: v.string(),
  /** Days since 1970-01-01 UTC. */
  day: v.number(),
  lines: v.array(v.string()),
});
const Versions = v.object({ versions: v.array(Version) });
const Former = v.object({ local: Layer });
const Own = v.object({ etag: v.string(), content: Content });
const Anything = v.unknown();

export type Shelf = v.InferOutput<typeof Shelf>;
export type WaitingChange = v.InferOutput<typeof Change>;
export type Version = v.InferOutput<typeof Version>;

export class LibraryHub {
  readonly #hub: HubClient;

  constructor(hub: HubClient) {
    this.#hub = hub;
  }

  shelf(): Promise<Answer<Shelf>> {
    return this.#hub.ask(Shelf, 'GET', 'library');
  }

  starter(): Promise<Answer<Starter>> {
    return this.#hub.ask(Set, 'GET', 'library/starter');
  }

  /** The set that waits to be taken; `gone` when none does (any more). */
  waiting(): Promise<Answer<Starter>> {
    return this.#hub.ask(Set, 'GET', 'library/starter/waiting');
  }

  publish(layer: LocalLayer, etag: string): Promise<Answer<{ etag: string }>> {
    return this.#hub.ask(Published, 'PUT', 'library', layer, { 'If-Match': etag });
  }

  /** Takes the waiting set; `conflict` when another one waits by now. */
  adopt(version: string): Promise<Answer<unknown>> {
    return this.#hub.ask(Anything, 'POST', 'library/starter', { version });
  }

  versions(): Promise<Answer<{ versions: Version[] }>> {
    return this.#hub.ask(Versions, 'GET', 'library/versions');
  }

  version(n: number): Promise<Answer<{ local: LocalLayer }>> {
    return this.#hub.ask(Former, 'GET', `library/versions/${n}`);
  }

  /** `ok` too when the hub has this photo already. `digest` is of its bytes. */
  bringPicture(digest: string, bytes: Bytes): Promise<Answer<unknown>> {
    return this.#hub.ask(Anything, 'PUT', `pictures/${digest}`, bytes);
  }

  content(): Promise<Answer<{ etag: string; content: Content }>> {
    return this.#hub.ask(Own, 'GET', 'content');
  }

  putContent(content: Content, etag: string): Promise<Answer<unknown>> {
    return this.#hub.ask(Anything, 'PUT', 'content', content, { 'If-Match': etag });
  }
}

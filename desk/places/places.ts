import * as v from 'valibot';
import { Embed, EmbedList, type EmbedListed } from '../../src/core/embed-wire.ts';
import type { EmbedSettings, EmbedState } from '../../src/core/embed.ts';
import type { Answer, Trouble } from '../answer.ts';
import type { HubClient } from '../hub-client.ts';

const One = v.object({ embed: Embed });
const Begun = v.object({ minutes: v.number() });

type Done = { readonly kind: 'ok' } | Trouble;

/** The sites where people find the point, as this desk last heard of them. */
export class Places {
  readonly #hub: Pick<HubClient, 'ask'>;
  readonly #listeners = new Set<() => void>();
  #list: EmbedList | null = null;

  constructor(hub: Pick<HubClient, 'ask'>) {
    this.#hub = hub;
  }

  /** Those that stopped come last; null before they were read. */
  get all(): readonly EmbedListed[] | null {
    return this.#list?.embeds ?? null;
  }

  /** The hub's day, in whole days since 1970; 0 before it was read. */
  get today(): number {
    return this.#list?.today ?? 0;
  }

  get loader(): EmbedList['loader'] {
    return this.#list?.loader ?? null;
  }

  get answers(): EmbedList['answers'] {
    return this.#list?.answers ?? null;
  }

  /** Called after every reading. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(): Promise<Done> {
    const answer = await this.#hub.ask(EmbedList, 'GET', 'embeds');
    if (answer.kind !== 'ok') return answer;
    const { embeds } = answer.value;
    this.#list = { ...answer.value, embeds: embeds.sort(byState) };
    for (const listener of this.#listeners) listener();
    return { kind: 'ok' };
  }

  /** Its key, made by the hub. */
  async create(settings: EmbedSettings): Promise<Answer<string>> {
    const answer = await this.#hub.ask(One, 'POST', 'embeds', settings);
    if (answer.kind !== 'ok') return answer;
    await this.load();
    return { kind: 'ok', value: answer.value.embed.key };
  }

  change(key: string, settings: EmbedSettings): Promise<Done> {
    return this.#then(this.#hub.ask(One, 'PUT', `embeds/${key}`, settings));
  }

  /** `conflict` where it was stopped for good. */
  turn(key: string, state: EmbedState): Promise<Done> {
    return this.#then(this.#hub.ask(One, 'PUT', `embeds/${key}/state`, { state }));
  }

  /** From now on the hub looks out for pages of this place. */
  check(key: string): Promise<Done> {
    return this.#then(this.#hub.ask(Begun, 'POST', `embeds/${key}/check`));
  }

  async #then(asked: Promise<Answer<unknown>>): Promise<Done> {
    const answer = await asked;
    if (answer.kind !== 'ok') return answer;
    await this.load();
    return { kind: 'ok' };
  }
}

/** What is stopped for good is only remembered. */
function byState(a: EmbedListed, b: EmbedListed): number {
  const over = Number(a.state === 'revoked') - Number(b.state === 'revoked');
  return over || a.name.localeCompare(b.name, 'nl');
}

/** What staff decided, without what the hub adds. */
export function settingsOf(embed: EmbedListed): EmbedSettings {
  const { name, origins, door, start, lang, mode, position, color } = embed;
  return { name, origins, door, start, lang, mode, position, color };
}

/** Names of the other open places that have one of these origins too. */
export function alsoAt(
  all: readonly EmbedListed[],
  origins: readonly string[],
  own: string,
): readonly string[] {
  return all
    .filter(({ key, state }) => key !== own && state === 'active')
    .filter((other) => other.origins.some((origin) => origins.includes(origin)))
    .map(({ name }) => name);
}

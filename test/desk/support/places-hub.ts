import * as v from 'valibot';
import type { Answer } from '../../../desk/answer.ts';
import { HubClient } from '../../../desk/hub-client.ts';
import type { EmbedList, EmbedListed } from '../../../src/core/embed-wire.ts';
import { EmbedSettings } from '../../../src/core/embed-wire.ts';
import { FIRST_EMBED, type EmbedSettings as Settings } from '../../../src/core/embed.ts';
import type { OriginSights, Sight } from '../../../src/core/embed-check.ts';

export const TODAY = 20_777;
const NEVER: Sight = { day: null, now: false };

export function placeOf(name: string, more: Partial<EmbedListed> = {}): EmbedListed {
  const origins = more.origins ?? ['https://www.school.nl', 'https://school.nl'];
  return {
    ...{ ...FIRST_EMBED, key: name.toLowerCase().replaceAll(/\W+/g, '-'), name, state: 'active' },
    check: { minutesLeft: null, origins: origins.map((origin) => sightsOf(origin)), others: [] },
    counts: [],
    ...more,
    origins: [...origins],
  };
}

export function sightsOf(origin: string, more: Partial<OriginSights> = {}): OriginSights {
  return { origin, loader: NEVER, refused: NEVER, works: NEVER, ...more };
}

/** A hub in memory, with the routes of the places alone. */
export class PlacesHub extends HubClient {
  online = true;
  all: EmbedListed[];
  /** Where the preview's frame comes from: a page that this test serves. */
  origin = 'https://hub.example.nl';
  /** What was asked, but for readings. */
  readonly asked: string[] = [];

  constructor(...all: EmbedListed[]) {
    super();
    this.all = all;
  }

  override state(): Promise<Answer<{ setup: boolean; point: string; name: string; hub: string }>> {
    const value = { setup: false, point: 'de-linde', name: '', hub: this.origin };
    return Promise.resolve({ kind: 'ok', value });
  }

  override ask<S extends v.GenericSchema>(
    schema: S,
    method: string,
    path: string,
    body?: object,
  ): Promise<Answer<v.InferOutput<S>>> {
    if (method !== 'GET') this.asked.push(`${method} ${path}`);
    const answer = this.#answer(method, path, body);
    return Promise.resolve(
      answer.kind === 'ok' ? { kind: 'ok', value: v.parse(schema, answer.value) } : answer,
    );
  }

  /** A browser was at a page of `key` while it is being checked. */
  see(key: string, origin: string, what: keyof Omit<OriginSights, 'origin'>): void {
    const { check } = this.#one(key);
    const origins = check.origins.map((one) =>
      one.origin === origin ? { ...one, [what]: { day: TODAY, now: true } } : one,
    );
    this.change(key, { check: { ...check, origins } });
  }

  change(key: string, more: Partial<EmbedListed>): void {
    this.all = this.all.map((one) => (one.key === key ? { ...one, ...more } : one));
  }

  #one(key: string): EmbedListed {
    const found = this.all.find((one) => one.key === key);
    if (!found) throw new Error(`no place ${key}`);
    return found;
  }

  #answer(method: string, path: string, body: unknown): Answer<unknown> {
    if (!this.online) return { kind: 'offline' };
    const [, key = '', act = ''] = /^embeds\/?([^/]*)\/?(.*)$/.exec(path) ?? [];
    if (path === 'embeds' && method === 'GET') return { kind: 'ok', value: this.#list() };
    if (path === 'embeds') {
      const settings: Settings = v.parse(EmbedSettings, body);
      const made = placeOf(settings.name, { ...settings, origins: [...settings.origins] });
      this.all.push(made);
      return { kind: 'ok', value: { embed: made } };
    }
    if (!this.all.some((one) => one.key === key)) return { kind: 'gone' };
    if (act === 'check') {
      this.change(key, { check: { ...this.#one(key).check, minutesLeft: 15 } });
      return { kind: 'ok', value: { minutes: 15 } };
    }
    if (act === 'state') this.change(key, body as Pick<EmbedListed, 'state'>);
    else {
      const settings: Settings = v.parse(EmbedSettings, body);
      const { check } = this.#one(key);
      const origins = settings.origins.map(
        (origin) => check.origins.find((one) => one.origin === origin) ?? sightsOf(origin),
      );
      const others = check.others.filter((one) => !settings.origins.includes(one));
      const next = { ...check, origins, others };
      this.change(key, { ...settings, origins: [...settings.origins], check: next });
    }
    return { kind: 'ok', value: { embed: this.#one(key) } };
  }

  #list(): EmbedList {
    const loader = { version: '1.4.2', integrity: `sha384-${'A'.repeat(64)}` };
    const answers = { version: '1.4.2', integrity: `sha384-${'F'.repeat(64)}` };
    return { today: TODAY, embeds: this.all, loader, answers };
  }
}

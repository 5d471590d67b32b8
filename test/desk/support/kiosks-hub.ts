import * as v from 'valibot';
import type { Answer } from '../../../desk/answer.ts';
import { HubClient } from '../../../desk/hub-client.ts';
import {
  CODE_MINUTES,
  FIRST_SETTINGS,
  type KioskListed,
  type KioskReport,
  type KioskSettings,
} from '../../../src/core/kiosk.ts';

export const WELL: KioskReport = {
  ...{ v: 1, app: '3f2a9c', waiting: '', upHours: 30, unsent: 0, oldest: 'none', parked: 0 },
  ...{ persisted: true, roomUsed: 1, crashes: 0, awake: true, clockOff: 0, voices: ['nl-NL'] },
  ...{ clips: true, supervised: true },
};

export function kioskOf(
  name: string,
  more: Partial<KioskListed> = {},
  report: Partial<KioskReport> = {},
): KioskListed {
  return {
    ...{ id: name.toLowerCase().replaceAll(' ', '-'), state: 'on', codeLeft: null, heardAgo: 2 },
    settings: { ...FIRST_SETTINGS, name },
    report: { ...WELL, ...report },
    ...more,
  };
}

/** A hub in memory, with the routes of the waiting-room screens alone. */
export class KiosksHub extends HubClient {
  online = true;
  all: KioskListed[];
  /** Codes that were opened, newest last. */
  readonly codes: string[] = [];
  /** The next so many codes are in use. */
  taken = 0;

  constructor(...all: KioskListed[]) {
    super();
    this.all = all;
  }

  override state(): Promise<Answer<{ setup: boolean; point: string; name: string; hub: string }>> {
    const value = { setup: false, point: 'de-linde', name: '', hub: 'https://hub.example.nl' };
    return Promise.resolve({ kind: 'ok', value });
  }

  override ask<S extends v.GenericSchema>(
    schema: S,
    method: string,
    path: string,
    body?: object,
  ): Promise<Answer<v.InferOutput<S>>> {
    const answer = this.#answer(method, path, body);
    return Promise.resolve(
      answer.kind === 'ok' ? { kind: 'ok', value: v.parse(schema, answer.value) } : answer,
    );
  }

  /** Somebody typed the code of this screen. */
  arrive(id: string): void {
    this.#change(id, { state: 'on', codeLeft: null, report: WELL, heardAgo: 0 });
  }

  #answer(method: string, path: string, body: unknown): Answer<unknown> {
    if (!this.online) return { kind: 'offline' };
    const [, id = '', rest = ''] = /^kiosks\/?([^/?]*)(.*)$/.exec(path) ?? [];
    const { code, settings } = (body ?? {}) as { code?: string; settings?: KioskSettings };
    if (method === 'GET') return { kind: 'ok', value: { kiosks: this.all } };
    if (code !== undefined) {
      if (this.taken-- > 0) return { kind: 'conflict' };
      this.codes.push(code);
      const open = { codeLeft: CODE_MINUTES, state: 'waiting' as const };
      if (settings)
        this.all.push(kioskOf(settings.name, { ...open, report: null, heardAgo: null }));
      else this.#change(id, { codeLeft: CODE_MINUTES });
      return { kind: 'ok', value: { id: settings ? this.all.at(-1)?.id : id } };
    }
    if (!this.all.some((one) => one.id === id)) return { kind: 'gone' };
    if (settings) this.#change(id, { settings });
    else if (rest === '?remove=1') this.all = this.all.filter((one) => one.id !== id);
    else this.#change(id, { state: 'revoked' });
    return { kind: 'ok', value: {} };
  }

  #change(id: string, more: Partial<KioskListed>): void {
    this.all = this.all.map((one) => (one.id === id ? { ...one, ...more } : one));
  }
}

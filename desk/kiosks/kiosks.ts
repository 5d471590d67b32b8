import * as v from 'valibot';
import { KioskReport, KioskSettings, type KioskListed } from '../../src/core/kiosk.ts';
import { compareCare, worstOf } from '../../src/core/kiosk-care.ts';
import type { Clock } from '../../src/core/ports.ts';
import { newInviteCode } from '../../src/seal/invite.ts';
import type { Answer, Trouble } from '../answer.ts';
import type { HubClient } from '../hub-client.ts';
import type { Rounds } from '../rounds.ts';

const Listed = v.object({
  kiosks: v.array(
    v.object({
      id: v.string(),
      state: v.picklist(['waiting', 'over', 'on', 'revoked']),
      settings: KioskSettings,
      codeLeft: v.nullable(v.number()),
      // One of an app that this desk does not know yet says nothing; the screen stays on the list.
      report: v.fallback(v.nullable(KioskReport), null),
      heardAgo: v.nullable(v.number()),
    }),
  ),
});
const Opened = v.object({ id: v.string() });
const Anything = v.unknown();
/** Another code is tried where one is in use. */
const TRIES = 3;
const LOOK_MS = 600_000;

/** Eight digits for one screen. They are here alone: the hub keeps them in a form nobody reads. */
export interface OpenCode {
  readonly id: string;
  readonly code: string;
}

type Done = { readonly kind: 'ok' } | Trouble;

/** The waiting-room screens, as this desk last heard of them. */
export class Kiosks {
  readonly #hub: Pick<HubClient, 'ask'>;
  readonly #listeners = new Set<() => void>();
  #all: readonly KioskListed[] | null = null;

  constructor(hub: Pick<HubClient, 'ask'>) {
    this.#hub = hub;
  }

  /** Worst first; null before they were read. */
  get all(): readonly KioskListed[] | null {
    return this.#all;
  }

  /** How many need somebody today. */
  get needy(): number {
    return this.#all?.filter((one) => worstOf(one) === 'now').length ?? 0;
  }

  /** Reads after a round of the desk, at most every ten minutes, while `wanted`. */
  follow(rounds: Pick<Rounds, 'follow'>, clock: Clock, wanted: () => boolean): void {
    let due = -Infinity;
    rounds.follow(() => {
      if (!wanted() || clock.now() < due) return Promise.resolve();
      due = clock.now() + LOOK_MS;
      // No round waits for it.
      void this.load();
      return Promise.resolve();
    });
  }

  /** Called after every reading. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(): Promise<Done> {
    const answer = await this.#hub.ask(Listed, 'GET', 'kiosks');
    if (answer.kind !== 'ok') return answer;
    this.#all = answer.value.kiosks.sort(compareCare);
    for (const listener of this.#listeners) listener();
    return { kind: 'ok' };
  }

  /** A new screen, with the code that brings it in. */
  create(settings: KioskSettings): Promise<Answer<OpenCode>> {
    return this.#withCode('kiosks', { settings });
  }

  /** A code for a screen that was in before: another computer in the same place. */
  newCode(id: string): Promise<Answer<OpenCode>> {
    return this.#withCode(`kiosks/${id}/code`, {});
  }

  configure(id: string, settings: KioskSettings): Promise<Done> {
    return this.#then(this.#hub.ask(Anything, 'PUT', `kiosks/${id}`, { settings }));
  }

  /** From now on the hub knows it no more. It stays on the list. */
  revoke(id: string): Promise<Done> {
    return this.#then(this.#hub.ask(Anything, 'DELETE', `kiosks/${id}`));
  }

  /** The same, and off the list. */
  remove(id: string): Promise<Done> {
    return this.#then(this.#hub.ask(Anything, 'DELETE', `kiosks/${id}?remove=1`));
  }

  async #withCode(path: string, body: object): Promise<Answer<OpenCode>> {
    for (let tries = 1; ; tries++) {
      const code = newInviteCode();
      const answer = await this.#hub.ask(Opened, 'POST', path, { ...body, code });
      if (answer.kind === 'ok') {
        await this.load();
        return { kind: 'ok', value: { id: answer.value.id, code } };
      }
      if (answer.kind !== 'conflict' || tries === TRIES) return answer;
    }
  }

  async #then(asked: Promise<Answer<unknown>>): Promise<Done> {
    const answer = await asked;
    if (answer.kind !== 'ok') return answer;
    await this.load();
    return { kind: 'ok' };
  }
}

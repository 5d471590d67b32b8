import * as v from 'valibot';
import type { StaffRecord } from '../../src/core/staff.ts';
import { makePasskey } from '../../src/seal/passkey.ts';
import { rewrap } from '../../src/seal/slot.ts';
import { changePassphrase, passphraseKeys, type Stretch } from '../../src/seal/staff.ts';
import type { Answer, Trouble } from '../answer.ts';
import type { HubClient } from '../hub-client.ts';
import type { TeamHub } from './team-hub.ts';

export type OwnDone =
  | { readonly kind: 'ok' }
  /** The browser has no memory to stretch in, or what the hub keeps does not open. */
  | { readonly kind: 'cannot-open' }
  | Trouble;

/** Why there is no new passkey. */
export type PasskeyDone =
  | OwnDone
  /** This browser or device cannot compute with passkeys. */
  | { readonly kind: 'no-prf' }
  /** The person stopped. */
  | { readonly kind: 'cancelled' };

const Passkeys = v.object({
  passkeys: v.array(v.object({ credential: v.string(), label: v.string(), day: v.number() })),
});
const Anything = v.unknown();

export type Passkey = v.InferOutput<typeof Passkeys>['passkeys'][number];

/** A person's own ways in: a passphrase, always, and passkeys beside it. */
export class OwnKeys {
  readonly #hub: HubClient;
  readonly #team: TeamHub;
  readonly #point: { readonly id: string; readonly name: string };
  readonly #stretch: Stretch;
  /** Called with the proof of a new passphrase: the way to sign in from now on. */
  readonly #renewed: (auth: string, kek: CryptoKey) => void;
  #record: StaffRecord;

  constructor(made: {
    readonly hub: HubClient;
    readonly team: TeamHub;
    readonly point: { readonly id: string; readonly name: string };
    readonly stretch: Stretch;
    readonly record: StaffRecord;
    readonly renewed: (auth: string, kek: CryptoKey) => void;
  }) {
    this.#hub = made.hub;
    this.#team = made.team;
    this.#point = made.point;
    this.#stretch = made.stretch;
    this.#record = made.record;
    this.#renewed = made.renewed;
  }

  /** `refused` when `old` is not the passphrase. Sessions elsewhere end; passkeys stay. */
  async changePassphrase(old: string, passphrase: string): Promise<OwnDone> {
    const team = await this.#team.read();
    if (team.kind !== 'ok') return team;
    const { id: point } = this.#point;
    const record = this.#record;
    try {
      const now = await passphraseKeys(old, record.salt, this.#stretch);
      const asked = { point, record, kek: now.kek, passphrase, stretch: this.#stretch };
      const made = await changePassphrase(asked);
      if (!made) return { kind: 'refused' };
      const { roster } = team.value;
      const { keyring } = record;
      const staff = { ...made.record, keyring };
      const body = { proof: now.auth, staff, auth: made.auth, roster };
      const answer = await this.#hub.putStaff(body);
      if (answer.kind !== 'ok') return answer;
      this.#record = staff;
      this.#renewed(made.auth, made.kek);
      return { kind: 'ok' };
    } catch {
      return { kind: 'cannot-open' };
    }
  }

  /** The keyring of this person was renewed by a colleague. */
  learn(record: StaffRecord): void {
    this.#record = record;
  }

  async passkeys(): Promise<Answer<{ passkeys: Passkey[] }>> {
    return this.#hub.ask(Passkeys, 'GET', 'passkeys');
  }

  /** `refused` when it is not the passphrase. The browser asks the person in between. */
  async addPasskey(passphrase: string, label: string): Promise<PasskeyDone> {
    const { id: point, name: pointName } = this.#point;
    const record = this.#record;
    const { id, name } = record;
    let now;
    try {
      now = await passphraseKeys(passphrase, record.salt, this.#stretch);
    } catch {
      return { kind: 'cannot-open' };
    }
    // Before the browser asks: a passkey that was made for nothing stays on the device.
    const owner = { point, id };
    if (!(await rewrap(owner, record, now.kek, now.kek))) return { kind: 'refused' };
    const made = await makePasskey({ point, pointName, id, name });
    if (made.kind !== 'ok') return made;
    const { credential, keys } = made;
    const wrappedKey = await rewrap(owner, record, now.kek, keys.kek);
    if (wrappedKey === null) return { kind: 'refused' };
    const body = { proof: now.auth, credential, auth: keys.auth, label, wrappedKey };
    const answer = await this.#hub.ask(Anything, 'POST', 'passkeys', body);
    return answer.kind === 'ok' ? { kind: 'ok' } : answer;
  }

  async removePasskey(credential: string): Promise<OwnDone> {
    const answer = await this.#hub.ask(Anything, 'DELETE', `passkeys/${credential}`);
    return answer.kind === 'ok' ? { kind: 'ok' } : answer;
  }
}

import { toBase64Url } from '../src/core/bytes.ts';
import type { Content } from '../src/core/content.ts';
import type { Clock } from '../src/core/ports.ts';
import type { Roster } from '../src/core/staff.ts';
import { verifyKeyList } from '../src/seal/key-list.ts';
import type { Unlocked } from '../src/seal/point-secrets.ts';
import { unlockRecovery } from '../src/seal/recovery.ts';
import { holdsRoster } from '../src/seal/roster.ts';
import { passphraseKeys, unlockStaff, type Stretch } from '../src/seal/staff.ts';
import type { HubClient, SignedIn, Trouble } from './hub-client.ts';
import { Mailroom } from './mailroom.ts';

/** An unlocked desk. Everything readable hangs on this one object; locking drops it. */
export interface OpenDesk {
  readonly name: string;
  readonly content: Content;
  readonly mailroom: Mailroom;
  /** What the hub says of this point is not what the keys of the point say. */
  readonly doubtful: boolean;
}

export type LogIn =
  | { readonly kind: 'ok' }
  /** The passphrase is right for the hub, but does not open what the hub keeps. */
  | { readonly kind: 'cannot-open' }
  | Trouble;

/** Locked or unlocked, and the two ways between. A desk is unlocked exactly while it is signed in. */
export class Session {
  readonly #hub: HubClient;
  readonly #clock: Clock;
  readonly #stretch: Stretch;
  readonly #listeners = new Set<() => void>();
  #desk: OpenDesk | null = null;

  constructor(hub: HubClient, clock: Clock, stretch: Stretch) {
    this.#hub = hub;
    this.#clock = clock;
    this.#stretch = stretch;
  }

  /** null while locked. */
  get desk(): OpenDesk | null {
    return this.#desk;
  }

  /** Called after every lock and unlock. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Slow on purpose. Wrong name and wrong passphrase are one answer, `refused`. */
  async logIn(name: string, passphrase: string): Promise<LogIn> {
    const params = await this.#hub.loginParams(name);
    if (params.kind !== 'ok') return params;
    let keys;
    try {
      keys = await passphraseKeys(passphrase, params.value.salt, this.#stretch);
    } catch {
      // A salt that is none, or a browser without the memory that stretching takes.
      return { kind: 'cannot-open' };
    }
    const answer = await this.#hub.login(name, keys.auth);
    if (answer.kind !== 'ok') return answer;
    const { staff: record, content } = answer.value;
    const unlocked = await unlockStaff({ point: content.point, record, kek: keys.kek });
    if (!unlocked) return { kind: 'cannot-open' };
    // The hub forgets a session when it starts anew; a half-written answer must survive that.
    this.#hub.renewWith(() => this.#hub.login(name, keys.auth));
    await this.#open(answer.value, unlocked);
    return { kind: 'ok' };
  }

  /** Whether the recovery sheet opens this point's keys. They are dropped again at once. */
  async tryRecovery(typed: string): Promise<{ kind: 'ok' } | Trouble> {
    const state = await this.#hub.state();
    if (state.kind !== 'ok') return state;
    const answer = await this.#hub.recovery();
    if (answer.kind !== 'ok') return answer;
    const { point } = state.value;
    const unlocked = point && (await unlockRecovery(point, typed, answer.value.recovery));
    return { kind: unlocked ? 'ok' : 'refused' };
  }

  /** Drops keys and texts, and ends the session at the hub as far as it can be reached. */
  lock(): void {
    if (!this.#desk) return;
    this.#desk.mailroom.close();
    this.#desk = null;
    this.#hub.renewWith(null);
    void this.#hub.logout();
    this.#changed();
  }

  async #open({ staff, content, roster }: SignedIn, unlocked: Unlocked): Promise<void> {
    const doubtful = !(await agrees(content, roster, unlocked));
    const keys = { point: content.point, epochs: [...unlocked.epochs.values()] };
    const mailroom = new Mailroom(this.#hub, this.#clock, keys, staff.name);
    this.#desk = { name: staff.name, content, mailroom, doubtful };
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Whether list and roster are signed by the point that the keyring belongs to. */
async function agrees(
  { point, keyList }: Content,
  roster: Roster,
  { identity, epochs, secrets }: Unlocked,
): Promise<boolean> {
  return (
    keyList.identity === toBase64Url(identity.pk) &&
    keyList.keys.every((key) => epochs.has(key.kid)) &&
    (await verifyKeyList(point, keyList)) &&
    (await holdsRoster(secrets, roster))
  );
}

import type { Clock } from '../src/core/ports.ts';
import { doorOf, roleOf } from '../src/core/staff.ts';
import { agrees } from '../src/seal/agreement.ts';
import { usePasskey, type PasskeyAnswer } from '../src/seal/passkey.ts';
import { heldBy, type Unlocked } from '../src/seal/point-secrets.ts';
import { recoveryAuth, unlockRecovery } from '../src/seal/recovery.ts';
import { sealToMember, signRoster } from '../src/seal/roster.ts';
import { makeStaff, passphraseKeys, type PassphraseKeys, type Stretch } from '../src/seal/staff.ts';
import type { Answer, Trouble } from './answer.ts';
import type { HubClient, SignedIn } from './hub-client.ts';
import { openDesk, type House, type OpenDesk } from './open-desk.ts';
import { openKeys, type OpenedKeys } from './opened-keys.ts';

export type { OpenDesk };

export type LogIn =
  | { readonly kind: 'ok' }
  /** The passphrase is right for the hub, but does not open what the hub keeps. */
  | { readonly kind: 'cannot-open' }
  | Trouble;

/** What the recovery sheet opened, while a new passphrase is chosen. */
export interface Recovered {
  readonly proof: string;
  readonly signedIn: SignedIn;
  readonly unlocked: Unlocked;
}

const LOCKED: Trouble = { kind: 'signed-out' };

/** Locked or unlocked, and the two ways between. A desk is unlocked exactly while it is signed in. */
export class Session {
  readonly #hub: HubClient;
  readonly #clock: Clock;
  readonly #stretch: Stretch;
  readonly #listeners = new Set<() => void>();
  #house: House | null = null;
  /** The hub has given a cookie. */
  #signedIn = false;
  #shutOut = false;
  /** Counts locks: what was under way at one opens nothing after it. */
  #locks = 0;

  constructor(hub: HubClient, clock: Clock, stretch: Stretch) {
    this.#hub = hub;
    this.#clock = clock;
    this.#stretch = stretch;
  }

  /** null while locked. */
  get desk(): OpenDesk | null {
    return this.#house?.desk ?? null;
  }

  /** It locked because the hub no longer takes what this person signed in with. */
  get shutOut(): boolean {
    return this.#shutOut;
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
    return this.enter(name, keys);
  }

  /** As {@link logIn}, for whoever has just chosen a passphrase. */
  async enter(name: string, { auth, kek }: PassphraseKeys): Promise<LogIn> {
    return this.#enter(() => this.#hub.login(name, auth), kek);
  }

  /** With a passkey of this point. */
  async logInWithPasskey(point: string): Promise<LogIn | Exclude<PasskeyAnswer, { kind: 'ok' }>> {
    const used = await usePasskey(point);
    if (used.kind !== 'ok') return used;
    const { credential, keys } = used;
    return this.#enter(() => this.#hub.loginPasskey(credential, keys.auth), keys.kek);
  }

  /** Signs in with the recovery sheet. The desk stays locked until a new passphrase is chosen. */
  async recover(
    name: string,
    typed: string,
  ): Promise<{ kind: 'ok'; recovered: Recovered } | Exclude<LogIn, { kind: 'ok' }>> {
    const proof = await recoveryAuth(typed);
    if (proof === null || name === '') return { kind: 'refused' };
    const locks = this.#locks;
    const sheet = await this.#hub.recovery();
    if (sheet.kind !== 'ok') return sheet;
    const answer = await this.#hub.recover(name, proof);
    if (answer.kind !== 'ok') return answer;
    if (locks !== this.#locks) return this.#tooLate();
    this.#signedIn = true;
    const { content, roster } = answer.value;
    const unlocked = await unlockRecovery(content.point, typed, sheet.value.recovery);
    // A roster that is not ours would carry a stranger along under our own mac.
    if (!unlocked || !(await agrees(content, roster, unlocked))) return { kind: 'cannot-open' };
    return { kind: 'ok', recovered: { proof, signedIn: answer.value, unlocked } };
  }

  /** Seals the point's keys under a new passphrase and unlocks the desk. */
  async choosePassphrase(
    { proof, signedIn, unlocked }: Recovered,
    passphrase: string,
  ): Promise<LogIn> {
    const { content, staff, roster } = signedIn;
    const { secrets } = unlocked;
    const locks = this.#locks;
    const own = roster.staff.find((one) => one.id === staff.id);
    // The sheet opens everything; what she holds from now on is what her role and door hold.
    const held = heldBy(secrets, own ? doorOf(own) : null);
    let made;
    try {
      const { id, name } = staff;
      const owner = { point: content.point, id, name };
      made = await makeStaff({ ...owner, passphrase, secrets: held, stretch: this.#stretch });
    } catch {
      return { kind: 'cannot-open' };
    }
    const { auth, kek } = made;
    let { record } = made;
    if (own && roleOf(own) === 'network')
      record = {
        ...record,
        keyring: await sealToMember(content.point, { ...own, ...record }, unlocked),
      };
    const members = roster.staff.map((member) =>
      member.id === record.id ? { ...member, publicKey: record.publicKey } : member,
    );
    const next = await signRoster(secrets, { staff: members, recovery: roster.recovery });
    // She turned back while her computer was at it.
    if (locks !== this.#locks) return LOCKED;
    const answer = await this.#hub.putStaff({ proof, staff: record, auth, roster: next });
    if (answer.kind !== 'ok') return answer;
    if (locks !== this.#locks) return this.#tooLate();
    return this.enter(record.name, { auth, kek });
  }

  /** Drops keys and texts, and ends the session at the hub as far as it can be reached. */
  lock(): void {
    this.#locks++;
    this.#house?.close();
    this.#house = null;
    this.#hub.renewWith(null);
    if (this.#signedIn) void this.#hub.logout();
    this.#signedIn = false;
    this.#changed();
  }

  async #enter(ask: () => Promise<Answer<SignedIn>>, kek: CryptoKey): Promise<LogIn> {
    const locks = this.#locks;
    const answer = await ask();
    if (answer.kind !== 'ok') return answer;
    const opened = await openKeys(answer.value, kek);
    const house = opened && (await this.#furnish(answer.value, opened));
    if (locks !== this.#locks) {
      house?.close();
      return this.#tooLate();
    }
    this.#signedIn = true;
    if (!house) return { kind: 'cannot-open' };
    this.#shutOut = false;
    this.#renewWith(ask, kek);
    this.#house = house;
    this.#changed();
    return { kind: 'ok' };
  }

  #furnish(signedIn: SignedIn, opened: OpenedKeys): Promise<House> {
    return openDesk(signedIn, opened, {
      hub: this.#hub,
      clock: this.#clock,
      stretch: this.#stretch,
      renewWith: (auth, own) =>
        this.#renewWith(() => this.#hub.login(signedIn.staff.name, auth), own),
    });
  }

  /** Nobody waits any more for the session that the hub just began. */
  #tooLate(): Trouble {
    void this.#hub.logout();
    return LOCKED;
  }

  /**
   * The hub forgets a session when it starts anew, or when a colleague turned the locks; a
   * half-written answer must survive both.
   */
  #renewWith(ask: () => Promise<Answer<SignedIn>>, kek: CryptoKey): void {
    const locks = this.#locks;
    this.#hub.renewWith(async () => {
      const answer = await ask();
      // Locked meanwhile, and perhaps a colleague sits here now.
      if (locks !== this.#locks) return answer.kind === 'ok' ? this.#tooLate() : answer;
      // She was sent away, or chose another passphrase elsewhere: nothing stays readable here.
      if (answer.kind === 'refused') {
        this.#shutOut = true;
        this.lock();
      }
      const opened = answer.kind === 'ok' ? await openKeys(answer.value, kek) : null;
      if (answer.kind === 'ok' && opened?.sound && locks === this.#locks)
        await this.#house?.learn(answer.value, opened);
      return answer;
    });
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

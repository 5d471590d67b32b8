import { toBase64Url } from '../src/core/bytes.ts';
import type { Content } from '../src/core/content.ts';
import type { Clock } from '../src/core/ports.ts';
import type { Roster } from '../src/core/staff.ts';
import { verifyKeyList } from '../src/seal/key-list.ts';
import { documentKeys } from '../src/seal/document.ts';
import type { Unlocked } from '../src/seal/point-secrets.ts';
import { recoveryAuth, unlockRecovery } from '../src/seal/recovery.ts';
import { holdsRoster, signRoster } from '../src/seal/roster.ts';
import { makeStaff, passphraseKeys, unlockStaff, type Stretch } from '../src/seal/staff.ts';
import { Documents } from './documents.ts';
import type { HubClient, SignedIn, Trouble } from './hub-client.ts';
import { Mailroom } from './mailroom.ts';
import { Rounds } from './rounds.ts';

/** An unlocked desk. Everything readable hangs on this one object; locking drops it. */
export interface OpenDesk {
  readonly name: string;
  /** Who sits here. */
  readonly staff: { readonly id: string; readonly name: string };
  readonly roster: Roster;
  readonly embeds: SignedIn['embeds'];
  readonly content: Content;
  readonly hub: HubClient;
  readonly mailroom: Mailroom;
  /** What the desk keeps for itself. */
  readonly documents: Documents;
  readonly rounds: Rounds;
  /** What the hub says of this point is not what the keys of the point say. */
  readonly doubtful: boolean;
}

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

/** Locked or unlocked, and the two ways between. A desk is unlocked exactly while it is signed in. */
export class Session {
  readonly #hub: HubClient;
  readonly #clock: Clock;
  readonly #stretch: Stretch;
  readonly #listeners = new Set<() => void>();
  #desk: OpenDesk | null = null;
  /** The hub has given a cookie. */
  #signedIn = false;

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
    this.#signedIn = true;
    const { staff: record, content } = answer.value;
    const unlocked = await unlockStaff({ point: content.point, record, kek: keys.kek });
    if (!unlocked) return { kind: 'cannot-open' };
    // The hub forgets a session when it starts anew; a half-written answer must survive that.
    this.#hub.renewWith(() => this.#hub.login(name, keys.auth));
    await this.#open(answer.value, unlocked);
    return { kind: 'ok' };
  }

  /** Signs in with the recovery sheet. The desk stays locked until a new passphrase is chosen. */
  async recover(
    name: string,
    typed: string,
  ): Promise<{ kind: 'ok'; recovered: Recovered } | Exclude<LogIn, { kind: 'ok' }>> {
    const proof = await recoveryAuth(typed);
    if (proof === null || name === '') return { kind: 'refused' };
    const sheet = await this.#hub.recovery();
    if (sheet.kind !== 'ok') return sheet;
    const answer = await this.#hub.recover(name, proof);
    if (answer.kind !== 'ok') return answer;
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
    let made;
    try {
      const { id, name } = staff;
      const owner = { point: content.point, id, name };
      made = await makeStaff({ ...owner, passphrase, secrets, stretch: this.#stretch });
    } catch {
      return { kind: 'cannot-open' };
    }
    const { record, auth } = made;
    const members = roster.staff.map((member) =>
      member.id === record.id ? { ...member, publicKey: record.publicKey } : member,
    );
    const next = await signRoster(secrets, { staff: members, recovery: roster.recovery });
    const answer = await this.#hub.putStaff({ proof, staff: record, auth, roster: next });
    if (answer.kind !== 'ok') return answer;
    this.#hub.renewWith(() => this.#hub.login(record.name, auth));
    await this.#open({ ...signedIn, staff: record, roster: next }, unlocked);
    return { kind: 'ok' };
  }

  /** Drops keys and texts, and ends the session at the hub as far as it can be reached. */
  lock(): void {
    this.#desk?.rounds.stop();
    this.#desk?.mailroom.close();
    this.#desk?.documents.close();
    this.#desk = null;
    this.#hub.renewWith(null);
    if (this.#signedIn) void this.#hub.logout();
    this.#signedIn = false;
    this.#changed();
  }

  async #open({ staff, content, roster, embeds }: SignedIn, unlocked: Unlocked): Promise<void> {
    const doubtful = !(await agrees(content, roster, unlocked));
    const keys = { point: content.point, epochs: [...unlocked.epochs.values()] };
    const mailroom = new Mailroom(this.#hub, this.#clock, keys, staff.name);
    const sheets = await documentKeys(content.point, unlocked.secrets);
    const documents = new Documents(this.#hub, sheets);
    this.#desk = {
      name: staff.name,
      staff: { id: staff.id, name: staff.name },
      roster,
      embeds,
      content,
      hub: this.#hub,
      mailroom,
      documents,
      rounds: new Rounds(mailroom, documents, this.#clock),
      doubtful,
    };
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

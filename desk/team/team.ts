import type { Content } from '../../src/core/content.ts';
import type { Door } from '../../src/core/doors.ts';
import type { Clock } from '../../src/core/ports.ts';
import { doorOf, roleOf, type Role, type Roster } from '../../src/core/staff.ts';
import { staffAfter, type TurnOf } from '../../src/core/turn.ts';
import { agrees } from '../../src/seal/agreement.ts';
import { inviteFingerprint, newInviteCode } from '../../src/seal/invite.ts';
import type { Unlocked } from '../../src/seal/point-secrets.ts';
import {
  makeRecovery,
  newRecoveryCode,
  recoveryAuth,
  signSheet,
  unlockRecovery,
} from '../../src/seal/recovery.ts';
import { sealToMember, signRoster } from '../../src/seal/roster.ts';
import { turnKeys } from '../../src/seal/turn.ts';
import { today } from '../clock.ts';
import type { Trouble } from '../answer.ts';
import type { HubClient } from '../hub-client.ts';
import type { Look, TeamHub, TeamState } from './team-hub.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The one door that she is there for; null for both. */
  readonly door: Door | null;
}

export interface Invitation {
  readonly id: string;
  readonly code: string;
  readonly role: Role;
  readonly door: Door | null;
}

export type Newcomer = NonNullable<Look['claim']> & { readonly fingerprint: string };

export type TeamDone =
  | { readonly kind: 'ok' }
  /** What the hub says of this point is not signed by its keys. Nothing was sealed. */
  | { readonly kind: 'doubtful' }
  | Trouble;

/** A sheet that was made and is not at the hub yet. */
export interface PreparedSheet {
  readonly code: string;
  /** Takes it into use; `refused` when `typed` is not what is on the paper. */
  readonly use: (typed: string) => Promise<TeamDone>;
}

/** Who works here, as a screen shows it. */
export function membersOf({ staff }: Roster): readonly Member[] {
  return staff.map((one) => ({
    ...{ id: one.id, name: one.name },
    ...{ role: roleOf(one), door: doorOf(one) },
  }));
}

const CODES = 3;
const LOCKED: Trouble = { kind: 'signed-out' };

/**
 * Who works here, as a coordinator's desk changes it. Before anything is sealed or signed, the
 * roster is read again and its mac checked. Drop it when the desk locks: it holds the point's keys.
 */
export class Team {
  readonly #client: HubClient;
  readonly #hub: TeamHub;
  readonly #clock: Clock;
  /** New keys are in force at the hub: seals documents to them. */
  readonly #turned: (unlocked: Unlocked) => Promise<TeamDone>;
  readonly #listeners = new Set<() => void>();
  #unlocked: Unlocked | null;
  #roster: Roster;
  #content: Content;
  #stale = 0;

  constructor(made: {
    readonly client: HubClient;
    readonly hub: TeamHub;
    readonly clock: Clock;
    readonly unlocked: Unlocked;
    readonly roster: Roster;
    readonly content: Content;
    readonly turned: (unlocked: Unlocked) => Promise<TeamDone>;
  }) {
    this.#client = made.client;
    this.#hub = made.hub;
    this.#clock = made.clock;
    this.#unlocked = made.unlocked;
    this.#roster = made.roster;
    this.#content = made.content;
    this.#turned = made.turned;
  }

  get roster(): Roster {
    return this.#roster;
  }

  get content(): Content {
    return this.#content;
  }

  /** The locks were turned, and not every document is sealed anew: {@link reseal} goes on with it. */
  get unfinished(): boolean {
    return this.#stale > 0;
  }

  /** Called when keys, people or content are others. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What this desk published of the point. Its keys come another way, which proves them. */
  published(content: Content): void {
    this.#content = { ...content, keyList: this.#content.keyList };
  }

  /** Keys and roster that a colleague's desk renewed. */
  learn(unlocked: Unlocked, roster: Roster, content: Content): void {
    if (this.#unlocked) this.#unlocked = unlocked;
    this.#roster = roster;
    this.#content = content;
    for (const changed of this.#listeners) changed();
  }

  /** Drops the keys. */
  close(): void {
    this.#unlocked = null;
    this.#listeners.clear();
  }

  /** Reads the roster as it is now. */
  async refresh(): Promise<TeamDone> {
    const now = await this.#now();
    return 'roster' in now ? { kind: 'ok' } : now;
  }

  /** A code to read aloud. */
  async invite(
    role: Role,
    door: Door | null = null,
  ): Promise<{ kind: 'ok'; invitation: Invitation } | Trouble> {
    for (let tries = 1; ; tries++) {
      const code = newInviteCode();
      const answer = await this.#hub.invite(code, role);
      if (answer.kind === 'ok')
        return { kind: 'ok', invitation: { id: answer.value.id, code, role, door } };
      if (answer.kind !== 'conflict' || tries === CODES) return answer;
    }
  }

  /** Who came with the code, with the digits to read aloud; null while nobody did. */
  async look({
    id,
    code,
  }: Invitation): Promise<{ kind: 'ok'; newcomer: Newcomer | null } | Trouble> {
    const answer = await this.#hub.look(id);
    if (answer.kind !== 'ok') return answer;
    const { claim } = answer.value;
    if (!claim) return { kind: 'ok', newcomer: null };
    const { point, keyList } = this.#content;
    const of = { code, point, identity: keyList.identity, publicKey: claim.publicKey };
    return { kind: 'ok', newcomer: { ...claim, fingerprint: await inviteFingerprint(of) } };
  }

  /** Lets in exactly the key whose digits were read aloud. */
  async accept({ id, role, door }: Invitation, newcomer: Newcomer): Promise<TeamDone> {
    const now = await this.#now();
    if (!('roster' in now)) return now;
    const { roster, content, unlocked } = now;
    const { id: staff, name, publicKey } = newcomer;
    const member = { id: staff, name, publicKey, role, ...(door && { door }) };
    const keyring = await sealToMember(content.point, member, unlocked);
    const { recovery } = roster;
    const staying = [...roster.staff, member];
    const next = await signRoster(unlocked.secrets, { staff: staying, recovery });
    const answer = await this.#hub.accept(id, { was: roster.mac, keyring, roster: next });
    if (answer.kind !== 'ok') return answer;
    this.#roster = next;
    return { kind: 'ok' };
  }

  async cancel({ id }: Invitation): Promise<void> {
    await this.#hub.cancel(id);
  }

  /**
   * Turns the locks: new keys take over at once, then every document is sealed anew. When that last
   * part stops half-way, {@link reseal} goes on with it.
   */
  async turn(why: TurnOf): Promise<TeamDone | { readonly kind: 'half'; readonly why: TeamDone }> {
    const now = await this.#now();
    if (!('roster' in now)) return now;
    const { roster, content, version, unlocked } = now;
    // Somebody else did it meanwhile, or undid what it needs.
    if (!staffAfter(roster.staff, why, content.keyList.keys)) return { kind: 'conflict' };
    const made = await turnKeys({ ...why, content, roster, unlocked, today: today(this.#clock) });
    if (!made) return { kind: 'doubtful' };
    const answer = await this.#hub.turn({ ...made.turn, ...why, was: roster.mac, version });
    if (answer.kind !== 'ok') return answer;
    this.learn(made.unlocked, made.turn.roster, made.turn.content);
    const done = await this.reseal();
    return done.kind === 'ok' ? done : { kind: 'half', why: done };
  }

  async reseal(): Promise<TeamDone> {
    if (!this.#unlocked) return LOCKED;
    const done = await this.#turned(this.#unlocked);
    if (done.kind === 'ok') this.#stale = 0;
    return done;
  }

  /** Whether the code on the sheet opens what the hub keeps; `refused` when it does not. */
  async trySheet(typed: string): Promise<TeamDone> {
    const sheet = await this.#client.recovery();
    if (sheet.kind !== 'ok') return sheet;
    const { point } = this.#content;
    const opened = await unlockRecovery(point, typed, sheet.value.recovery);
    if (!opened) return { kind: 'refused' };
    const now = await this.#now();
    if (!('roster' in now)) return now;
    return (await agrees(now.content, now.roster, opened)) ? { kind: 'ok' } : { kind: 'doubtful' };
  }

  /**
   * A new recovery sheet, in use only after it was tried: the old one works until then. Null once the
   * desk is locked.
   */
  async prepareSheet(): Promise<PreparedSheet | null> {
    const code = newRecoveryCode();
    const { point } = this.#content;
    if (!this.#unlocked) return null;
    const { secrets } = this.#unlocked;
    const recovery = await makeRecovery(point, code, secrets);
    const auth = await recoveryAuth(code);
    if (auth === null) throw new Error('a new recovery code cannot be read');
    const use = async (typed: string): Promise<TeamDone> => {
      if (!(await unlockRecovery(point, typed, recovery))) return { kind: 'refused' };
      const now = await this.#now();
      if (!('roster' in now)) return now;
      // A colleague turned the locks in between: this sheet would open the old ones only.
      if (now.unlocked.secrets !== secrets) return { kind: 'conflict' };
      const { staff, mac: was } = now.roster;
      const roster = await signRoster(secrets, { staff, recovery: recovery.publicKey });
      const sheet = { was, recovery, recoveryAuth: auth };
      const signature = await signSheet(now.unlocked.identity, point, sheet);
      const answer = await this.#hub.renewSheet({ ...sheet, roster, signature });
      if (answer.kind !== 'ok') return answer;
      this.#roster = roster;
      return { kind: 'ok' };
    };
    return { code, use };
  }

  /** Roster and content as they are, once they are proven to be the point's own. */
  async #now(): Promise<(TeamState & { readonly unlocked: Unlocked }) | TeamDone> {
    const answer = await this.#hub.read();
    if (answer.kind !== 'ok') return answer;
    const { roster, content } = answer.value;
    // Asking may have renewed the keys, or the desk was locked meanwhile: read them now.
    const unlocked = this.#unlocked;
    if (!unlocked) return LOCKED;
    if (!(await agrees(content, roster, unlocked))) return { kind: 'doubtful' };
    this.#roster = roster;
    this.#content = content;
    this.#stale = answer.value.stale;
    return { ...answer.value, unlocked };
  }
}

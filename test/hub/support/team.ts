import assert from 'node:assert/strict';
import { toBase64Url } from '../../../src/core/bytes.ts';
import type { Claim } from '../../../src/core/invite.ts';
import type { Content } from '../../../src/core/content.ts';
import type { Door } from '../../../src/core/doors.ts';
import type { Role, Roster, StaffRecord } from '../../../src/core/staff.ts';
import type { TurnOf } from '../../../src/core/turn.ts';
import {
  inviteFingerprint,
  makeNewcomer,
  newInviteCode,
  newTicket,
} from '../../../src/seal/invite.ts';
import type { Unlocked } from '../../../src/seal/point-secrets.ts';
import { sealToMember, signRoster } from '../../../src/seal/roster.ts';
import { makeSetup } from '../../../src/seal/set-up.ts';
import { makeStaff, passphraseKeys, unlockStaff } from '../../../src/seal/staff.ts';
import { turnKeys, type Turn } from '../../../src/seal/turn.ts';
import { cheapStretch as stretch } from '../../seal/support/stretch.ts';
import type { Answer } from './client.ts';
import { today } from './point.ts';
import type { Stage } from './stage.ts';

/** Somebody with a passphrase and, once logged in, a cookie. */
export interface Person {
  readonly name: string;
  readonly passphrase: string;
  readonly auth: string;
  readonly id: string;
}

/** Somebody on the way in. */
export interface Invited {
  readonly id: string;
  readonly code: string;
  readonly role: Role;
  /** What her browser sends. */
  readonly body: { code: string; ticket: string; auth: string; claim: Claim };
  readonly person: Person;
  /** What her screen shows. */
  readonly digits: string;
}

interface TeamState {
  readonly roster: Roster;
  readonly content: Content;
  readonly version: string;
  readonly stale: number;
}

interface Acceptance {
  readonly was: string;
  readonly keyring: string;
  readonly roster: Roster;
}

type Turning = Turn & TurnOf & { readonly was: string; readonly version: string };

export const POINT = 'de-linde';

/** A point with real keys: what two desks and a hub do, without a screen. */
export class RealTeam {
  readonly stage: Stage;
  readonly first: Person;
  readonly recoveryCode: string;

  private constructor(stage: Stage, first: Person, recoveryCode: string) {
    this.stage = stage;
    this.first = first;
    this.recoveryCode = recoveryCode;
  }

  /** Sets the empty hub of `stage` up. */
  static async on(stage: Stage): Promise<RealTeam> {
    const passphrase = 'molen appel trui zondag fluit';
    const { body, recoveryCode } = await makeSetup({
      ...{ point: POINT, name: 'De Linde', phone: '', openDays: [1] },
      ...{ exitUrl: 'https://weer.example/', origins: [], staffName: 'Noor', passphrase },
      ...{ today: today(), stretch },
    });
    const token = stage.hub.setupToken;
    const made = await stage.desk('/v1/desk/setup', 'POST', { token, ...body });
    assert.equal(made.status, 201);
    const { auth, staff } = body;
    return new RealTeam(stage, { name: 'Noor', passphrase, auth, id: staff.id }, recoveryCode);
  }

  async logIn({ name, auth }: Person): Promise<string> {
    const answer = await this.stage.desk('/v1/desk/login', 'POST', { name, auth });
    assert.equal(answer.status, 200, name);
    return cookieOf(answer);
  }

  /** What the hub keeps of somebody, and what it opens; throws when it opens nothing. */
  async unlock(person: Person): Promise<{ record: StaffRecord; unlocked: Unlocked }> {
    const { name, auth } = person;
    const answer = await this.stage.desk('/v1/desk/login', 'POST', { name, auth });
    const record = answer.json()['staff'] as StaffRecord;
    const { kek } = await passphraseKeys(person.passphrase, record.salt, stretch);
    const unlocked = await unlockStaff({ point: POINT, record, kek });
    assert.ok(unlocked, `${name} unlocks`);
    return { record, unlocked };
  }

  /** A new passphrase with a new key pair, as the recovery sheet gives one. */
  async newPair(person: Person): Promise<Person> {
    const cookie = await this.logIn(person);
    const { secrets } = (await this.unlock(person)).unlocked;
    const { name, id, auth: proof } = person;
    const passphrase = `een nieuwe zin voor ${name}`;
    const { record: staff, auth } = await makeStaff({
      point: POINT,
      id,
      name,
      passphrase,
      secrets,
      stretch,
    });
    const { roster } = await this.state(cookie);
    const members = roster.staff.map((member) =>
      member.id === id ? { ...member, publicKey: staff.publicKey } : member,
    );
    const next = await signRoster(secrets, { staff: members, recovery: roster.recovery });
    const body = { proof, staff, auth, roster: next };
    assert.equal((await this.stage.desk('/v1/desk/staff', 'PUT', body, cookie)).status, 200);
    return { name, id, passphrase, auth };
  }

  async state(cookie: string): Promise<TeamState> {
    const answer = await this.stage.desk('/v1/desk/team', 'GET', undefined, cookie);
    return answer.json() as unknown as TeamState;
  }

  /** Opens an invitation and brings a claim; what a coordinator then accepts. */
  async invite(cookie: string, name: string, role: Role): Promise<Invited> {
    const { desk } = this.stage;
    const code = newInviteCode();
    const made = await desk('/v1/desk/invites', 'POST', { code, role }, cookie);
    assert.equal(made.status, 201);
    const id = made.json()['id'] as string;
    const asked = await desk('/v1/desk/join', 'POST', { code });
    const identity = asked.json()['identity'] as string;
    const passphrase = `vijver kruik anijs lantaarn ${name.toLowerCase()}`;
    const { claim, keys } = await makeNewcomer({
      point: POINT,
      identity,
      name,
      passphrase,
      stretch,
    });
    const body = { code, ticket: newTicket(), auth: keys.auth, claim };
    const person: Person = { name, passphrase, auth: keys.auth, id: claim.id };
    const { publicKey } = claim;
    const digits = await inviteFingerprint({ code, point: POINT, identity, publicKey });
    return { id, code, role, body, person, digits };
  }

  /** What a coordinator's desk sends to let `claim` in. */
  async acceptance(
    cookie: string,
    unlocked: Unlocked,
    { body, role }: Invited,
    door?: Door,
  ): Promise<Acceptance> {
    const { roster } = await this.state(cookie);
    const { id, name, publicKey } = body.claim;
    const member = { id, name, publicKey, role, ...(door && { door }) };
    const keyring = await sealToMember(POINT, member, unlocked);
    const { recovery, mac: was } = roster;
    const next = await signRoster(unlocked.secrets, { staff: [...roster.staff, member], recovery });
    return { was, keyring, roster: next };
  }

  /** Lets somebody in, all the way. */
  async admit(name: string, role: Role, door?: Door): Promise<Person> {
    const cookie = await this.logIn(this.first);
    const { unlocked } = await this.unlock(this.first);
    const invited = await this.invite(cookie, name, role);
    const { desk } = this.stage;
    assert.equal((await desk('/v1/desk/join', 'PUT', invited.body)).status, 200);
    const body = await this.acceptance(cookie, unlocked, invited, door);
    const path = `/v1/desk/invites/${invited.id}/accept`;
    const accepted = await desk(path, 'POST', body, cookie);
    assert.equal(accepted.status, 200, accepted.body.toString());
    return invited.person;
  }

  /** What a coordinator's desk sends to turn the locks; null when it makes nothing. */
  async turning(cookie: string, unlocked: Unlocked, why: string | TurnOf): Promise<Turning | null> {
    const turn = typeof why === 'string' ? { leaver: why } : why;
    const { roster, content, version } = await this.state(cookie);
    const made = await turnKeys({ ...turn, content, roster, unlocked, today: today() });
    return made && { ...made.turn, ...turn, was: roster.mac, version };
  }

  /** Turns the locks, all the way. */
  async turn(why: TurnOf): Promise<void> {
    const cookie = await this.logIn(this.first);
    const { unlocked } = await this.unlock(this.first);
    const body = await this.turning(cookie, unlocked, why);
    assert.ok(body, JSON.stringify(why));
    const turned = await this.stage.desk('/v1/desk/team/turn', 'POST', body, cookie);
    assert.equal(turned.status, 200, turned.body.toString());
  }
}

export function cookieOf(answer: Answer): string {
  return (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}

/** 32 random bytes that open and prove nothing. */
export const noProof = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(32)));

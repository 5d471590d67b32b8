import { DOORS, type Door } from '../../../src/core/doors.ts';
import type { Content } from '../../../src/core/content.ts';
import { roleOf, type Role, type Roster } from '../../../src/core/staff.ts';
import type { TurnOf } from '../../../src/core/turn.ts';
import { openNetworkSlot, type NetworkSecrets } from '../../../src/seal/network.ts';
import type { Unlocked } from '../../../src/seal/point-secrets.ts';
import { unlockRecovery } from '../../../src/seal/recovery.ts';
import { sealToMember, signRoster } from '../../../src/seal/roster.ts';
import { passphraseKeys, unlockStaff } from '../../../src/seal/staff.ts';
import { turnKeys, type Turn } from '../../../src/seal/turn.ts';
import {
  come,
  makePoint,
  PHRASE,
  POINT,
  TODAY,
  type Member,
} from '../../attacks/support/team-world.ts';
import { cheapStretch as stretch } from './stretch.ts';

/** A colleague who is in every team, and does not leave. */
export const KEPT = 'Kim';

/** Numbers of 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const point = await makePoint();
const start = await unlockStaff({
  point: POINT,
  record: point.body.staff,
  kek: (await passphraseKeys(PHRASE, point.body.staff.salt, stretch)).kek,
});
const crowd: Member[] = [];
const ROLES: readonly Role[] = ['colleague', 'colleague', 'coordinator', 'network', 'colleague'];
if (start)
  for (const [i, role] of ROLES.entries())
    crowd.push(await come({ body: point.body, unlocked: start }, i === 0 ? KEPT : `C${i}`, role));

/** People of generated roles and doors, whose locks are turned. */
export class DoorTeam {
  content: Content = point.body.content;
  roster: Roster;
  unlocked: Unlocked;
  #turn: Turn | null = null;
  readonly #random: () => number;

  private constructor(random: () => number, roster: Roster, unlocked: Unlocked) {
    this.#random = random;
    this.roster = roster;
    this.unlocked = unlocked;
  }

  static async make(random: () => number): Promise<DoorTeam> {
    if (!start) throw new Error('a new point does not open');
    const [kept, ...others] = crowd.map(({ member }) => member);
    const some = others.filter(() => random() < 0.75);
    const { staff, recovery } = point.body.roster;
    const roster = await signRoster(start.secrets, {
      staff: [...staff, ...(kept ? [kept] : []), ...some],
      recovery,
    });
    return new DoorTeam(random, roster, start);
  }

  /** Something that a coordinator may come upon; not always something that changes anything. */
  anyTurn(): TurnOf {
    const at = this.#random();
    const { staff } = this.roster;
    const [, ...others] = staff;
    const who = others[Math.floor(this.#random() * others.length)]?.id ?? '';
    if (at < 0.25) return { apart: this.#random() < 0.8 };
    if (at < 0.9) {
      const door = ([...DOORS, null] as const)[Math.floor(this.#random() * 3)] ?? null;
      return { reader: who, door };
    }
    return { leaver: others.find(({ name }) => name !== KEPT)?.id ?? '' };
  }

  /** False when it makes nothing. */
  async turn(turn: TurnOf): Promise<boolean> {
    const { content, roster, unlocked } = this;
    const made = await turnKeys({ ...turn, content, roster, unlocked, today: TODAY });
    if (!made) return false;
    this.content = made.turn.content;
    this.roster = made.turn.roster;
    this.unlocked = made.unlocked;
    this.#turn = made.turn;
    return true;
  }

  /** What the newest keyring of somebody holds. Throws when she cannot open it. */
  async keyringOf(id: string): Promise<Unlocked | NetworkSecrets> {
    const member = this.roster.staff.find((one) => one.id === id);
    const keyring = this.#turn?.keyrings[id] ?? '';
    const known = crowd.find((one) => one.member.id === id);
    const { kek } = known ?? (await passphraseKeys(PHRASE, point.body.staff.salt, stretch));
    const record = { ...(known?.record ?? point.body.staff), keyring };
    const opened =
      member && roleOf(member) === 'network'
        ? (await openNetworkSlot({ point: POINT, id }, kek, record))?.secrets
        : await unlockStaff({ point: POINT, record, kek });
    if (!opened) throw new Error(`${id} cannot open her keyring`);
    return opened;
  }

  /** What somebody holds who is there for `door` alone. */
  async with(door: Door): Promise<Unlocked> {
    const [one] = crowd;
    if (!one) throw new Error('nobody is there');
    const member = { ...one.member, door };
    const keyring = await sealToMember(POINT, member, this.unlocked);
    const record = { ...one.record, keyring };
    const opened = await unlockStaff({ point: POINT, record, kek: one.kek });
    if (!opened) throw new Error('a keyring of one door does not open');
    return opened;
  }

  /** What the recovery sheet opens now. */
  sheet(): Promise<Unlocked | null> {
    const keyring = this.#turn?.keyrings['recovery'] ?? '';
    return unlockRecovery(POINT, point.recoveryCode, { ...point.body.recovery, keyring });
  }
}

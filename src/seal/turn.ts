import { toBase64Url } from '../core/bytes.ts';
import type { Content, PointKey } from '../core/content.ts';
import type { Door } from '../core/doors.ts';
import type { Roster } from '../core/staff.ts';
import { apartAfter, doorsToRenew, staffAfter, type TurnOf } from '../core/turn.ts';
import { agrees } from './agreement.ts';
import { signKeyList } from './key-list.ts';
import {
  addEpoch,
  encodeSecrets,
  newestKid,
  unlockSecrets,
  type PointSecrets,
  type Unlocked,
} from './point-secrets.ts';
import { sealToRoster, signRoster } from './roster.ts';

/** Everything that changes at the hub, in one transaction, when the locks are turned. */
export interface Turn {
  readonly content: Content;
  readonly roster: Roster;
  /** By staff id, and `recovery` for the sheet. */
  readonly keyrings: Readonly<Record<string, string>>;
}

/** A key that is closed is valid on no day that anybody has. */
const CLOSED = { notBefore: 0, notAfter: 0 };
const KEY_DAYS = 3650;

/**
 * Turns the locks: a new key of the desk, and of each door whose key somebody may keep who must not,
 * sealed to whoever may have it; and a key list that lets visitors seal to nothing else. Null, and
 * nothing made, when list or roster are not the point's own, or the turn changes nothing.
 */
export async function turnKeys(
  asked: TurnOf & {
    readonly content: Content;
    readonly roster: Roster;
    readonly unlocked: Unlocked;
    /** Days since 1970-01-01 UTC. */
    readonly today: number;
  },
): Promise<{ turn: Turn; unlocked: Unlocked } | null> {
  const { content, roster } = asked;
  const { identity, secrets } = asked.unlocked;
  const { keys } = content.keyList;
  const staff = staffAfter(roster.staff, asked, keys);
  if (!staff) return null;
  // All of it first: signing what stays of a forged one would make it true.
  if (!(await agrees(content, roster, asked.unlocked))) return null;
  const people = { staff: [...staff], recovery: roster.recovery };
  const staying = await signRoster(secrets, people);

  const doors = doorsToRenew(roster.staff, asked, keys);
  let next = await addEpoch(secrets);
  for (const door of doors) next = await addEpoch(next, door);
  const unlocked = await unlockSecrets(encodeSecrets(next));
  const rings = await sealToRoster(content.point, staying, secrets, next);
  if (!unlocked || !rings) throw new Error('new keys cannot be read');

  const apart = apartAfter(asked, keys);
  const fresh = [undefined, ...doors].map((door) => listed(asked, unlocked, next, door, apart));
  // The desk's always; a door's where there is a new one, or there are to be none.
  const over = ({ door }: PointKey): boolean => !door || !apart || doors.includes(door);
  const before = keys.map((key) => (over(key) ? { ...key, ...CLOSED } : key));
  const keyList = await signKeyList(identity, content.point, [...fresh, ...before]);
  return {
    turn: {
      content: { ...content, keyList },
      roster: await signRoster(next, people),
      keyrings: Object.fromEntries(rings),
    },
    unlocked,
  };
}

/** The newest key of `door`, or of the desk, as visitors are told of it. */
function listed(
  { content, today }: { readonly content: Content; readonly today: number },
  { epochs }: Unlocked,
  secrets: PointSecrets,
  door: Door | undefined,
  apart: boolean,
): PointKey {
  const key = epochs.get(newestKid(secrets, door) ?? '');
  if (!key) throw new Error('new keys cannot be read');
  // As old as the key before it, so that no clock falls in between.
  const notBefore = Math.max(...content.keyList.keys.map((one) => one.notBefore));
  const days = door && !apart ? CLOSED : { notBefore, notAfter: today + KEY_DAYS };
  return { kid: key.kid, pk: toBase64Url(key.pk), ...days, ...(door && { door }) };
}

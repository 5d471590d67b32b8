import { toBase64Url } from '../core/bytes.ts';
import type { Content, PointKey } from '../core/content.ts';
import type { Roster } from '../core/staff.ts';
import { agrees } from './agreement.ts';
import { signKeyList } from './key-list.ts';
import { addEpoch, encodeSecrets, unlockSecrets, type Unlocked } from './point-secrets.ts';
import { sealToRoster, signRoster } from './roster.ts';

/** Everything that changes at the hub, in one transaction, when somebody leaves. */
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
 * Turns the locks when `leaver` goes: a new epoch key, sealed to everybody who stays, and a key list
 * that lets visitors seal to nothing else. Null, and nothing made, when list or roster are not the
 * point's own, nobody would stay, or the leaver is not on it.
 */
export async function turnKeys(asked: {
  readonly leaver: string;
  readonly content: Content;
  readonly roster: Roster;
  readonly unlocked: Unlocked;
  /** Days since 1970-01-01 UTC. */
  readonly today: number;
}): Promise<{ turn: Turn; unlocked: Unlocked } | null> {
  const { content, roster, leaver, today } = asked;
  const { identity, secrets } = asked.unlocked;
  const staff = roster.staff.filter(({ id }) => id !== leaver);
  if (staff.length === 0 || staff.length === roster.staff.length) return null;
  // All of it first: signing what stays of a forged one would make it true.
  if (!(await agrees(content, roster, asked.unlocked))) return null;
  const staying = await signRoster(secrets, { staff, recovery: roster.recovery });

  const next = await addEpoch(secrets);
  const unlocked = await unlockSecrets(encodeSecrets(next));
  const newest = unlocked && [...unlocked.epochs.values()].at(-1);
  const rings = await sealToRoster(content.point, staying, secrets, next);
  if (!unlocked || !newest || !rings) throw new Error('new keys cannot be read');

  const { keys } = content.keyList;
  // As old as the key before it, so that no clock falls in between.
  const notBefore = Math.max(...keys.map((key) => key.notBefore));
  const fresh: PointKey = {
    kid: newest.kid,
    pk: toBase64Url(newest.pk),
    notBefore,
    notAfter: today + KEY_DAYS,
  };
  const closed = keys.map((key) => ({ ...key, ...CLOSED }));
  const keyList = await signKeyList(identity, content.point, [fresh, ...closed]);
  return {
    turn: {
      content: { ...content, keyList },
      roster: await signRoster(next, { staff, recovery: roster.recovery }),
      keyrings: Object.fromEntries(rings),
    },
    unlocked,
  };
}

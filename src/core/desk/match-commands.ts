import {
  busyOf,
  goesOn,
  isBothYes,
  isOff,
  type MatchLedger,
  type Pair,
  type PairEnd,
  type Side,
} from './match-ledger.ts';

/**
 * What happens to two people, in the book of introductions. Each is pure and may meet its own work or
 * a colleague's: the book as it is when what is wanted holds already, null when it no longer fits.
 */
export type LedgerCommand = (now: MatchLedger) => MatchLedger | null;

const MOST = 2_000;
const NOTHING_SAID = { request: 'none', buddy: 'none' } as const;

/**
 * Asks both whether they want to meet. Null when the buddy has no place left of `capacity`, the
 * request has somebody already, or these two were put together before: a no is asked once.
 */
export function introduce(
  { id, request, buddy, since, asked }: Pick<Pair, 'id' | 'request' | 'buddy' | 'since' | 'asked'>,
  capacity: number,
): LedgerCommand {
  return (now) => {
    const { pairs } = now;
    // Our own earlier try, whose answer was lost.
    if (pairs.some((pair) => pair.id === id)) return now;
    const together = pairs.some((pair) => pair.request === request && pair.buddy === buddy);
    const served = pairs.some((pair) => goesOn(pair) && pair.request === request);
    const full = busyOf(now, buddy) >= capacity || pairs.length >= MOST;
    if (together || served || full) return null;
    const pair: Pair = {
      ...{ id, request, buddy, since, asked, state: 'asked', said: NOTHING_SAID, told: false },
      ...{ introduced: null, check: null, ended: null },
    };
    return { ...now, pairs: [...pairs, pair] };
  };
}

/**
 * What one of them answered, the last time they did. A no ends it before they met, whatever the
 * other says; afterwards nothing that is said here changes anything.
 */
export function hear(id: string, side: Side, yes: boolean): LedgerCommand {
  return alter(id, (pair) => {
    const answer = yes ? 'yes' : 'no';
    if (pair.said[side] === answer) return pair;
    if (pair.state === 'asked' || (pair.state === 'declined' && pair.said[side] === 'none'))
      return {
        ...pair,
        said: { ...pair.said, [side]: answer },
        state: yes ? pair.state : 'declined',
      };
    return null;
  });
}

/** They know each other's names. Null as long as not both said yes. */
export function meet(id: string, day: number): LedgerCommand {
  return alter(id, (pair) => {
    if (pair.state === 'met') return pair;
    return isBothYes(pair) ? { ...pair, state: 'met', introduced: day } : null;
  });
}

/** The other heard that it does not go on. */
export function tellOther(id: string): LedgerCommand {
  return alter(id, (pair) => {
    if (!isOff(pair)) return null;
    return pair.told ? pair : { ...pair, told: true };
  });
}

/** Both were asked how it goes. */
export function askCheck(id: string, day: number): LedgerCommand {
  return alter(id, (pair) => {
    if (pair.check) return pair;
    return pair.state === 'met'
      ? { ...pair, check: { day, said: NOTHING_SAID, talked: false } }
      : null;
  });
}

/** What one of them said of how it goes. Whoever says no after a talk is spoken with again. */
export function hearCheck(id: string, side: Side, yes: boolean): LedgerCommand {
  return alter(id, (pair) => {
    if (pair.state !== 'met' || !pair.check) return null;
    const answer = yes ? 'yes' : 'no';
    const { said } = pair.check;
    if (said[side] === answer) return pair;
    const talked = pair.check.talked && yes;
    return { ...pair, check: { ...pair.check, said: { ...said, [side]: answer }, talked } };
  });
}

/** A colleague spoke with who said that it does not go well. */
export function talked(id: string): LedgerCommand {
  return alter(id, (pair) => {
    if (!pair.check || pair.state !== 'met') return null;
    return pair.check.talked ? pair : { ...pair, check: { ...pair.check, talked: true } };
  });
}

/** It is over; these two are not put together again. Null when a colleague wrote another reason. */
export function end(id: string, day: number, reason: PairEnd): LedgerCommand {
  return alter(id, (pair) => {
    if (pair.state === 'ended') return pair.ended?.reason === reason ? pair : null;
    return goesOn(pair) ? { ...pair, state: 'ended', ended: { day, reason } } : null;
  });
}

/**
 * Leaves out what nobody can be asked about any more: what is over and of which a thread is erased,
 * and what both erased. Null when that is nothing.
 */
export function forgetPairs(gone: (mailbox: string) => boolean): LedgerCommand {
  return (now) => {
    const pairs = now.pairs.filter((pair) => {
      const [request, buddy] = [gone(pair.request), gone(pair.buddy)];
      return goesOn(pair) ? !(request && buddy) : !(request || buddy);
    });
    return pairs.length === now.pairs.length ? null : { ...now, pairs };
  };
}

/** Null when there is no such pair, or `change` returns null for it. */
function alter(id: string, change: (pair: Pair) => Pair | null): LedgerCommand {
  return (now) => {
    const found = now.pairs.find((pair) => pair.id === id);
    const changed = found && change(found);
    if (!changed) return null;
    if (changed === found) return now;
    return { ...now, pairs: now.pairs.map((pair) => (pair === found ? changed : pair)) };
  };
}

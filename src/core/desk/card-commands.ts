import type { Card, Note, Referral, Step } from './card.ts';

/**
 * What colleagues do with a card. Each is pure and may meet its own work or a colleague's: it
 * returns the card as it is when what is wanted holds already, and null when it no longer fits,
 * because somebody did something else meanwhile. Nothing overwrites what was not seen.
 */
export type CardCommand = (now: Card) => Card | null;

/** Of one part at most these many, as `Card` says. */
const MOST = { themes: 20, steps: 100, referrals: 100, notes: 200 } as const;

/** A theme is there or not, whatever a colleague does with the others. Null beyond twenty. */
export function markTheme(id: string, on: boolean): CardCommand {
  return (now) => {
    if (now.themes.includes(id) === on) return now;
    if (on && now.themes.length >= MOST.themes) return null;
    return { ...now, themes: on ? [...now.themes, id] : now.themes.filter((one) => one !== id) };
  };
}

/** From `before`, as it was on the screen; null when it is neither that nor `region` by now. */
export function chooseRegion(before: string, region: string): CardCommand {
  return (now) => {
    if (now.region === region) return now;
    return now.region === before ? { ...now, region } : null;
  };
}

/**
 * Whose thread it is: from `before` to `staff`, null for nobody. With `n`, the number of our newest
 * message, it is given: it asks for attention until `staff` writes. Null when a third has it by now.
 */
export function handOver(before: string | null, staff: string | null, n?: number): CardCommand {
  return (now) => {
    if (now.assigned === staff) return now;
    if (now.assigned !== before) return null;
    const next: Card = { ...now, assigned: staff };
    if (n === undefined) delete next.given;
    else next.given = { n, notes: now.notes.length };
    return next;
  };
}

/**
 * The day promised by hand: from `before` to `day`. With `n`, the number of our message that told
 * the visitor, later words of ours keep the promise.
 */
export function promise(before: number | null, day: number | null, n?: number): CardCommand {
  return (now) => {
    if (now.due === day && now.dueN === n) return now;
    if (now.due !== before && now.due !== day) return null;
    const next: Card = { ...now, due: day };
    if (n === undefined) delete next.dueN;
    else next.dueN = n;
    return next;
  };
}

export function markSafety(on: boolean): CardCommand {
  return (now) => (now.safety === on ? now : { ...now, safety: on });
}

/** Null when the card is full. */
export function addNote(note: Note): CardCommand {
  return add('notes', note);
}

export function removeNote(id: string): CardCommand {
  return (now) =>
    now.notes.some((note) => note.id === id)
      ? { ...now, notes: now.notes.filter((note) => note.id !== id) }
      : now;
}

/** A step that the visitor has not said yes to, whatever `step.state` says. */
export function proposeStep(step: Omit<Step, 'state'>): CardCommand {
  return add('steps', { ...step, state: 'proposed' });
}

/**
 * What may become of a step. Done only after a yes: nothing leaves the desk before it. The ways
 * back are for a press too many.
 */
const WAYS: Readonly<Record<Step['state'], readonly Step['state'][]>> = {
  proposed: ['agreed', 'dropped'],
  agreed: ['done', 'dropped', 'proposed'],
  done: ['agreed'],
  dropped: ['proposed'],
};

/** From the state `before` that was on the screen; null when it is another by now, or no way. */
export function moveStep(id: string, before: Step['state'], to: Step['state']): CardCommand {
  return alter('steps', id, (step) => {
    if (step.state === to) return step;
    return step.state === before && WAYS[before].includes(to) ? { ...step, state: to } : null;
  });
}

/** Somebody else who is to help, to be asked after: open, whatever `referral.outcome` says. */
export function addReferral(referral: Omit<Referral, 'outcome'>): CardCommand {
  return add('referrals', { ...referral, outcome: 'open' });
}

/** What came of a referral, from what was known `before`. */
export function tellOutcome(
  id: string,
  before: Referral['outcome'],
  outcome: Referral['outcome'],
): CardCommand {
  return alter('referrals', id, (referral) => {
    if (referral.outcome === outcome) return referral;
    return referral.outcome === before ? { ...referral, outcome } : null;
  });
}

/** Not known yet: asked after again on another day, from the day `before`. */
export function askAgain(id: string, before: number, askOn: number): CardCommand {
  return alter('referrals', id, (referral) => {
    const { outcome } = referral;
    if (outcome === 'worked' || outcome === 'not-worked') return null;
    if (referral.askOn === askOn && outcome === 'open') return referral;
    return referral.askOn === before ? { ...referral, askOn, outcome: 'open' } : null;
  });
}

type Named = 'steps' | 'referrals' | 'notes';

/** What has this id already was added by an earlier try, and may have been changed since. */
function add<K extends Named>(part: K, one: Card[K][number]): CardCommand {
  return (now) => {
    if (now[part].some(({ id }) => id === one.id)) return now;
    return now[part].length < MOST[part] ? { ...now, [part]: [...now[part], one] } : null;
  };
}

/** Null when there is no such one, or `change` returns null for it. */
function alter<K extends Named>(
  part: K,
  id: string,
  change: (one: Card[K][number]) => Card[K][number] | null,
): CardCommand {
  return (now) => {
    const list: readonly Card[K][number][] = now[part];
    const found = list.find((one) => one.id === id);
    const changed = found && change(found);
    if (!changed) return null;
    if (changed === found) return now;
    return { ...now, [part]: list.map((one) => (one === found ? changed : one)) };
  };
}

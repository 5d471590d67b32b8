import type { KioskListed, KioskReport } from './kiosk.ts';

/**
 * What a waiting-room screen needs of somebody, worst first. `n` goes with:
 * `parked` letters that the hub refused; `silent` whole days without a word; `stuck` letters of which
 * one waits for more than a day; `left` letters on a screen that was taken away; `quiet` minutes
 * without a word; `crashes` starts in 24 hours; `full` percent; `fragile` letters that the browser
 * may throw away, 0 for none now; `clock` seconds off, positive is fast; `old` days that a newer
 * version waits. 0 with the others.
 */
export const CARE_KINDS = [
  ...(['parked', 'silent', 'stuck', 'left', 'over', 'crashes', 'full', 'never', 'quiet'] as const),
  ...(['clock', 'asleep', 'mute', 'old', 'fragile', 'alone'] as const),
] as const;
export type CareKind = (typeof CARE_KINDS)[number];

/** `now` somebody is needed today; `soon` this week; `better` all goes well, and could be better. */
export const CARE_LEVELS = ['now', 'soon', 'better'] as const;
export type CareLevel = (typeof CARE_LEVELS)[number];

export interface Finding {
  readonly kind: CareKind;
  readonly level: CareLevel;
  readonly n: number;
}

const QUIET_MINUTES = 15;
const DAY_MINUTES = 1_440;
/** From here the hub refuses a signature once before the screen goes by its clock. */
const CLOCK_SECONDS = 300;
const MANY_CRASHES = 3;
const FULL_PERCENT = 80;
const OLD_DAYS = 3;

/** Everything there is to say of one screen, worst first; nothing for one that waits for its code. */
export function careOf(kiosk: KioskListed): readonly Finding[] {
  return [...standing(kiosk), ...(kiosk.state === 'on' ? reported(kiosk) : [])].sort(worstFirst);
}

/** The worst that is to be said of a screen; null when there is nothing. */
export function worstOf(kiosk: KioskListed): CareLevel | null {
  return careOf(kiosk)[0]?.level ?? null;
}

/** For the list: the screen that needs somebody most stands first, those taken away last. */
export function compareCare(a: KioskListed, b: KioskListed): number {
  return place(a) - place(b) || a.settings.name.localeCompare(b.settings.name, 'nl');
}

function place(kiosk: KioskListed): number {
  const worst = worstOf(kiosk);
  if (kiosk.state === 'revoked' && !worst) return CARE_LEVELS.length + 1;
  return worst ? CARE_LEVELS.indexOf(worst) : CARE_LEVELS.length;
}

function worstFirst(a: Finding, b: Finding): number {
  const levels = CARE_LEVELS.indexOf(a.level) - CARE_LEVELS.indexOf(b.level);
  return levels || CARE_KINDS.indexOf(a.kind) - CARE_KINDS.indexOf(b.kind);
}

function standing({ state, report, heardAgo }: KioskListed): Finding[] {
  const left = (report?.unsent ?? 0) + (report?.parked ?? 0);
  switch (state) {
    case 'waiting':
      return [];
    case 'over':
      return [finding('over', 'soon')];
    case 'revoked':
      return left > 0 ? [finding('left', 'soon', left)] : [];
    case 'on':
      if (heardAgo === null) return [finding('never', 'soon')];
      if (heardAgo >= DAY_MINUTES)
        return [finding('silent', 'now', Math.floor(heardAgo / DAY_MINUTES))];
      return heardAgo >= QUIET_MINUTES ? [finding('quiet', 'soon', heardAgo)] : [];
  }
}

/** As the screen last told it, also when that is a while ago. */
function reported({ settings, report }: KioskListed): Finding[] {
  if (!report) return [];
  const { parked, unsent, oldest, crashes, roomUsed, clockOff, voices, clips } = report;
  const days = report.waitingDays ?? 0;
  const among = (is: boolean, ...of: Parameters<typeof finding>): Finding[] =>
    is ? [finding(...of)] : [];
  return [
    ...among(parked > 0, 'parked', 'now', parked),
    ...among(unsent > 0 && oldest === 'older', 'stuck', 'now', unsent),
    ...among(crashes >= MANY_CRASHES, 'crashes', 'soon', crashes),
    ...among(roomUsed >= FULL_PERCENT, 'full', 'soon', roomUsed),
    ...among(Math.abs(clockOff) >= CLOCK_SECONDS, 'clock', 'soon', clockOff),
    ...among(!report.awake, 'asleep', 'soon'),
    ...among(settings.sound && !clips && voices.length === 0, 'mute', 'soon'),
    ...among(days >= OLD_DAYS, 'old', 'soon', days),
    ...among(!report.persisted, 'fragile', risk(report), unsent),
    ...among(!report.supervised, 'alone', 'better'),
  ];
}

/** What is not there cannot be lost. */
const risk = ({ unsent }: KioskReport): CareLevel => (unsent > 0 ? 'soon' : 'better');

function finding(kind: CareKind, level: CareLevel, n = 0): Finding {
  return { kind, level, n };
}

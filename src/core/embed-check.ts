import type { EmbedState } from './embed.ts';

/**
 * What is known of a page with the widget. Nobody fetched it: the hub heard it of browsers that were
 * there, and keeps of each thing no more than the last day.
 */

export interface Sight {
  /** The last day, in whole days since 1970; null: never. */
  readonly day: number | null;
  /** Since the check that is on began, from where it was begun. */
  readonly now: boolean;
}

export const SIGHT_KINDS = [
  /** A page there asked for the loader. It does not say for which embed. */
  'loader',
  /** A browser did not let a page there show our window. */
  'refused',
  /** Our window was greeted by a page there. */
  'works',
] as const;
export type SightKind = (typeof SIGHT_KINDS)[number];

/** One site of an embed. */
export interface OriginSights extends Readonly<Record<SightKind, Sight>> {
  readonly origin: string;
}

export interface PageCheck {
  /** Whole minutes that the check is on; null: none is. */
  readonly minutesLeft: number | null;
  readonly origins: readonly OriginSights[];
  /** Sites that are not in the list, and showed themselves while the check is on. */
  readonly others: readonly string[];
}

/** The loader was never seen; it was, and the window did not come; it works. */
export type CheckState = 'unseen' | 'refused' | 'working';

export type Cause =
  /** The embed itself is closed. */
  | 'paused'
  | 'revoked'
  /** The page has another address than those in the list, as `others` shows. */
  | 'other-address'
  /** The lines are not on the page, or not published yet. */
  | 'not-placed'
  /** The editor of the site took the lines out. */
  | 'stripped'
  /** The page's policy allows no script of ours (`script-src`). */
  | 'script-blocked'
  /** A cookie banner holds scripts back until somebody says yes. */
  | 'cookie-banner'
  /** This browser kept the loader from an earlier visit, so it asked for nothing. */
  | 'kept'
  /** The page's policy allows no frame of ours (`frame-src`). */
  | 'frame-blocked'
  /** The lines on the page have the key of another place. */
  | 'other-key'
  /** The page stands in a frame of a third site itself. */
  | 'inside-another'
  /** The button has to be pressed before the window is fetched. */
  | 'not-opened';

export interface CheckResult {
  readonly state: CheckState;
  /** Whether it was seen in the check that is on. */
  readonly now: boolean;
  /** The day on which this was last so; null for never. */
  readonly day: number | null;
  /** The day on which it last worked; null for never. */
  readonly worked: number | null;
  /** Likely first. None when it works. */
  readonly causes: readonly Cause[];
}

/** What can be said of one site. While a check is on, only what it brought counts. */
export function checkOf(
  { loader, refused, works }: OriginSights,
  { minutesLeft, others }: Pick<PageCheck, 'minutesLeft' | 'others'>,
  embed: EmbedState,
): CheckResult {
  const on = minutesLeft !== null;
  const seen = (sight: Sight): number => (on ? Number(sight.now) : (sight.day ?? -1) + 1);
  const result = (state: CheckState, sight: Sight, ...causes: Cause[]): CheckResult => ({
    state,
    now: on && sight.now,
    day: sight.day,
    worked: works.day,
    causes: [...closed(embed), ...causes],
  });
  const elsewhere: Cause[] = others.length > 0 ? ['other-address'] : [];

  if (seen(works) > 0 && seen(works) >= seen(refused)) return result('working', works);
  if (seen(refused) > 0)
    return result('refused', refused, ...elsewhere, 'other-key', 'inside-another');
  if (seen(loader) > 0)
    return result('refused', loader, ...elsewhere, 'not-opened', 'frame-blocked', 'other-key');
  const never: Cause[] = ['not-placed', 'stripped', 'script-blocked', 'cookie-banner'];
  return result('unseen', loader, ...elsewhere, ...never, ...(on ? (['kept'] as const) : []));
}

function closed(embed: EmbedState): Cause[] {
  return embed === 'active' ? [] : [embed];
}

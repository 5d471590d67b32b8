import * as v from 'valibot';
import { isDay } from './plain.ts';

/**
 * What a translation says of whether a person looked at it: "nog niet nagekeken", or "nagekeken
 * door Fatma Yılmaz, 2026-03-31".
 */

export const NOT_REVIEWED = 'nog niet nagekeken';

/** Who looked at it, and on which day; `by` is null for nobody. */
export interface Reviewed {
  readonly by: string | null;
  /** YYYY-MM-DD; '' for never. */
  readonly day: string;
}

/** Null for words that say neither. */
export function readReviewed(mark: string): Reviewed | null {
  if (mark === NOT_REVIEWED) return { by: null, day: '' };
  const [, by = '', day = ''] = /^nagekeken door (\S.{0,78}\S), (\S+)$/.exec(mark) ?? [];
  return isDay(day) ? { by, day } : null;
}

export const ReviewedMark = v.pipe(
  v.string(),
  v.check(
    (text) => readReviewed(text) !== null,
    'schrijf “nog niet nagekeken”, of “nagekeken door Fatma Yılmaz, 2026-03-31”',
  ),
);

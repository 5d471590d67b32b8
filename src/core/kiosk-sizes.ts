import type { KioskSettings } from './kiosk.ts';

/** How far a screen is from the eye, and how fine it is. */
export type Standing = Pick<KioskSettings, 'pixelsPerMm' | 'distanceCm'>;

/**
 * Heights of a capital in mm at 60 cm: from the least of VVSG 2.0 (7.1-D) to what EN 301 549 asks of
 * everything on the screen. Larger than that leaves so little on it that reading takes scrolling.
 */
const CAPITALS_MM = [3.5, 4.8, 6.1, 7.4] as const;
const NEAR_CM = 60;
/** EN 301 549 5.1.4: a capital H of the largest text subtends this angle. */
const LARGEST_DEGREES = 0.7;
/** Capitals are at least this part of the font size in every system font we know: Segoe UI. */
const CAPITAL_PART = 0.7;
/** VVSG 2.0: the smallest area for a finger, and the room between two of them. */
const TARGET_MM = 12.7;
const GAP_MM = 2.54;

export interface KioskSizes {
  /** Four font sizes, smallest first. */
  readonly text: readonly [number, number, number, number];
  /** Least width and height of what can be touched. */
  readonly target: number;
  /** Least room between two of them. */
  readonly gap: number;
}

/** Height in mm of a capital that fulfils EN 301 549 5.1.4 from this distance. */
export function capitalMm(distanceCm: number): number {
  return 2 * 10 * distanceCm * Math.tan(((LARGEST_DEGREES / 2) * Math.PI) / 180);
}

/** Everything in CSS pixels of this very screen. Who stands further away reads larger text. */
export function kioskSizes({ pixelsPerMm, distanceCm }: Standing): KioskSizes {
  const further = Math.max(1, distanceCm / NEAR_CM);
  const [s, m, l, largest] = CAPITALS_MM;
  const font = (mm: number): number => (mm * further * pixelsPerMm) / CAPITAL_PART;
  return {
    text: [font(s), font(m), font(l), font(largest)],
    target: TARGET_MM * pixelsPerMm,
    gap: GAP_MM * pixelsPerMm,
  };
}

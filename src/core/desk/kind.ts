/**
 * A kind of document that the desk keeps for itself: sealed by the point's staff, opened by them
 * alone. The hub knows neither its kind nor its id.
 */
export interface DocumentKind<T> {
  readonly kind: string;
  /** `value` as one of this kind; null when it is not one. */
  readonly parse: (value: unknown) => T | null;
  /** What holds where nothing was written yet. */
  readonly empty: T;
}

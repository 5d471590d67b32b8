/** Which versions this screen has, and how the one in use fares. Pure: each step gives the next. */
export interface Pointer {
  readonly v: 1;
  /** Answers the next start; '' before the first version is here. */
  readonly current: string;
  /** Worked before it; '' when there was none. */
  readonly previous: string;
  /** Fetched whole, to be taken into use when nobody stands there; '' for none. */
  readonly waiting: string;
  /** Could not start here, so it is not taken again; '' for none. */
  readonly refused: string;
  /** Whether the current version ever came as far as its first screen. */
  readonly reached: boolean;
  /** Starts of the current version that did not come that far, in a row. */
  readonly tries: number;
  /** When a newer version was last asked for, by this device's clock: ms since 1970. */
  readonly checked: number;
}

/** How often a version may fail to reach its first screen. */
export const TRIES = 2;

export const EMPTY: Pointer = {
  v: 1,
  current: '',
  previous: '',
  waiting: '',
  refused: '',
  reached: false,
  tries: 0,
  checked: 0,
};

/**
 * The page is started. A version that never reached its first screen in {@link TRIES} starts makes
 * place for the one before it. `broken`: there is none; the tries begin again.
 */
export function started(pointer: Pointer): { readonly next: Pointer; readonly broken: boolean } {
  const { current, previous, reached, tries } = pointer;
  if (!current || reached) return { next: pointer, broken: false };
  if (tries < TRIES) return { next: { ...pointer, tries: tries + 1 }, broken: false };
  if (!previous) return { next: { ...pointer, tries: 0 }, broken: true };
  // It worked before, so it is not on trial again.
  const back = { current: previous, previous: '', reached: true, tries: 0, refused: current };
  const waiting = pointer.waiting === previous ? '' : pointer.waiting;
  return { next: { ...pointer, ...back, waiting }, broken: false };
}

/** Version `hash` shows its first screen. */
export function reached(pointer: Pointer, hash: string): Pointer {
  const news = hash === pointer.current && !(pointer.reached && pointer.tries === 0);
  return news ? { ...pointer, reached: true, tries: 0 } : pointer;
}

/** Version `hash`, the hub's newest, is here as a whole. The first one needs nobody's leave. */
export function fetched(pointer: Pointer, hash: string): Pointer {
  if (!pointer.current) return { ...pointer, current: hash };
  // The hub went back to the version in use: what waited is not to come any more.
  return { ...pointer, waiting: hash === pointer.current ? '' : hash };
}

/** Nobody stands there: what waits is used from the next start on. */
export function activated(pointer: Pointer): Pointer {
  const { current, previous, waiting, reached: worked } = pointer;
  if (!waiting) return pointer;
  // The hub may go back to the version before: that one need not prove itself again.
  const known = waiting === previous;
  const before = worked ? current : known ? '' : previous;
  return { ...pointer, current: waiting, previous: before, waiting: '', reached: known, tries: 0 };
}

/** The versions that stay on this screen. */
export function kept({ current, previous, waiting }: Pointer): readonly string[] {
  return [current, previous, waiting].filter((hash) => hash !== '');
}

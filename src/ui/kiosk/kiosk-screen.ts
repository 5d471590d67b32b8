import type { Memory } from '../visitor/memory.ts';
import type { KioskPlace } from './places.ts';

/** What Voice says of a screen. */
export interface ReadAloud {
  readonly texts: readonly string[];
  /** What the visitor typed, or their code: only for who has a headphone. */
  readonly own?: readonly string[];
}

/** What `steunpunt-kiosk` gives to, and may ask of, the screen in its middle. */
export interface KioskScreen {
  memory: Memory;
  place: KioskPlace;
  /** "Vorige" was pressed: true when the screen itself went a step back. */
  back?(): boolean;
  readAloud?(): ReadAloud;
  /** Reading starts at its heading, or where something is to be typed. */
  focusHeading(): Promise<void>;
}

import type { Memory } from '../visitor/memory.ts';
import type { KioskPlace } from './places.ts';

/**
 * What `steunpunt-kiosk` gives to, and may ask of, the screen in its middle. It is read aloud as it
 * stands there (`voice/heard.ts`): what a visitor typed or chose, and their code, stands in an
 * element with `data-own`.
 */
export interface KioskScreen {
  memory: Memory;
  place: KioskPlace;
  /** "Vorige" was pressed: true when the screen itself went a step back. */
  back?(): boolean;
  /** Reading starts at its heading, or where something is to be typed. */
  focusHeading(): Promise<void>;
}

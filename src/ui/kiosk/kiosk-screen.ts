import type { Memory } from '../visitor/memory.ts';
import { KioskElement } from './kiosk-element.ts';
import type { KioskPlace } from './places.ts';

/**
 * A screen in the middle of `steunpunt-kiosk`, which gives it its memory and place. It is read aloud
 * as it stands there (`voice/heard.ts`): what a visitor typed or chose, and their code, stands in an
 * element with `data-own`.
 */
export class KioskScreen extends KioskElement {
  memory!: Memory;
  place!: KioskPlace;

  /** "Vorige" was pressed: true when the screen itself went a step back. */
  back(): boolean {
    return false;
  }
}

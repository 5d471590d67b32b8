import type { KioskSettings } from '../../core/kiosk.ts';
import type { Clock } from '../../core/ports.ts';
import type { Visit } from '../contexts.ts';
import type { Comfort } from './comfort.ts';

/** The key for opening the panel for staff. */
export type PinAnswer =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'none' };

/** What staff may see at the screen: counts, never contents. */
export interface KioskState {
  readonly app: string;
  readonly online: boolean;
  readonly unsent: number;
  readonly oldest: 'none' | 'hour' | 'day' | 'older';
  readonly parked: number;
  readonly persisted: boolean;
}

/** What the screens ask of the device they run on; `kiosk/main.ts` wires the real one. */
export interface KioskDevice {
  tryPin(pin: string): Promise<PinAnswer>;
  state(): KioskState;
  sendNow(): void;
  print(): void;
}

/** A text that is said; a string is one in the language of the page. */
export interface Spoken {
  readonly text: string;
  readonly lang?: string;
  /** The visitor typed or chose it, or it follows from that: said only once a headphone was named. */
  readonly own?: boolean;
}

/** Reads what stands on the screen. `null` on a screen without sound. */
export interface Voice {
  /** Whether anything can be said in the language of the page. */
  readonly can: boolean;
  readonly speaking: boolean;
  /** Which of the texts that {@link say} was given is being said; -1 for none. */
  readonly at: number;
  /** How much of the last texts nobody here can say. What is `own` does not count. */
  readonly missed: 'none' | 'some' | 'all';
  /**
   * Says these texts one after the other; earlier ones stop. What the visitor typed goes in `own` and
   * is said only once a headphone was named.
   */
  say(texts: readonly (string | Spoken)[], own?: readonly string[]): void;
  stop(): void;
  /** Called when anything of the above changes. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** What all screens of a visit at a waiting-room screen share. */
export interface KioskVisit extends Visit {
  readonly settings: KioskSettings;
  readonly comfort: Comfort;
  readonly device: KioskDevice;
  readonly voice: Voice | null;
  /** Of this device; what a screen does by itself after a while goes by it. */
  readonly clock: Clock;
  /** Address where somebody goes on at home, without anything of this visit in it. */
  readonly page: string;
  /** Hash of the app, as staff know it. */
  readonly app: string;
}

import type { KioskSettings } from '../../src/core/kiosk.ts';
import { hashPin, isPin } from '../../src/seal/kiosk-pin.ts';

const MM_PER_INCH = 25.4;
/** Of a real screen: what lies outside is a slip of the finger. */
const PER_MM = { least: 1, most: 20 };

/** What somebody filled in, as it stands in the fields. */
export interface KioskForm {
  readonly name: string;
  readonly doors: KioskSettings['doors'];
  /** Diagonal in inches, and what the screen counts from side to side; all '' leaves the size. */
  readonly inches: string;
  readonly across: string;
  readonly down: string;
  readonly distanceCm: string;
  readonly idleSeconds: number;
  readonly keyboard: boolean;
  readonly printer: boolean;
  readonly sound: boolean;
  /** Twice; both '' leaves the pin as it is. */
  readonly pin: string;
  readonly again: string;
}

export type FormTrouble = 'name' | 'size' | 'distance' | 'pin' | 'again';

export type FilledIn =
  | { readonly kind: 'ok'; readonly settings: KioskSettings }
  | { readonly kind: 'unfit'; readonly troubles: readonly FormTrouble[] };

/** The settings that `form` asks for, from those of `before`. The pin is hashed here. */
export async function filledIn(form: KioskForm, before: KioskSettings): Promise<FilledIn> {
  const name = form.name.trim();
  const pixelsPerMm = sizeOf(form, before);
  const distanceCm = number(form.distanceCm);
  const troubles: FormTrouble[] = [];
  if (name === '' || name.length > 80) troubles.push('name');
  if (pixelsPerMm === null) troubles.push('size');
  if (!Number.isInteger(distanceCm) || distanceCm < 30 || distanceCm > 150)
    troubles.push('distance');
  const wantsPin = form.pin !== '' || form.again !== '';
  if (wantsPin && !isPin(form.pin)) troubles.push('pin');
  else if (form.pin !== form.again) troubles.push('again');
  if (pixelsPerMm === null || troubles.length > 0) return { kind: 'unfit', troubles };
  const { doors, idleSeconds, keyboard, printer, sound } = form;
  const pin = wantsPin ? await hashPin(form.pin) : before.pin;
  const asked = { name, doors, distanceCm, idleSeconds, keyboard, printer, sound };
  return { kind: 'ok', settings: { ...asked, pixelsPerMm, pin } };
}

/** Pixels in a millimetre; null where the numbers are of no screen. */
function sizeOf({ inches, across, down }: KioskForm, before: KioskSettings): number | null {
  if (inches.trim() === '') return before.pixelsPerMm;
  const pixels = Math.hypot(number(across), number(down));
  const perMm = Math.round((pixels / (number(inches) * MM_PER_INCH)) * 100) / 100;
  return perMm >= PER_MM.least && perMm <= PER_MM.most ? perMm : null;
}

/** "23,8" as well as "23.8"; NaN for what is no number. */
function number(text: string): number {
  return text.trim() === '' ? NaN : Number(text.trim().replace(',', '.'));
}

import * as v from 'valibot';
import type { Content } from './content.ts';
import { INVITE_MINUTES, INVITE_TRIES, InviteCode } from './invite.ts';
import type { LanguagesOf } from './library/languages.ts';

/**
 * What a waiting-room screen and the hub say to one another. Nothing here tells of a visit: no
 * words, no counts of visitors, no moment at which somebody stood there.
 */

/** Eight digits that the desk shows and somebody types at the screen: ten minutes, five tries, once. */
export { INVITE_MINUTES as CODE_MINUTES, INVITE_TRIES as CODE_TRIES, InviteCode as KioskCode };

const base64Url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(200));
const whole = (from: number, to: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** How one screen stands there, set at the desk. */
export const KioskSettings = v.strictObject({
  /** "Bibliotheek, bij de leestafel". */
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  doors: v.picklist(['both', 'parent', 'youth']),
  /** CSS pixels in a millimetre of this very screen: 3.78 is 96 to the inch. */
  pixelsPerMm: v.pipe(v.number(), v.minValue(1), v.maxValue(20)),
  /** From the eye to the screen, in centimetres. */
  distanceCm: whole(30, 150),
  /** Seconds without a touch before a question page asks whether somebody is still there. */
  idleSeconds: whole(60, 300),
  /** Our own keyboard on the screen: for where the system brings none. */
  keyboard: v.boolean(),
  /** A printer that gives a card with the code. */
  printer: v.boolean(),
  /** Reads aloud through a loudspeaker or a headphone jack. */
  sound: v.boolean(),
  /** Opens the panel for staff at the screen; null: nobody set one, the panel stays shut. */
  pin: v.nullable(v.strictObject({ salt: base64Url, hash: base64Url })),
});

/** What a new screen begins with. */
export const FIRST_SETTINGS: Omit<KioskSettings, 'name'> = {
  doors: 'both',
  pixelsPerMm: 3.78,
  distanceCm: 60,
  idleSeconds: 120,
  keyboard: true,
  printer: false,
  sound: true,
  pin: null,
};

/** How a screen fares, told every five minutes. Ages and sizes are coarse on purpose. */
export const KioskReport = v.strictObject({
  v: v.literal(1),
  /** Hash of the running app; of the one that waits, '' for none. */
  app: v.pipe(v.string(), v.maxLength(64)),
  waiting: v.pipe(v.string(), v.maxLength(64)),
  /** Whole days that it waits already. */
  waitingDays: v.exactOptional(whole(0, 100_000)),
  /** Whole hours since the app started. */
  upHours: whole(0, 100_000),
  /** Sealed submissions that wait here for a network. */
  unsent: whole(0, 100_000),
  oldest: v.picklist(['none', 'hour', 'day', 'older']),
  /** Refused by the hub in a way that needs a person. */
  parked: whole(0, 100_000),
  /** The browser promised not to throw away what waits here. */
  persisted: v.boolean(),
  /** How full the browser's room is, in percent. */
  roomUsed: whole(0, 100),
  /** Starts that did not come from a person or an update, in the last 24 hours. */
  crashes: whole(0, 100_000),
  /** The screen is kept awake. */
  awake: v.boolean(),
  /** How far this clock is from the hub's, in seconds; positive is fast. */
  clockOff: whole(-10_000_000, 10_000_000),
  /** Languages of voices on the device itself, and whether our own clips are there. */
  voices: v.pipe(v.array(v.pipe(v.string(), v.maxLength(35))), v.maxLength(50)),
  clips: v.boolean(),
  /** A program outside the page starts it again when it dies. */
  supervised: v.boolean(),
});

/** What a screen sends to come in. */
export const KioskEnrolment = v.strictObject({
  code: InviteCode,
  /** ECDSA P-256, uncompressed, 65 bytes. */
  publicKey: base64Url,
});

export type KioskSettings = v.InferOutput<typeof KioskSettings>;
export type KioskReport = v.InferOutput<typeof KioskReport>;

/** What the hub tells a screen that asks how it stands there. */
export interface KioskConfig {
  readonly v: 1;
  /** The hub's clock, in seconds since 1970. */
  readonly now: number;
  /** Random name of this screen, base64url of 12 bytes. */
  readonly id: string;
  readonly point: string;
  readonly settings: KioskSettings;
  readonly content: Content;
  /** Not of an earlier hub. */
  readonly languages?: LanguagesOf;
  /** Address of the point's stand-alone page, for going on at home; null while it has no embed. */
  readonly page: string | null;
}

/**
 * `waiting` its code is open and nobody came; `over` nobody came in time; `on` it is in; `revoked`
 * the desk took it away, its signatures are refused.
 */
export type KioskStanding = 'waiting' | 'over' | 'on' | 'revoked';

/** A screen as the desk sees it. */
export interface KioskListed {
  readonly id: string;
  readonly state: KioskStanding;
  readonly settings: KioskSettings;
  /** Whole minutes that a code of it is still open; null: none. */
  readonly codeLeft: number | null;
  readonly report: KioskReport | null;
  /** Whole minutes since it last reported; null: never. */
  readonly heardAgo: number | null;
}

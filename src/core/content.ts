import * as v from 'valibot';
import { DOORS } from './doors.ts';

/**
 * What a support point publishes: public, versioned, read by every surface. The key list inside is
 * signed by the point's identity key (`src/seal/key-list.ts`), so swapped content cannot swap keys.
 */

const base64Url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/));
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** Days are whole days since 1970-01-01 UTC. */
const day = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

export const PointKey = v.strictObject({
  /** First 8 bytes of SHA-256 over pk. */
  kid: base64Url,
  /** Uncompressed P-256 point, 65 bytes. */
  pk: base64Url,
  notBefore: day,
  notAfter: day,
  /** Only what comes in by this door is sealed to it; without one it is for both. */
  door: v.exactOptional(v.picklist(DOORS)),
});

export const KeyList = v.strictObject({
  /** ECDSA P-256 public key, uncompressed, 65 bytes. */
  identity: base64Url,
  keys: v.pipe(v.array(PointKey), v.minLength(1), v.maxLength(100)),
  /** ECDSA P-256 with SHA-256 over {@link keyListBytes}, 64 bytes (r | s). */
  signature: base64Url,
});

export const PointId = v.pipe(v.string(), v.regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/));

const Closed = v.pipe(
  v.strictObject({ from: day, until: day }),
  v.forward(
    v.check(({ from, until }) => from <= until, 'ends before it begins'),
    ['until'],
  ),
);

const phone = v.pipe(v.string(), v.maxLength(40), v.regex(/^[0-9+() -]*$/));

/** A support point nearby that stands in while this one is closed. */
const StandIn = v.strictObject({
  name: line,
  phone: v.exactOptional(v.pipe(phone, v.minLength(3))),
  url: v.exactOptional(v.pipe(line, v.url(), v.regex(/^https:/))),
});

export const Content = v.strictObject({
  v: v.literal(1),
  point: PointId,
  /** Name on the screen: "Ouder- en jeugdsteunpunt De Linde". */
  name: line,
  /** Phone number as people dial it, with spaces; '' when there is none. */
  phone,
  /** Days on which questions are read, ISO weekday numbers, Monday 1. */
  openDays: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
    v.minLength(1),
  ),
  /** When people can call and come by, in words: "maandag, dinsdag en donderdag van 9 tot 16 uur". */
  hours: v.exactOptional(line),
  /** Stretches without anybody at the desk, first and last day of each: holidays. */
  closed: v.exactOptional(v.pipe(v.array(Closed), v.maxLength(20))),
  /** Who helps meanwhile. Shown while the point is closed. */
  standIn: v.exactOptional(StandIn),
  /** Where "Snel weg" leads: an everyday page that says nothing. */
  exitUrl: v.pipe(v.string(), v.url(), v.regex(/^https?:/)),
  keyList: KeyList,
});

export type PointKey = v.InferOutput<typeof PointKey>;
export type KeyList = v.InferOutput<typeof KeyList>;
export type Content = v.InferOutput<typeof Content>;

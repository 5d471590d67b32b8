import { utf8, type Bytes } from '../../../src/core/bytes.ts';
import { JSON_CAPACITY, pad } from '../../../src/core/padding.ts';
import { rawPlaintext } from './raw-seal.ts';

/** Plaintexts that are well sealed and yet nothing: by name, each made from one that is something. */

type Fields = Record<string, unknown>;

/** Damage below JSON, the same for submissions and replies. */
export function brokenPlaintexts(good: Fields): Record<string, Bytes> {
  const json = utf8(JSON.stringify(good));
  const broken: Record<string, Bytes> = {
    'length one short': rawPlaintext(json, json.length - 1),
    'length one long': rawPlaintext(json, json.length + 1),
    'length zero': rawPlaintext(json, 0),
    'length of everything': rawPlaintext(json, JSON_CAPACITY),
    'length past the end': rawPlaintext(json, JSON_CAPACITY + 1),
    'length with the highest bit': rawPlaintext(json, 0x80000000 + json.length),
    'length of all ones': rawPlaintext(json, 0xffffffff),
    'padding of spaces': rawPlaintext(json, json.length, 0x20),
    'not UTF-8': rawPlaintext(Uint8Array.of(0x22, 0xff, 0xfe, 0x22)),
    'UTF-8 cut in half': rawPlaintext(Uint8Array.of(0x22, 0xf0, 0x9f, 0x99, 0x22)),
    'not JSON': rawPlaintext(utf8('{"v":1,')),
    'JSON with a byte order mark': rawPlaintext(new Uint8Array([0xef, 0xbb, 0xbf, ...json])),
    'two values': rawPlaintext(utf8(`${JSON.stringify(good)}{}`)),
    zeros: rawPlaintext(new Uint8Array()),
  };
  // One byte that is not zero, anywhere in the padding.
  for (let i = 0; i < 64; i++) {
    const bytes = pad(good);
    const start = 4 + json.length;
    const at = i === 63 ? bytes.length - 1 : start + Math.floor(((bytes.length - start) * i) / 64);
    bytes[at] = 1 + (i % 255);
    broken[`padding byte ${at}`] = bytes;
  }
  return broken;
}

/** JSON that is no object, or `good` with one field gone or of another type. */
export function wrongShapes(
  good: Fields,
  optional: readonly string[] = [],
): Record<string, unknown> {
  const shapes: Record<string, unknown> = {
    null: null,
    true: true,
    number: 1,
    string: 'question',
    array: [good],
    'empty object': {},
  };
  for (const key of Object.keys(good).filter((key) => !optional.includes(key))) {
    shapes[`${key} gone`] = Object.fromEntries(Object.entries(good).filter(([k]) => k !== key));
    for (const value of [null, true, {}, [], 1.5, -1])
      shapes[`${key} ${JSON.stringify(value)}`] = { ...good, [key]: value };
  }
  return shapes;
}

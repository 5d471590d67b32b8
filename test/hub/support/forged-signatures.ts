import assert from 'node:assert/strict';
import { toBase64Url, type Bytes } from '../../../src/core/bytes.ts';
import { KIOSK_SKEW, type KioskRefusal } from '../../../src/core/kiosk-request.ts';
import { makeKioskKey } from '../../../src/seal/kiosk-key.ts';
import type { TestKiosk } from './kiosk.ts';
import { bytes, envelope } from './point.ts';

export type Sealed = Pick<ReturnType<typeof envelope>, 'sid' | 'bytes'>;

/** An envelope and a header that does not hold for it, and what the hub says. */
export interface Forgery {
  readonly name: string;
  readonly why: KioskRefusal;
  readonly make: () => Promise<readonly [Sealed, string]>;
}

type Signing = Parameters<TestKiosk['sign']>[0];
type Edit = (id: string, seconds: string, jti: string, signature: string) => string;

export interface Screens {
  readonly kiosk: TestKiosk;
  readonly other: TestKiosk;
  readonly revoked: TestKiosk;
  /** On the list, not in yet. */
  readonly waiting: TestKiosk;
  readonly elsewhere: TestKiosk;
}

/** Every way we know to send something else than what was signed. */
export function forgeries({ kiosk, other, revoked, waiting, elsewhere }: Screens): Forgery[] {
  const fresh = (): Sealed => envelope(kiosk.stage.point.kid);
  const signed = async (who: TestKiosk, what: Signing): Promise<readonly [Sealed, string]> => {
    const sealed = fresh();
    const path = kiosk.submissionPath(sealed.sid);
    return [sealed, await who.sign({ method: 'PUT', path, body: sealed.bytes, ...what })];
  };
  const edited = async (edit: Edit): Promise<readonly [Sealed, string]> => {
    const [sealed, header] = await signed(kiosk, {});
    const [id = '', seconds = '', jti = '', signature = ''] = header.split('.');
    return [sealed, edit(id, seconds, jti, signature)];
  };
  const onPath = async (change: (path: string) => string): Promise<readonly [Sealed, string]> => {
    const sealed = fresh();
    const path = change(kiosk.submissionPath(sealed.sid));
    return [sealed, await kiosk.sign({ method: 'PUT', path, body: sealed.bytes })];
  };
  const stranger = async (id: string): Promise<readonly [Sealed, string]> =>
    signed(Object.assign(Object.create(kiosk) as TestKiosk, { key: await makeKioskKey() }), { id });

  const edits: Record<string, Edit> = {
    'id of another screen': (_, ...rest) => [other.id, ...rest].join('.'),
    'id short': (id, ...rest) => [id.slice(1), ...rest].join('.'),
    'id long': (id, ...rest) => [`${id}A`, ...rest].join('.'),
    'id empty': (_, ...rest) => ['', ...rest].join('.'),
    'id with wildcards': (_, ...rest) => ['%'.repeat(16), ...rest].join('.'),
    'a second later': (id, s, ...rest) => [id, Number(s) + 1, ...rest].join('.'),
    'a second earlier': (id, s, ...rest) => [id, Number(s) - 1, ...rest].join('.'),
    'seconds with a zero': (id, s, ...rest) => [id, `0${s}`, ...rest].join('.'),
    'seconds with a sign': (id, s, ...rest) => [id, `+${s}`, ...rest].join('.'),
    'seconds negative': (id, s, ...rest) => [id, `-${s}`, ...rest].join('.'),
    'seconds with a fraction': (id, s, ...rest) => [id, `${s}.0`, ...rest].join('.'),
    'seconds as a power': (id, _, ...rest) => [id, '1e9', ...rest].join('.'),
    'seconds empty': (id, _, ...rest) => [id, '', ...rest].join('.'),
    'seconds endless': (id, _, ...rest) => [id, '9'.repeat(400), ...rest].join('.'),
    'jti flipped': (id, s, j, v) => [id, s, flipped(j), v].join('.'),
    'jti new': (id, s, _, v) => [id, s, toBase64Url(bytes(16)), v].join('.'),
    'jti short': (id, s, j, v) => [id, s, j.slice(1), v].join('.'),
    'jti long': (id, s, j, v) => [id, s, `${j}A`, v].join('.'),
    'jti empty': (id, s, _, v) => [id, s, '', v].join('.'),
    'signature flipped': (id, s, j, v) => [id, s, j, flipped(v)].join('.'),
    'signature halves swapped': (id, s, j, v) => [id, s, j, swapped(v)].join('.'),
    'signature of zeros': (id, s, j) => [id, s, j, toBase64Url(new Uint8Array(64))].join('.'),
    'signature random': (id, s, j) => [id, s, j, toBase64Url(bytes(64))].join('.'),
    'signature spelt otherwise': (id, s, j, v) => [id, s, j, respelt(v)].join('.'),
    'signature short': (id, s, j, v) => [id, s, j, v.slice(1)].join('.'),
    'signature long': (id, s, j, v) => [id, s, j, `${v}A`].join('.'),
    'signature padded': (id, s, j, v) => [id, s, j, `${v}==`].join('.'),
    'signature empty': (id, s, j) => [id, s, j, ''].join('.'),
    'no signature': (id, s, j) => [id, s, j].join('.'),
    'a part more': (...all) => [...all, 'A'].join('.'),
    'two in one': (...all) => `${all.join('.')}, ${all.join('.')}`,
    'parts in another order': (id, s, j, v) => [s, id, j, v].join('.'),
    'other dots': (...all) => all.join(':'),
    'in quotes': (...all) => `"${all.join('.')}"`,
    'a token instead': () => 'Bearer abc',
    empty: () => '',
    oversized: (...all) => `${all.join('.')}${'A'.repeat(5_000)}`,
  };
  const signings: Record<string, Signing> = {
    'method POST': { method: 'POST' },
    'method GET': { method: 'GET' },
    'method in small letters': { method: 'put' },
    'method with a space': { method: 'PUT ' },
    'body empty': { body: new Uint8Array() },
    'body of another': { body: fresh().bytes },
  };
  const paths: Record<string, (path: string) => string> = {
    'path of another sid': () => kiosk.submissionPath(fresh().sid),
    'path of another point': (path) => path.replace(kiosk.stage.point.id, 'de-eik'),
    'path in capitals': (path) => path.toUpperCase(),
    'path with a query': (path) => `${path}?a=1`,
    'path with a slash': (path) => `${path}/`,
    'path without its first slash': (path) => path.slice(1),
    'path with a host': (path) => kiosk.stage.urls.hub + path,
  };
  const times = {
    stale: -KIOSK_SKEW - 1,
    'a day old': -86_400,
    future: KIOSK_SKEW + 1,
    'a year ahead': 31_536_000,
  };
  const named = <T>(
    why: KioskRefusal,
    cases: Record<string, T>,
    make: (one: T) => Promise<readonly [Sealed, string]>,
  ): Forgery[] =>
    Object.entries(cases).map(([name, one]) => ({ name, why, make: () => make(one) }));
  return [
    ...named('altered', edits, edited),
    ...named('altered', signings, (what) => signed(kiosk, what)),
    ...named('altered', paths, onPath),
    ...named('stale', times, (by) => signed(kiosk, { seconds: kiosk.seconds() + by })),
    ...named('stale', { 'in 1970': 1 }, (seconds) => signed(kiosk, { seconds })),
    ...named('altered', { 'the last byte of the body': 1, 'its middle': 2 }, async (part) => {
      const [sealed, header] = await signed(kiosk, {});
      return [{ ...sealed, bytes: changed(sealed.bytes, part) }, header];
    }),
    ...named('unknown', { 'id flipped': kiosk.id }, (id) =>
      edited((_, ...rest) => [flipped(id), ...rest].join('.')),
    ),
    ...named('unknown', { 'never let in': waiting, 'of another point': elsewhere }, (who) =>
      signed(who, {}),
    ),
    ...named('unknown', { 'of nobody': toBase64Url(bytes(12)) }, stranger),
    ...named('altered', { "a stranger's key": kiosk.id }, stranger),
    ...named('altered', { "another screen's key": kiosk.id }, (id) => signed(other, { id })),
    ...named('revoked', { revoked }, (who) => signed(who, {})),
    ...named('altered', { 'revoked and altered': revoked }, (who) =>
      signed(who, { method: 'POST' }),
    ),
  ];
}

/** One bit of the last byte, or of the one at half, third, … */
export function changed(sealed: Bytes, part = 1): Bytes {
  const copy = Uint8Array.from(sealed);
  const at = Math.floor(copy.length / part) - 1;
  copy.set([(copy[at] ?? 0) ^ 1], at);
  return copy;
}

function flipped(text: string): string {
  const at = Math.floor(text.length / 2);
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
}

function swapped(signature: string): string {
  const both = Buffer.from(signature, 'base64url');
  return toBase64Url(Buffer.concat([both.subarray(32), both.subarray(0, 32)]));
}

/** Other letters for the same 64 bytes. */
function respelt(signature: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = letters.indexOf(signature.at(-1) ?? '');
  const other = signature.slice(0, -1) + (letters[last ^ 1] ?? '');
  const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');
  assert.ok(bytesOf(other).equals(bytesOf(signature)) && other !== signature);
  return other;
}

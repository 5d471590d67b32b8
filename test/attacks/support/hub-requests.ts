import fc from 'fast-check';
import { routes } from '../../../hub/app.ts';
import { toBase64Url } from '../../../src/core/bytes.ts';
import { FIRST_EMBED } from '../../../src/core/embed.ts';
import { jpeg } from '../../core/support/pictures.ts';
import { bytes, envelope, message, sha256, type TestPoint } from '../../hub/support/point.ts';

export interface FuzzedRequest {
  readonly host: 'hub' | 'desk';
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** What a request may be made of that is true: ids that exist, a session, things that are valid. */
export interface Truth {
  readonly point: TestPoint;
  readonly cookie: string;
  readonly sealed: ReturnType<typeof envelope>;
}

const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '',
    '..',
    '%',
    '%00',
    '%2e%2e%2f',
    '__proto__',
    'constructor',
    '\\',
    '"',
    "'--",
    '\u0000',
  ),
  fc.base64String({ maxLength: 60 }),
);
/** As a path or a header can carry it. */
const visible = fc.string({
  unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
  maxLength: 80,
});
const binary = fc.uint8Array({ maxLength: 20_000, size: 'max' });
const json = fc.oneof(
  fc.json({ maxDepth: 6 }),
  fc.constantFrom('[[[['.repeat(2_000), '{"a":'.repeat(2_000), '"\\ud800"', '1e999', 'null', ''),
);

/** `original` with one thing wrong, or nothing. */
function damaged(original: Uint8Array): fc.Arbitrary<Uint8Array> {
  const at = fc.nat({ max: original.length - 1 });
  return fc.oneof(
    fc.constant(original),
    fc.tuple(at, fc.integer({ min: 1, max: 255 })).map(([i, mask]) => {
      const changed = new Uint8Array(original);
      changed[i]! ^= mask;
      return changed;
    }),
    fc.nat({ max: 150 }).chain((i) =>
      fc.integer({ min: 1, max: 255 }).map((mask) => {
        const changed = new Uint8Array(original);
        changed[i]! ^= mask;
        return changed;
      }),
    ),
    at.map((length) => original.subarray(0, length)),
    fc
      .uint8Array({ minLength: 1, maxLength: 100 })
      .map((more) => new Uint8Array([...original, ...more])),
  );
}

/** A JSON value with one of its parts replaced. */
function damagedJson(original: object): fc.Arbitrary<string> {
  return fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 })).map(([seed, value]) => {
    const whole = JSON.parse(JSON.stringify(original)) as Record<string, unknown>;
    let part: Record<string, unknown> = whole;
    for (let turn = seed; ; turn = Math.floor(turn / 7)) {
      const keys = Object.keys(part);
      const key = keys[turn % keys.length] ?? 'x';
      const inner = part[key];
      if (
        turn % 3 > 0 &&
        typeof inner === 'object' &&
        inner !== null &&
        Object.keys(inner).length > 0
      )
        part = inner as Record<string, unknown>;
      else {
        part[key] = value;
        return JSON.stringify(whole);
      }
    }
  });
}

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'];

// A stream never ends, and after log-out no session is left to test with.
const table = [
  ...routes.hub.map((route) => ({ host: 'hub' as const, ...route })),
  ...routes.desk.map((route) => ({ host: 'desk' as const, ...route })),
].filter(({ path }) => !path.endsWith('/events') && !path.endsWith('/logout'));

const isSubmission = ({ method, path }: (typeof table)[number]): boolean =>
  method === 'PUT' && path.includes('/submissions/');

/** Requests of every kind: real routes with near-true parts, and anything else. */
export function fuzzedRequests({ point, cookie, sealed }: Truth): fc.Arbitrary<FuzzedRequest> {
  const mailboxHash = toBase64Url(sha256(sealed.mailbox.id));
  const token = toBase64Url(sealed.mailbox.token);
  const truths: Record<string, string> = {
    point: point.id,
    sid: sealed.sid,
    id: toBase64Url(sealed.mailbox.id),
    mailbox: mailboxHash,
    embedKey: point.embedKey,
    key: point.embedKey,
    n: '1',
    name: 'notes',
    file: 'v1.js',
    '/embed/answers/:file': `${point.embedKey}.html`,
  };
  const proof = fc.oneof(
    visible,
    json.map((value) => Buffer.from(value).toString('base64url')),
    fc
      .record({
        challenge: fc.record({ parameters: fc.object(), signature: text }),
        solution: fc.record({ counter: fc.double(), derivedKey: text }),
      })
      .map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
  );
  const header = fc.oneof(
    fc.tuple(fc.constant('steunpunt-proof'), proof),
    fc.tuple(
      fc.constant('authorization'),
      fc.oneof(
        visible,
        visible.map((value) => `Bearer ${value}`),
      ),
    ),
    fc.tuple(
      fc.constantFrom(
        'if-match',
        'if-none-match',
        'range',
        'accept-encoding',
        'expect',
        'x-forwarded-for',
        'forwarded',
        'steunpunt-embed',
        'content-encoding',
        'cookie',
        'origin',
        'upgrade',
        'sec-fetch-site',
      ),
      visible,
    ),
    fc.tuple(
      fc.string({
        unit: fc.constantFrom(...Array.from('abcdefghij-_!#$%&*+^`|~')),
        minLength: 1,
        maxLength: 20,
      }),
      visible,
    ),
  );
  const headers = fc
    .array(header, { maxLength: 4 })
    .map((list) =>
      Object.fromEntries(list.filter(([name]) => name !== 'expect' && name !== 'upgrade')),
    );

  const nearlyTrue = fc
    .oneof(
      { weight: 1, arbitrary: fc.constantFrom(...table) },
      { weight: 2, arbitrary: fc.constantFrom(...table.filter(({ body }) => body)) },
      // However many routes there are: this one is why there is a hub.
      { weight: 1, arbitrary: fc.constantFrom(...table.filter(isSubmission)) },
    )
    .chain((route) => {
      const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
      const parts = fc.tuple(
        ...names.map((name) =>
          fc.oneof(
            { weight: 4, arbitrary: fc.constant(truths[route.path] ?? truths[name] ?? 'x') },
            { weight: 1, arbitrary: text.map(encodeURIComponentSafely) },
          ),
        ),
      );
      const body = bodyFor(route.path, point);
      const type = route.body?.type ?? 'application/json';
      return fc.record({
        host: fc.constant(route.host),
        method: fc.oneof(
          { weight: 6, arbitrary: fc.constant<string>(route.method) },
          { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
        ),
        path: fc
          .tuple(
            parts,
            fc.oneof(
              fc.constant(''),
              fc.webQueryParameters().map((query) => `?${query}`),
            ),
          )
          .map(([values, query]) => {
            let i = 0;
            return route.path.replace(/:\w+/g, () => values[i++] ?? '') + query;
          }),
        headers: headers.map((given) => ({
          'content-type': type,
          'sec-fetch-site': 'same-origin',
          ...(route.session && { cookie }),
          ...(route.path.includes('/mailboxes/') && { authorization: `Bearer ${token}` }),
          ...given,
        })),
        body,
      });
    })
    .map((request) => addressed(request, request.body));

  const anything = fc.record({
    host: fc.constantFrom<('hub' | 'desk')[]>('hub', 'desk'),
    method: fc.constantFrom(...METHODS),
    path: visible.map((path) => `/${path}`),
    headers,
    body: fc.oneof(
      binary,
      json.map((value) => new Uint8Array(Buffer.from(value))),
    ),
  });
  return fc.oneof({ weight: 5, arbitrary: nearlyTrue }, { weight: 1, arbitrary: anything });
}

/** Photos, and half of the envelopes, go where they say; the true thread is never erased. */
function addressed(request: FuzzedRequest, body: Uint8Array): FuzzedRequest {
  if (request.method === 'DELETE')
    return { ...request, path: request.path.replace(/[^/?]*(\?.*)?$/, 'x') };
  if (request.method === 'PUT' && request.path.includes('/pictures/'))
    return { ...request, path: `/v1/desk/pictures/${toBase64Url(sha256(body))}` };
  if (!request.path.includes('/submissions/') || body.length < 29 || body[20]! % 2 === 0)
    return request;
  const sid = toBase64Url(body.subarray(13, 29));
  return { ...request, path: request.path.replace(/\/submissions\/[^?]*/, `/submissions/${sid}`) };
}

/** What browsers and the desk say of an embed. */
function embedBody(path: string): fc.Arbitrary<string> {
  const origin = 'https://school.example';
  if (path.endsWith('/refused'))
    return damagedJson({ 'csp-report': { 'blocked-uri': origin, 'document-uri': origin } });
  if (path.endsWith('/state')) return damagedJson({ state: 'paused' });
  if (path.startsWith('/v1/desk/'))
    return damagedJson({ ...FIRST_EMBED, name: 'School', origins: [origin] });
  return fc.oneof(fc.constantFrom('', origin, `${origin};x`), text);
}

function bodyFor(path: string, point: TestPoint): fc.Arbitrary<Uint8Array> {
  const fresh = fc.noShrink(fc.constant(0)).map(() => 0);
  const asBytes = (value: string): Uint8Array => new Uint8Array(Buffer.from(value));
  const near = path.includes('/submissions/')
    ? fresh.chain(() => damaged(envelope(point.kid).bytes))
    : path.includes('/messages/')
      ? fresh.chain(() => damaged(message(1)))
      : path.includes('/pictures/')
        ? fresh.chain(() => damaged(jpeg()))
        : path.endsWith('/content')
          ? damagedJson(point.content()).map(asBytes)
          : path.endsWith('/setup')
            ? damagedJson(point.setUp(toBase64Url(bytes(32)))).map(asBytes)
            : path.includes('/embeds')
              ? embedBody(path).map(asBytes)
              : damagedJson({ name: 'Noor', auth: toBase64Url(bytes(32)), archived: true }).map(
                  asBytes,
                );
  return fc.oneof(
    { weight: 4, arbitrary: near },
    { weight: 1, arbitrary: binary },
    { weight: 1, arbitrary: json.map(asBytes) },
  );
}

function encodeURIComponentSafely(value: string): string {
  const encoded = encodeURIComponent(value.toWellFormed());
  return encoded.length % 2 === 0 ? encoded : value.replace(/[^!-~]/g, '').replace(/[?#]/g, '');
}

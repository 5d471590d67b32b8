import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { routes } from '../../hub/app.ts';
import { toBase64Url } from '../../src/core/bytes.ts';
import type { Answer, Asked } from './support/client.ts';
import { bytes, envelope } from './support/point.ts';
import { openStage, type Stage } from './support/stage.ts';

const ORIGINS = ['https://school.example', 'http://localhost:3000'];

/** Directives of a policy by name. */
function directives(answer: Answer): Map<string, string> {
  const policy = String(answer.headers['content-security-policy']);
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

describe('headers over the whole route table', () => {
  let stage: Stage;
  let answers: { name: string; answer: Answer }[];

  /** Every route with what makes it answer well, then with nothing, then as a preflight. */
  before(async () => {
    stage = await openStage({}, { origins: ORIGINS });
    const cookie = await stage.logIn();
    const sealed = envelope(stage.point.kid);
    await stage.put(sealed);
    answers = [];
    const values: Record<string, string> = {
      point: stage.point.id,
      sid: sealed.sid,
      id: toBase64Url(sealed.mailbox.id),
      embedKey: stage.point.embedKey,
      mailbox: toBase64Url(bytes(32)),
      n: '1',
      name: 'document',
      locale: 'nl',
      door: 'parent',
      hash: stage.hub.services.files.kiosk?.hash ?? '',
    };
    const files: Record<string, string[]> = {
      '/embed/:file': ['v1.js', '0.1.0.js', '9.9.9.js', 'faq-v1.js', 'faq-0.1.0.js'],
      '/embed/answers/:file': [stage.point.embedKey, `${stage.point.embedKey}.html`, 'none.html'],
      '/assets/:file': ['post-abc123.js', 'none.js'],
      '/kiosk/v/:hash/:file': ['index.html', 'out-of-order.html', 'index-abc.js', 'none.js'],
      '/desk/assets/:file': ['main-abc.js', 'argon2-abc.js', 'none.js'],
    };
    const token = { authorization: `Bearer ${toBase64Url(sealed.mailbox.token)}` };
    const hello = { origin: 'https://evil.example' };
    for (const host of ['hub', 'desk'] as const)
      for (const { method, path, body } of routes[host]) {
        if (path.endsWith('/events')) continue;
        const urls = (files[path] ?? ['']).map((file) =>
          path.replace(':file', file).replace(/:(\w+)/g, (_, name: string) => values[name] ?? ''),
        );
        const full: Asked = {
          method,
          headers: {
            ...hello,
            ...token,
            cookie,
            'sec-fetch-site': 'same-origin',
            ...(body && { 'content-type': body.type }),
          },
          ...(body && { body: path.includes('submissions') ? sealed.bytes : '{}' }),
        };
        const bare: Asked = { method, headers: hello };
        const preflight: Asked = {
          method: 'OPTIONS',
          headers: { ...hello, 'access-control-request-method': method },
        };
        for (const url of urls)
          for (const asked of [full, bare, preflight]) {
            // Log-out would end the session that the routes after it need.
            if (asked === full && url.endsWith('/logout')) continue;
            const answer = await stage.ask(stage.urls[host] + url, asked);
            answers.push({ name: `${asked.method ?? 'GET'} ${host} ${url}`, answer });
          }
      }
    for (const path of ['/', '/nothing', '/v1/nothing', '/w/unknown-key'])
      answers.push({ name: path, answer: await stage.ask(stage.urls.hub + path) });
    const stranger = await stage.ask(stage.urls.hub, { headers: { host: 'evil.example' } });
    answers.push({ name: 'another host', answer: stranger });
  });
  after(() => stage.close());

  test('every answer has the headers that every answer has', () => {
    for (const { name, answer } of answers) {
      const { headers } = answer;
      assert.equal(headers['x-content-type-options'], 'nosniff', name);
      assert.equal(headers['referrer-policy'], 'no-referrer', name);
      assert.equal(headers['cross-origin-opener-policy'], 'same-origin', name);
      assert.ok(headers['permissions-policy']?.includes('camera=()'), name);
      assert.equal(directives(answer).get('default-src'), "'none'", name);
      assert.equal(directives(answer).get('base-uri'), "'none'", name);
      assert.ok(!String(headers['content-security-policy']).includes('unsafe-inline'), name);
      assert.equal(headers['server'] ?? headers['x-powered-by'], undefined, name);
    }
    assert.ok(answers.length > 60);
    console.log(`answers: ${answers.length} passed, 0 failed`);
  });

  test('only what stands in other pages answers other origins', () => {
    const open = answers.filter(({ answer }) =>
      Object.keys(answer.headers).some((name) => name.startsWith('access-control-')),
    );
    assert.ok(open.length >= 3, 'control: the loader does');
    for (const { name, answer } of open) {
      assert.match(name, / \/embed\//);
      assert.equal(answer.headers['access-control-allow-origin'], '*');
      assert.equal(answer.headers['cross-origin-resource-policy'], 'cross-origin');
    }
  });

  test('only the page of an embed can be framed, by its origins and the desk', () => {
    let framed = 0;
    for (const { name, answer } of answers) {
      const ancestors = directives(answer).get('frame-ancestors');
      if (name.startsWith(`GET hub /w/`)) {
        assert.equal(ancestors, [...ORIGINS, stage.urls.desk].join(' '), name);
        framed++;
      } else if (name === '/w/unknown-key') assert.equal(ancestors, '*', name);
      else assert.equal(ancestors, "'none'", name);
    }
    assert.ok(framed > 0);
  });

  test('cookies come from the desk only', () => {
    const cookies = answers.filter(({ answer }) => answer.headers['set-cookie'] !== undefined);
    assert.ok(cookies.length > 0, 'control');
    for (const { name } of cookies) assert.match(name, / desk /);
  });

  test('nothing of /v1/ and no page is kept, a library is asked after; built files are kept for ever', () => {
    for (const { name, answer } of answers) {
      const immutable =
        /\/assets\/\w+-\w+\.js$|\/(?:faq-)?0\.1\.0\.js$|\/kiosk\/v\//.test(name) &&
        answer.status === 200;
      const asked = /\/library\/nl\/parent$|\/kiosk\/(?:[\w-]+\.(?:html|json))?$/.test(name);
      const expected = immutable
        ? 'public, max-age=31536000, immutable'
        : /\/embed\/(?:faq-v1\.js|v1\.js|answers\/.*)$/.test(name) && answer.status === 200
          ? 'public, max-age=300, stale-while-revalidate=86400'
          : name.startsWith('GET hub') && asked && answer.status === 200
            ? 'no-cache'
            : name.endsWith('/kiosk/sw.js') && answer.status === 200
              ? 'max-age=3600'
              : 'no-store';
      assert.equal(answer.headers['cache-control'], expected, name);
    }
  });

  test('no status is one that the table does not name', () => {
    const common = [400, 401, 403, 404, 413, 415];
    let asked = 0;
    for (const { name, answer } of answers) {
      const route = (['hub', 'desk'] as const)
        .flatMap((host) => routes[host].map((one) => ({ ...one, host })))
        .find(({ method, path, host }) =>
          new RegExp(`^${method} ${host} ${path.replace(/:\w+/g, '[^/]+')}$`).test(name),
        );
      if (!route) continue;
      asked++;
      const known = answer.status in route.answers || common.includes(answer.status);
      assert.ok(known, `${name}: ${answer.status}`);
    }
    assert.ok(asked > 60, `${asked} answers`);
  });
});

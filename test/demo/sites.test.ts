import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { loopback } from '../../demo/loopback.ts';
import { startSites, type Sites } from '../../demo/sites.ts';

const hub = 'http://hub.localhost:4300';
let sites: Sites;

before(async () => {
  sites = await startSites({ port: 0, hub, embedKey: 'EMBED_key-1' });
});
after(() => sites.close());

/** Status line and body of a request whose path goes out exactly as written. */
function raw(path: string, host = 'school.localhost'): Promise<string> {
  const socket = connect(Number(new URL(sites.partner).port), '127.0.0.1');
  socket.end(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (part) => (text += part.toString()));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}

test('each name is a site of its own, filled in', async () => {
  const titles: [string, RegExp][] = [
    [sites.site, /<title>[^<]*De Linde/],
    [sites.partner, /<title>[^<]*De Wilg/],
    [sites.exit, /<title>Het weer/],
  ];
  for (const [url, title] of titles) {
    const { status, headers, body } = await loopback(new URL('/', url).href);
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.match(body.toString(), title);
    assert.doesNotMatch(body.toString(), /%[A-Z]+%/);
  }
});

test('pages with the widget name the hub and nobody else', async () => {
  for (const url of [sites.site, sites.partner]) {
    const { headers, body } = await loopback(`${url}/`);
    assert.equal(
      headers['content-security-policy'],
      `default-src 'none'; script-src ${hub}; frame-src ${hub}; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'`,
    );
    const html = body.toString();
    assert.match(html, new RegExp(`<script type="module" src="${hub}/embed/v1.js"></script>`));
    assert.match(html, /<steunpunt-widget[^>]* embed="EMBED_key-1"/);
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    const foreign = addresses.filter(
      (address) => /^(https?:)?\/\//.test(address ?? '') && !address?.startsWith(hub),
    );
    assert.deepEqual(foreign, []);
    assert.ok(addresses.length > 10, 'control: there are addresses to look at');
  }
});

test('every file a page names is there, every place it points to exists', async (t) => {
  let looked = 0;
  for (const url of [sites.site, sites.partner, sites.exit]) {
    const html = (await loopback(new URL('/', url).href)).body.toString();
    for (const [, address = ''] of html.matchAll(/(?:src|href)="(\/[^"]*|#[^"]*)"/g)) {
      looked++;
      if (address.startsWith('#')) {
        assert.ok(html.includes(`id="${address.slice(1)}"`), `${url} ${address}`);
      } else {
        assert.equal((await loopback(new URL(address, url).href)).status, 200, `${url} ${address}`);
      }
    }
  }
  t.diagnostic(`${looked} addresses`);
  assert.ok(looked > 15);
});

test('no path leads out of a site', async (t) => {
  const paths = [
    ...[
      '/../sites.ts',
      '/../../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
    ],
    ...[
      '/..\\..\\package.json',
      '//etc/passwd',
      '/./../school/index.html',
      '/../steunpunt/index.html',
    ],
    ...[
      '/%00',
      '/index.html%00.css',
      '/constructor',
      '/__proto__',
      '*',
      '/....//....//package.json',
    ],
    ...['http://steunpunt.localhost/', 'file:///etc/passwd'],
  ];
  let passed = 0;
  for (const path of paths) {
    const answer = await raw(path);
    assert.match(answer, /^HTTP\/1\.1 (404|400) /, `${path}: ${answer.slice(0, 60)}`);
    passed++;
  }
  t.diagnostic(`${passed} passed, ${paths.length - passed} failed`);
  assert.match(await raw('/'), /^HTTP\/1\.1 200 /, 'control: the page itself');
});

test('other names and other methods find nothing', async () => {
  for (const host of [
    'hub.localhost',
    'localhost',
    '127.0.0.1',
    'school.localhost.evil.nl',
    '[',
    '',
  ])
    assert.match(await raw('/', host), /^HTTP\/1\.1 (404|400) /, host);
  for (const method of ['POST', 'PUT', 'DELETE'])
    assert.equal((await loopback(`${sites.partner}/`, { method })).status, 405, method);
  const head = await loopback(`${sites.partner}/`, { method: 'HEAD' });
  assert.deepEqual([head.status, head.body.length], [200, 0]);
});

test('a taken port is an error, a closed one is free again', async () => {
  const port = Number(new URL(sites.site).port);
  await assert.rejects(startSites({ port, hub, embedKey: 'x' }), { code: 'EADDRINUSE' });
  const other = await startSites({ port: 0, hub, embedKey: 'x' });
  await other.close();
  const again = await startSites({ port: Number(new URL(other.site).port), hub, embedKey: 'x' });
  await again.close();
});

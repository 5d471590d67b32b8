import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';

/** Three sites to show and test the widget on, each a site of its own in the eyes of a browser. */
export interface Sites {
  /** The support point's own site. */
  readonly site: string;
  /** A school that puts the widget on its page, under a strict policy. */
  readonly partner: string;
  /** An everyday page: where "Snel weg" leads. */
  readonly exit: string;
  close(): Promise<void>;
}

interface File {
  readonly type: string;
  readonly body: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/** Starts the demo's host pages on a loopback port (0: a free one). Rejects when it is taken. */
export async function startSites(options: {
  port: number;
  hub: string;
  embedKey: string;
}): Promise<Sites> {
  const { port, hub, embedKey } = options;
  const fill = (text: string): string =>
    text.replaceAll('%HUB%', hub).replaceAll('%EMBED%', embedKey);
  const sites = new Map(
    ['steunpunt', 'school', 'weer'].map((name) => [`${name}.localhost`, readSite(name, fill)]),
  );
  // What pages the widget may meet, as a corner of the school's site.
  for (const [path, file] of readSite('gallery', fill))
    sites.get('school.localhost')?.set(GALLERY + path.slice(1), file);
  const policies: Readonly<Record<string, string>> = {
    'steunpunt.localhost': hostPolicy(hub),
    'school.localhost': hostPolicy(hub),
    'weer.localhost': "default-src 'none'; style-src 'self'; img-src 'self'",
  };

  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d*$/, '').toLowerCase();
    const policy = policies[host] ?? "default-src 'none'";
    const lists = request.url === `${GALLERY}strict-answers.html`;
    const strict = lists ? `${policy}; connect-src ${hub}; trusted-types 'none'` : policy;
    const loose = request.url?.startsWith(GALLERY) && !request.url.includes('strict');
    answer(request, response, sites.get(host), loose ? loosePolicy(hub) : strict);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    site: `http://steunpunt.localhost:${taken}`,
    partner: `http://school.localhost:${taken}`,
    exit: `http://weer.localhost:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const GALLERY = '/galerij/';

/** What most sites have, if they have one at all. */
function loosePolicy(hub: string): string {
  return `default-src 'self' 'unsafe-inline' ${hub}`;
}

/** All that a page with the widget has to allow; see docs/embedding.md. */
function hostPolicy(hub: string): string {
  return [
    "default-src 'none'",
    `script-src ${hub}`,
    `frame-src ${hub}`,
    "style-src 'self'",
    "img-src 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** The files of one site by path. Nothing else is ever served, so no path can lead elsewhere. */
function readSite(name: string, fill: (text: string) => string): Map<string, File> {
  const folder = join(import.meta.dirname, 'sites', name);
  const files = new Map<string, File>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).replaceAll(sep, '/')}`;
    const text = readFileSync(file, 'utf8');
    files.set(path.replace(/\/index\.html$/, '/'), {
      type,
      body: type.startsWith('text/html') ? fill(text) : text,
    });
  }
  return files;
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: Map<string, File> | undefined,
  policy: string,
): void {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const read = request.method === 'GET' || request.method === 'HEAD';
  const file = read ? site?.get(path) : undefined;
  response
    .writeHead(file ? 200 : read ? 404 : 405, {
      'Content-Type': file?.type ?? 'text/plain; charset=utf-8',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-cache',
    })
    .end(request.method === 'HEAD' ? undefined : (file?.body ?? 'Deze pagina is er niet.'));
}

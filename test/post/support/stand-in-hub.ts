import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/**
 * A hub with nothing behind it: the built loader, and the fixtures' frame on an origin of its own.
 * Who goes to `/nothing` stays where they are: it answers 204. `/w/slow` never ends loading.
 */
export interface StandInHub {
  readonly url: string;
  /** Cuts every connection and listens no more. */
  stop(): Promise<void>;
  /** Listens again, on the same port. */
  start(): Promise<void>;
}

const root = join(import.meta.dirname, '../../..');
const fixtures = join(root, 'test/widget/fixtures');

/** Throws when the loader has not been built. */
export async function startStandInHub(): Promise<StandInHub> {
  const loader = readFileSync(join(root, 'dist/embed/v1.js'));
  const standIn = readFileSync(join(fixtures, 'stand-in.js'));
  const page = readFileSync(join(fixtures, 'w/demo/index.html'));
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path.startsWith('/embed/')) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      response.setHeader('Content-Type', 'text/javascript').end(loader);
    } else if (path === '/w/demo') {
      response.setHeader('Content-Type', 'text/html').end(page);
    } else if (path === '/w/slow') {
      response.setHeader('Content-Type', 'text/html').end(`${page.toString()}<img src="/never">`);
    } else if (path.endsWith('/stand-in.js')) {
      response.setHeader('Content-Type', 'text/javascript').end(standIn);
    } else if (path !== '/never') {
      response.writeHead(path === '/nothing' ? 204 : 404).end();
    }
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://hub.localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    start: () => listen(server, port),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

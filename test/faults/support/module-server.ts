import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = `<!doctype html><meta charset="utf-8"><title>outbox</title>
<script type="module" src="/test/faults/support/outbox-page.ts"></script>`;

export interface ModuleServer {
  readonly origin: string;
  close(): void;
}

/** Serves a page with the real outbox on it: our own sources as they are, types stripped. */
export async function serveModules(): Promise<ModuleServer> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path === '/' ? Promise.resolve(PAGE) : readModule(join(ROOT, path));
    file.then(
      (text) => {
        const type = path === '/' ? 'text/html' : 'text/javascript';
        // A sandboxed frame has no origin, and asks for modules as a stranger.
        response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
        response.end(text);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readModule(file: string): Promise<string> {
  const source = await readFile(file, 'utf8');
  return extname(file) === '.ts' ? stripTypeScriptTypes(source) : source;
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  readonly body: string;
  readonly headers?: Record<string, string>;
}

/** Host pages that a test writes itself, on a site of their own. */
export interface HostPages {
  readonly origin: string;
  /** Serves `page` at `path`. Returns its address. */
  add(path: string, page: HostPage): string;
  close(): Promise<void>;
}

export async function serveHostPages(name = 'gast'): Promise<HostPages> {
  const pages = new Map<string, HostPage>();
  const server = createServer((request, response) => {
    const page = pages.get(URL.parse(request.url ?? '/', 'http://host')?.pathname ?? '');
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://${name}.localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    add(path, page) {
      pages.set(path, page);
      return origin + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

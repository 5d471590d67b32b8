import { createServer } from 'node:http';
import type { Socket } from 'node:net';

/**
 * What Node alone can do: reads the whole body, keeps nothing, answers a small JSON. Run by fork; to
 * any message it answers with what it received so far.
 */
export interface Received {
  /** Requests whose body was read to the end. */
  readonly requests: number;
  /** Of all connections, with the heads of the requests. */
  readonly bytes: number;
}

const sockets: Socket[] = [];
let requests = 0;
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    requests++;
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"state":"stored"}');
  });
});
server.on('connection', (socket) => sockets.push(socket));
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.on('message', () => {
  const bytes = sockets.reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  process.send?.({ requests, bytes } satisfies Received);
});
process.once('disconnect', () => process.exit(0));

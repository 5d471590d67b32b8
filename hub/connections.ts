import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** A request that takes longer than this when the hub stops is cut off; its sender tries again. */
const STOP_MS = 10_000;

/**
 * Watches the connections of `server`. The returned function stops it: no new connections, the ones
 * without a request end at once, the others with their answer. (Node's own way waits for browsers
 * that connected beforehand and ask nothing.)
 */
export function watchConnections(server: Server): () => Promise<void> {
  const open = new Set<Socket>();
  const busy = new Set<Socket>();
  let stopping = false;
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }, answer) => {
    busy.add(socket);
    answer.once('close', () => {
      busy.delete(socket);
      if (stopping) socket.destroySoon();
    });
  });
  return () =>
    new Promise((resolve) => {
      stopping = true;
      const cut = setTimeout(() => server.closeAllConnections(), STOP_MS);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      for (const socket of open) if (!busy.has(socket)) socket.destroySoon();
    });
}

import type { WebSocket } from 'ws';

/** So many frames of one socket are refused; then the socket is. */
const MOST_REFUSED = 50;

export interface InTurn<T> {
  /** null: no message at all, which ends the socket. undefined: nothing is to be done any more. */
  readonly read: (bytes: Buffer) => T | null | undefined;
  /** Whether it may be taken now. Asked at once, so nothing piles up. */
  readonly allow: (message: T) => boolean;
  readonly refuse: (message: T) => void;
  readonly take: (message: T) => Promise<void>;
}

/** Takes what comes over `socket` one after another. What breaks ends this socket and nothing else. */
export function takeInTurn<T>(socket: WebSocket, { read, allow, refuse, take }: InTurn<T>): void {
  let refused = 0;
  let turn = Promise.resolve();
  socket.on('message', (bytes: Buffer) => {
    const message = read(bytes);
    if (message === undefined) return;
    if (message === null) socket.close(1008);
    else if (allow(message)) turn = turn.then(() => take(message)).catch(() => socket.close(1011));
    else if (++refused > MOST_REFUSED) socket.close(1008);
    else refuse(message);
  });
}

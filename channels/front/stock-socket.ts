import type { WebSocket } from 'ws';
import type { WebDoor } from '../botkit/web.ts';
import { utf8Of } from './body.ts';
import type { Identity } from './identity.ts';
import { takeInTurn } from './in-turn.ts';
import { SocketLine } from './line.ts';
import { nl } from './page/words-nl.ts';
import { mayTalk, type Doors } from './parts.ts';
import { stockMessage, type StockMessage } from './shapes.ts';

/** A socket of Botkit's web client. It acknowledges nothing and may know nothing of before. */
export function meetStock(
  doors: Doors,
  web: WebDoor,
  socket: WebSocket,
  { id, known }: Identity,
  source: string,
): void {
  const { conversations, words, wordsEach } = doors;
  const line = new SocketLine(socket);
  let detach: (() => void) | null = null;
  const wish = { known };

  const attach = (): void => {
    detach ??= conversations.attach(
      id,
      'web',
      async (said) => line.bringWithPing(await web.message(said)),
      { ...wish, ended: () => (detach = null) },
    );
  };

  const tell = async (text: string): Promise<void> => line.send(await web.message({ text }));

  const take = async ({ text, anew }: StockMessage): Promise<void> => {
    if (!mayTalk(doors, id, source)) return tell(nl.full);
    const opened = await conversations.open(id, 'web', wish);
    if (opened === 'full') return tell(nl.full);
    const nothingNew = isAllThere(doors, id);
    attach();
    if (anew) {
      // A window that was loaded anew is empty.
      if (opened === 'open' && nothingNew) await repeat(doors, web, line, id);
      return;
    }
    // It began anew just now: these words were for the conversation before.
    if (opened === 'again') return;
    const heard = await web.take(id, text, wish);
    if (heard === 'busy' || heard === 'full') await tell(nl[heard]);
    attach();
  };

  takeInTurn(socket, {
    read: (bytes) => {
      const message = stockMessage(utf8Of(bytes) ?? '');
      // Events of the client's own making.
      return message && !message.anew && message.text === '' ? undefined : message;
    },
    allow: () => words.spend(id) && wordsEach.spend(source),
    refuse: () => void tell(nl.busy).catch(() => socket.close(1011)),
    take,
  });
  socket.on('close', () => detach?.());
}

function isAllThere({ conversations }: Doors, id: string): boolean {
  const said = conversations.look(id);
  return (said?.lines.at(-1)?.seq ?? 0) <= (said?.acknowledged ?? 0);
}

/** Says once more what was said since the visitor's last word. */
async function repeat(doors: Doors, web: WebDoor, line: SocketLine, id: string): Promise<void> {
  const lines = doors.conversations.look(id)?.lines ?? [];
  const since = lines.findLastIndex(({ from }) => from === 'visitor');
  for (const said of lines.slice(since + 1)) line.send(await web.message(said));
}

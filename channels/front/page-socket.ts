import type { WebSocket } from 'ws';
import { utf8Of } from './body.ts';
import type { Identity } from './identity.ts';
import { takeInTurn } from './in-turn.ts';
import { SocketLine } from './line.ts';
import type { ToPage } from './page/frames.ts';
import { taps, textOf } from './page/taps.ts';
import { pageLanguage } from './page/words.ts';
import { mayTalk, type Doors } from './parts.ts';
import { pageFrame, type Query } from './shapes.ts';

/** The page saw its conversation wiped. */
const OVER = 4000;
const TRY_LATER = 1013;

/** A socket of our own page, which acknowledges each line. `who` is null when nobody began. */
export async function meetPage(
  doors: Doors,
  socket: WebSocket,
  who: Identity | null,
  { lang, door, run, after = 0 }: Query,
  source: string,
): Promise<void> {
  const { conversations, words, wordsEach } = doors;
  const line = new SocketLine(socket);
  const tell = (frame: ToPage): void => line.send(frame);
  const over = (): void => {
    tell({ kind: 'over' });
    socket.close(OVER);
  };
  if (!who) {
    over();
    return;
  }
  const { id } = who;
  const wish = {
    known: true,
    locale: pageLanguage(lang, undefined, door).lang,
    ...(door && { door }),
  };
  // From here on it is listened to: what comes while the conversation opens waits its turn.
  const opening = mayTalk(doors, id, source) ? conversations.open(id, 'page', wish) : 'full';

  const tellHow = (once: string, how: Extract<ToPage, { kind: 'said' }>['how']): void =>
    tell({ kind: 'said', once, how });
  takeInTurn(socket, {
    read: (bytes) => {
      const frame = pageFrame(utf8Of(bytes) ?? '');
      if (frame?.kind !== 'ack') return frame;
      line.arrived(`s${frame.seq}`);
      return undefined;
    },
    allow: () => words.spend(id) && wordsEach.spend(source),
    refuse: ({ once }) => tellHow(once, 'busy'),
    take: async ({ once, text, run: of }) => {
      await opening;
      // Words for a conversation that is no more mean nothing in this one.
      const how =
        conversations.look(id)?.run === of
          ? await conversations.hear(id, 'page', text, once, wish)
          : 'again';
      tellHow(once, how === 'heard' || how === 'twice' ? 'taken' : how);
    },
  });

  if ((await opening) === 'full') {
    socket.close(TRY_LATER);
    return;
  }
  const now = conversations.look(id)?.run ?? '';
  tell({ kind: 'run', run: now });
  const detach = conversations.attach(
    id,
    'page',
    (said) => {
      const { seq } = said;
      const alone = conversations.look(id)?.lines[0]?.seq === seq;
      const frame = { kind: 'line', seq, text: textOf(said), quick: taps(said), alone } as const;
      return line.bring(frame, `s${seq}`);
    },
    { ...wish, after: run === now ? after : 0, ended: over },
  );
  socket.on('close', detach);
  if (socket.readyState !== socket.OPEN) detach();
}

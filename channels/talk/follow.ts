import type { Thread } from '../../src/core/post-office.ts';
import { choosing, wayTo } from './choosing.ts';
import { confirmPlace } from './confirm.ts';
import { followDelivery } from './delivery.ts';
import { refusal } from './hand-over.ts';
import type { Heard, Place } from './place.ts';
import type { Visit } from './visit.ts';

/** Writing more in a conversation with the point. */
export function followPlace(visit: Visit, thread: Thread, text?: string): Place {
  const { say } = visit;
  const whole = { at: 'thread', thread } as const;
  let pieces: readonly string[] = text ? [text] : [];
  const confirming = confirmPlace(visit, {
    pieces: () => pieces,
    change: (next) => (pieces = next),
    send: say('confirm.send'),
    back: () => {
      pieces = [];
      return {};
    },
    deliver: (written) => deliver(visit, thread, written),
  });
  const asking: Place = {
    ...choosing(visit, () => ({ text: say('how.write'), ways: [] })),
    hear: (typed) => {
      pieces = [typed];
      return {};
    },
    back: () => ({ go: whole }),
  };
  const now = (): Place => (pieces.length > 0 ? confirming : asking);
  return {
    show: () => now().show(),
    hear: (typed) => now().hear(typed),
    back: () => now().back?.() ?? { go: whole },
  };
}

async function deliver(visit: Visit, thread: Thread, text: string): Promise<Heard> {
  const sent = await visit.parts.post.followUp(thread, { ...visit.sender, text });
  if (sent.kind !== 'asked') return { said: [refusal(visit, sent, text)] };
  return {
    said: [followDelivery(visit, { sid: sent.sid, as: 'follow' })],
    go: { at: 'sent', thread },
  };
}

/** After something was sent: what comes now, and writing on is writing more. */
export function sentPlace(visit: Visit, thread: Thread): Place {
  const { say } = visit;
  return choosing(visit, () => ({
    text: say('sent.here'),
    ways: [
      wayTo(say('thread.write'), { at: 'follow', thread }),
      wayTo(say('sent.to-start'), { at: 'menu' }),
    ],
    how: say('thread.how'),
    otherwise: (typed) => ({ go: { at: 'follow', thread, text: typed } }),
  }));
}

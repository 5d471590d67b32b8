import { choosing, type Choosing, type Way } from './choosing.ts';
import type { Heard, Place } from './place.ts';
import type { Visit } from './visit.ts';

/** A text before it is sent: people write in several messages, and none of them goes by itself. */
export interface Confirming {
  /** In the order of writing. */
  readonly pieces: () => readonly string[];
  readonly change: (pieces: readonly string[]) => void;
  /** What is said beneath it. */
  readonly note?: string;
  /** What sending is called here. */
  readonly send: string;
  /** Seals and keeps what was written. */
  readonly deliver: (text: string) => Promise<Heard>;
  readonly back: () => Heard;
}

export function confirmPlace(visit: Visit, confirming: Confirming): Place {
  const { pieces, change, note = '', send, deliver, back } = confirming;
  const { say } = visit;
  const text = (): string => textOf(pieces());
  const set = (left: readonly string[]): Heard => {
    change(left);
    return {};
  };
  const drop: Way = { title: say('confirm.drop'), go: () => set(pieces().slice(0, -1)) };
  const make = (): Choosing => ({
    text: [`${say('confirm.heading')}\n${text()}`, note].filter(Boolean).join('\n\n'),
    ways: [
      { title: send, go: () => deliver(text()) },
      ...(pieces().length > 1 ? [drop] : []),
      { title: say('confirm.anew'), go: back },
    ],
    how: say('how.more'),
    otherwise: (typed) => set([...pieces(), typed]),
    back,
  });
  return choosing(visit, make);
}

export const textOf = (pieces: readonly string[]): string => pieces.join('\n\n');

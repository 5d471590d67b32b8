import { choosing, type Choosing, type Way } from './choosing.ts';
import type { Heard, Place } from './place.ts';
import type { Visit } from './visit.ts';

/** A text before it is sent: people write in several messages, and none of them goes by itself. */
interface Confirming {
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
  let noted = false;
  const once = (): string => {
    const said = noted ? '' : note;
    noted = true;
    return said;
  };
  const make = (): Choosing => ({
    text: [`${say('confirm.heading')}\n${inShort(text())}`, once()].filter(Boolean).join('\n\n'),
    ways: [
      { title: send, go: () => deliver(text()) },
      ...(pieces().length > 1 ? [drop] : []),
      { title: say('confirm.anew'), go: back },
    ],
    how: say('how.more'),
    otherwise: (typed) =>
      text().length + typed.length > MOST_WRITTEN
        ? { said: [say('problem.too-long', typed.length, visit.ltr(visit.parts.link))] }
        : set([...pieces(), typed]),
    back,
  });
  return choosing(visit, make);
}

/** Far more than one envelope carries: what does not fit is said at sending, and nothing grows for ever. */
const MOST_WRITTEN = 20_000;

const textOf = (pieces: readonly string[]): string => pieces.join('\n\n');

/** Enough to know it by: the whole of it stands above, where it was typed. In letters. */
const [HEAD, TAIL] = [400, 200];

function inShort(text: string): string {
  const letters = Array.from(text);
  if (letters.length <= HEAD + TAIL + 100) return text;
  return `${letters.slice(0, HEAD).join('')} … ${letters.slice(-TAIL).join('')}`;
}

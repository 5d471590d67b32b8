import { monthId } from '../../src/core/counting/calendar.ts';
import { cardKind } from '../../src/core/desk/card.ts';
import { bringIn, threadLine, type ThreadFacts } from '../../src/core/desk/tally-lines.ts';
import { tallyKind, type TallyLine } from '../../src/core/desk/tally.ts';
import type { Documents } from '../documents.ts';
import type { Mailroom } from '../threads/mailroom.ts';
import type { Rounds } from '../rounds.ts';
import type { ThreadView } from '../threads/threads.ts';

/**
 * Keeps the months' tallies as the threads and their cards are: after every round, and after every
 * change of a card at this desk. One write per month, none when nothing is new. It ends with the
 * documents and the rounds that it follows.
 */
export class TallyKeeper {
  readonly #mailroom: Pick<Mailroom, 'threads'>;
  readonly #documents: Documents;
  #running: Promise<void> | null = null;
  #again = false;
  #started = false;

  constructor(mailroom: Pick<Mailroom, 'threads'>, documents: Documents) {
    this.#mailroom = mailroom;
    this.#documents = documents;
  }

  follow(rounds: Pick<Rounds, 'follow'>): void {
    // Cards are read by then: without them every thread would seem to be about nothing.
    rounds.follow(() => {
      this.#started = true;
      return this.keep();
    });
    this.#documents.subscribe(() => {
      if (this.#started) void this.keep();
    });
  }

  /** Never rejects: what cannot be written now is written after a later round. */
  async keep(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#keepUp().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #keepUp(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      const lines = Map.groupBy(this.#lines(), ({ day }) => monthId(day));
      const read = await this.#documents.read(tallyKind, [...lines.keys()]);
      if (read.kind !== 'ok') return;
      for (const [month, some] of lines) {
        const command = bringIn(some);
        if (command(this.#documents.get(tallyKind, month)))
          await this.#documents.change(tallyKind, month, command);
      }
    }
  }

  #lines(): TallyLine[] {
    return this.#mailroom.threads.flatMap((thread) => {
      const facts = factsOf(thread);
      if (!facts) return [];
      const card = this.#documents.get(cardKind, thread.mailbox);
      // A card that is there and cannot be read says nothing: the line stays as it is.
      const unread = card === cardKind.empty && this.#documents.has(cardKind, thread.mailbox);
      return unread ? [] : [threadLine(facts, card)];
    });
  }
}

/** null while nothing of the visitor could be opened. */
function factsOf({ mailbox, door, locale, entries }: ThreadView): ThreadFacts | null {
  const asked = entries.flatMap((entry) => (entry.kind === 'visitor' ? [entry] : []));
  if (asked.length === 0) return null;
  const called = asked.some(({ proven, submission }) => proven && submission.call !== undefined);
  const day = Math.min(...asked.map((entry) => entry.day));
  return { mailbox, day, door: door ?? 'unknown', called, locale: locale ?? '' };
}

import { toBase64Url } from '../../src/core/bytes.ts';
import { monthId } from '../../src/core/counting/calendar.ts';
import { bringInFeedback, countForm, isCounted } from '../../src/core/desk/feedback-lines.ts';
import { feedbackKind } from '../../src/core/desk/feedback.ts';
import { lineId } from '../../src/core/desk/tally-lines.ts';
import { randomBytes } from '../../src/seal/random.ts';
import type { Documents } from '../documents.ts';
import type { Rounds } from '../rounds.ts';
import type { Mailroom } from '../threads/mailroom.ts';
import type { NoReply } from '../threads/no-reply.ts';

type Forms = Pick<Mailroom, 'noReplies' | 'fileAway'>;

/**
 * Counts, after every round, the forms that nobody replies to: into the document of their month,
 * and only then away with them. What was not written is found again by the next round, here or at
 * a colleague's desk.
 */
export class FeedbackKeeper {
  readonly #mailroom: Forms;
  readonly #documents: Documents;
  #running: Promise<void> | null = null;

  constructor(mailroom: Forms, documents: Documents) {
    this.#mailroom = mailroom;
    this.#documents = documents;
  }

  follow(rounds: Pick<Rounds, 'follow'>): void {
    rounds.follow(() => this.#keep());
  }

  #keep(): Promise<void> {
    this.#running ??= this.#count().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #count(): Promise<void> {
    const months = Map.groupBy(this.#mailroom.noReplies, ({ day }) => monthId(day));
    for (const [month, forms] of months) {
      const command = bringInFeedback(
        forms.map(({ mailbox, question, form }) => countForm(mailbox, question, form, randomId)),
      );
      const done = await this.#documents.change(feedbackKind, month, command);
      if (done.kind === 'ok' || done.kind === 'not-applied') await this.#fileAway(month, forms);
    }
  }

  async #fileAway(month: string, forms: readonly NoReply[]): Promise<void> {
    const counted = this.#documents.get(feedbackKind, month);
    // One after the other: a morning with many is no burst for the hub.
    for (const form of forms)
      if (isCounted(counted, lineId(form.mailbox))) await this.#mailroom.fileAway(form);
  }
}

function randomId(): string {
  return toBase64Url(randomBytes(12));
}

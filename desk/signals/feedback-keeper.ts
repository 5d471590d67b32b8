import { toBase64Url } from '../../src/core/bytes.ts';
import { monthId } from '../../src/core/counting/calendar.ts';
import { wordsId } from '../../src/core/desk/by-door.ts';
import {
  bringInFeedback,
  countForm,
  isCounted,
  type Counted,
} from '../../src/core/desk/feedback-lines.ts';
import { feedbackKind } from '../../src/core/desk/feedback.ts';
import { lineId } from '../../src/core/desk/tally-lines.ts';
import { DOORS } from '../../src/core/doors.ts';
import { randomBytes } from '../../src/seal/random.ts';
import type { Documents } from '../documents.ts';
import type { Rounds } from '../rounds.ts';
import type { Mailroom } from '../threads/mailroom.ts';
import type { NoReply } from '../threads/no-reply.ts';

type Forms = Pick<Mailroom, 'noReplies' | 'fileAway'>;

/**
 * Counts, after every round, the forms that nobody replies to: into the document of their month,
 * and only then away with them. What was not written is found again by the next round, here or at
 * a colleague's desk. Where each door has a key of its own, words go to the document of their door,
 * before the line is counted: a form whose words nobody could write down is found again.
 */
export class FeedbackKeeper {
  readonly #mailroom: Forms;
  readonly #documents: Documents;
  readonly #apart: () => boolean;
  #running: Promise<void> | null = null;

  constructor(mailroom: Forms, documents: Documents, apart: () => boolean = () => false) {
    this.#mailroom = mailroom;
    this.#documents = documents;
    this.#apart = apart;
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
      const apart = this.#apart();
      const all = forms.map(({ mailbox, question, form }) => ({
        door: question.door,
        counted: countForm(mailbox, question, form, randomId),
      }));
      for (const door of apart ? DOORS : []) {
        const said = all.flatMap((one) => (one.door === door ? withoutLine(one.counted) : []));
        if (said.length > 0 && !(await this.#write(wordsId(month, door), said))) return;
      }
      const lines = all.flatMap(({ door, counted }) => {
        if (!apart || counted.words.length === 0) return counted;
        // A month of words may be full: then it waits, as it does for a full month of lines.
        const said = this.#documents.get(feedbackKind, wordsId(month, door));
        return isCounted(said, counted.id) ? { ...counted, words: [] } : [];
      });
      if (await this.#write(month, lines)) await this.#fileAway(month, forms);
    }
  }

  /** Whether it is there. */
  async #write(id: string, counted: readonly Counted[]): Promise<boolean> {
    const { kind } = await this.#documents.change(feedbackKind, id, bringInFeedback(counted));
    return kind === 'ok' || kind === 'not-applied';
  }

  async #fileAway(month: string, forms: readonly NoReply[]): Promise<void> {
    const counted = this.#documents.get(feedbackKind, month);
    // One after the other: a morning with many is no burst for the hub.
    for (const form of forms)
      if (isCounted(counted, lineId(form.mailbox))) await this.#mailroom.fileAway(form);
  }
}

/** What was said alone; nothing where nothing was. */
function withoutLine(counted: Counted): Counted[] {
  return counted.words.length > 0 ? [{ ...counted, line: null }] : [];
}

function randomId(): string {
  return toBase64Url(randomBytes(12));
}

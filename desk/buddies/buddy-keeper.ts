import { buddyKind } from '../../src/core/desk/buddy.ts';
import { LEDGER_ID, matchLedgerKind } from '../../src/core/desk/match-ledger.ts';
import { ASKS, OFFERS } from '../../src/core/matching/from-form.ts';
import type { Documents } from '../documents.ts';
import type { Rounds } from '../rounds.ts';
import type { Mailroom } from '../threads/mailroom.ts';
import { newAnswers } from './answers.ts';

/**
 * Brings what people answered in their threads into the book of introductions, after every round:
 * what was said stays known when a thread ends. Asks the hub for nothing at a desk without buddies.
 */
export class BuddyKeeper {
  readonly #mailroom: Mailroom;
  readonly #documents: Documents;

  constructor(mailroom: Mailroom, documents: Documents) {
    this.#mailroom = mailroom;
    this.#documents = documents;
  }

  follow(rounds: Rounds): void {
    rounds.follow(() => this.keep());
  }

  /** What could not be written is found again after the next round. */
  async keep(): Promise<void> {
    const documents = this.#documents;
    const forms = this.#mailroom.threads.filter(
      ({ form }) => form?.script === ASKS || form?.script === OFFERS,
    );
    if (forms.length === 0) return;
    const offers = forms.filter(({ form }) => form?.script === OFFERS);
    await documents.read(
      buddyKind,
      offers.map(({ mailbox }) => mailbox),
    );
    const read = await documents.read(matchLedgerKind, [LEDGER_ID]);
    if (read.kind !== 'ok') return;
    const ledger = documents.get(matchLedgerKind, LEDGER_ID);
    const news = newAnswers(ledger, (mailbox) => this.#mailroom.thread(mailbox));
    for (const command of news) await documents.change(matchLedgerKind, LEDGER_ID, command);
  }
}

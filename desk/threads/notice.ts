import * as v from 'valibot';
import type { Answer } from '../answer.ts';
import type { HubClient } from '../hub-client.ts';
import type { ThreadView } from './threads.ts';

/**
 * Whether the visitor heard by e-mail that there is an answer: `refused` the mail server will not
 * take this address, `unable` this hub sends no mail, `later` too many went out this hour.
 */
export type Told = 'busy' | 'sent' | 'refused' | 'unable' | 'later' | 'failed';

/** Of the mailroom. */
interface Threads {
  read(mailboxes: readonly string[]): Promise<unknown>;
  thread(mailbox: string): ThreadView | null;
}

/** Tells a visitor who asked for it that there is an answer, once for each. Nothing is kept of it. */
export class Notices {
  readonly #hub: HubClient;
  readonly #mailroom: Threads;
  readonly #changed: () => void;
  /** By mailbox, with the number of our next message then: a later one has its own. */
  readonly #told = new Map<string, { readonly nextN: number; readonly told: Told }>();
  #closed = false;

  constructor(hub: HubClient, mailroom: Threads, changed: () => void) {
    this.#hub = hub;
    this.#mailroom = mailroom;
    this.#changed = changed;
  }

  /** What became of the e-mail about our last message; null when there was none to send. */
  told({ mailbox, nextN }: ThreadView): Told | null {
    const last = this.#told.get(mailbox);
    return last?.nextN === nextN ? last.told : null;
  }

  /** An answer of ours arrived. As the hub has the thread now: nothing where it was erased. */
  async answered(mailbox: string): Promise<void> {
    // A visitor may have taken it back since this desk last looked.
    await this.#mailroom.read([mailbox]);
    const view = this.#mailroom.thread(mailbox);
    if (!view?.notice || this.#closed) return;
    const { nextN, door, locale, notice } = view;
    this.#tell(mailbox, nextN, 'busy');
    const asked = { kind: 'answer', address: notice.email, locale: locale ?? 'nl' };
    const body = { ...asked, door: door ?? 'parent' };
    this.#tell(mailbox, nextN, toldBy(await this.#hub.ask(v.unknown(), 'POST', 'notify', body)));
  }

  close(): void {
    this.#closed = true;
    this.#told.clear();
  }

  #tell(mailbox: string, nextN: number, told: Told): void {
    if (this.#closed) return;
    this.#told.set(mailbox, { nextN, told });
    this.#changed();
  }
}

function toldBy(answer: Answer<unknown>): Told {
  switch (answer.kind) {
    case 'ok':
      return 'sent';
    case 'later':
      return 'later';
    case 'wrong':
      return 'refused';
    case 'unable':
      return answer.why === 'refused'
        ? 'refused'
        : answer.why === 'unreachable'
          ? 'failed'
          : 'unable';
    default:
      return 'failed';
  }
}

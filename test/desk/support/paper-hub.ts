import type { Bytes } from '../../../src/core/bytes.ts';
import { encodeBatch, revisionOf } from '../../../src/core/desk/thread-batch.ts';
import { decodeMailboxMessage } from '../../../src/core/mailbox.ts';
import type { Answer } from '../../../desk/answer.ts';
import { HubClient } from '../../../desk/hub-client.ts';
import type { SealedThread } from '../../../desk/threads/open-thread.ts';
import { MemoryDocuments } from './memory-documents.ts';

interface Kept {
  sealed: SealedThread;
  fetched: number;
}

/** A hub on paper, for pages without a server: the threads of one desk, in memory. */
export class PaperHub extends HubClient {
  readonly #threads = new Map<string, Kept>();
  readonly documents = new MemoryDocuments();
  #isDown = false;

  /** From now on nothing gets through. */
  goDown(): void {
    this.#isDown = true;
    this.documents.away = true;
  }

  /** Adds a thread, or takes the place of what it was. */
  put(sealed: SealedThread, fetched = 0): void {
    this.#threads.set(sealed.mailbox, { sealed, fetched });
  }

  /** As if the visitor erased it. */
  drop(mailbox: string): void {
    this.#threads.delete(mailbox);
  }

  messages(mailbox: string): readonly Bytes[] {
    return this.#threads.get(mailbox)?.sealed.messages ?? [];
  }

  override request(
    _method: string,
    path: string,
    { body }: Parameters<HubClient['request']>[2] = {},
  ): Promise<Answer<Response>> {
    if (this.#isDown) return Promise.resolve({ kind: 'offline' });
    return Promise.resolve(this.#answer(path, body));
  }

  #answer(path: string, body: unknown): Answer<Response> {
    const [first = '', second = '', , n] = path.split('/');
    if (first.startsWith('threads?') || path === 'threads') {
      const archived = path.includes('archived=1');
      const lines = [...this.#threads.values()]
        .filter(({ sealed }) => sealed.archived === archived)
        .map(({ sealed: { mailbox, submissions, messages }, fetched }) => ({
          ...{ mailbox, archived, fetched, lastDay: 0 },
          revision: revisionOf(submissions.length, messages.length),
        }));
      return json({ threads: lines, next: null });
    }
    if (path === 'threads/read') {
      const { mailboxes } = body as { mailboxes: string[] };
      const threads = mailboxes.flatMap((mailbox): SealedThread[] => {
        const kept = this.#threads.get(mailbox);
        return kept ? [kept.sealed] : [];
      });
      return { kind: 'ok', value: new Response(encodeBatch({ threads, left: [] })) };
    }
    if (first === 'threads') {
      const kept = this.#threads.get(second);
      if (!kept) return { kind: 'gone' };
      if (n === undefined) kept.sealed = { ...kept.sealed, ...(body as { archived: boolean }) };
      else {
        const { messages } = kept.sealed;
        if (messages.some((one) => decodeMailboxMessage(one)?.n === Number(n)))
          return { kind: 'conflict' };
        kept.sealed = { ...kept.sealed, messages: [...messages, body as Bytes] };
      }
      return json({});
    }
    return { kind: 'offline' };
  }
}

function json(value: object): Answer<Response> {
  return { kind: 'ok', value: Response.json({ v: 1, ...value }) };
}

import type { DocumentHub } from '../../../desk/documents.ts';
import type { Answer } from '../../../desk/answer.ts';
import type { Bytes } from '../../../src/core/bytes.ts';

interface Stored {
  readonly etag: string;
  readonly bytes: Bytes;
}

/** The document routes of a hub in the memory of a test's page, as docs/protocol.md has them. */
export class MemoryDocuments implements DocumentHub {
  readonly stored = new Map<string, Stored>();
  /** Answers as a hub that cannot be reached. */
  away = false;
  #version = 0;

  documentNames(): ReturnType<DocumentHub['documentNames']> {
    const documents = [...this.stored].map(([name, { etag }]) => ({ name, etag }));
    return this.#answer({ documents });
  }

  readDocuments(
    names: Parameters<DocumentHub['readDocuments']>[0],
  ): ReturnType<DocumentHub['readDocuments']> {
    const documents = names.flatMap(({ name, etag }) => {
      const there = this.stored.get(name);
      if (!there) return [];
      return [{ name, etag: there.etag, ...(there.etag !== etag && { bytes: there.bytes }) }];
    });
    return this.#answer({ documents });
  }

  putDocument(
    name: string,
    bytes: Bytes,
    etag: string | null,
  ): ReturnType<DocumentHub['putDocument']> {
    if (this.away) return this.#answer({ etag: '' });
    if ((this.stored.get(name)?.etag ?? null) !== etag)
      return Promise.resolve({ kind: 'conflict' });
    const next = { etag: `"${++this.#version}"`, bytes };
    this.stored.set(name, next);
    return this.#answer({ etag: next.etag });
  }

  removeDocument(name: string, etag: string): ReturnType<DocumentHub['removeDocument']> {
    if (!this.away && this.stored.get(name)?.etag !== etag)
      return Promise.resolve({ kind: 'conflict' });
    if (!this.away) this.stored.delete(name);
    return this.#answer({});
  }

  #answer<T>(value: T): Promise<Answer<T>> {
    return Promise.resolve(this.away ? { kind: 'offline' } : { kind: 'ok', value });
  }
}

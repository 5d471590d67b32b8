import { toBase64Url } from '../../../src/core/bytes.ts';
import type { RunningHub } from '../../../hub/server.ts';
import {
  documentKeys,
  documentName,
  openDocument,
  sealDocument,
  type DocumentKeys,
} from '../../../src/seal/document.ts';
import { networkSecrets } from '../../../src/seal/network.ts';
import type { PointSecrets } from '../../../src/seal/point-secrets.ts';
import { unlockRecovery } from '../../../src/seal/recovery.ts';

/** The sealed documents of a hub, seen from outside a browser by whoever holds the sheet. */
export class SealedShelf {
  readonly #hub: RunningHub;
  readonly #point: string;

  constructor(hub: RunningHub, point: string) {
    this.#hub = hub;
    this.#point = point;
  }

  /** The point's keys as they are now. Throws when the code does not open them. */
  async secrets(code: string): Promise<PointSecrets> {
    const shared = await this.#hub.services.store.staff.shared(this.#point);
    const opened = shared && (await unlockRecovery(this.#point, code, shared.recovery));
    if (!opened) throw new Error('the sheet does not open');
    return opened.secrets;
  }

  /** Puts `count` documents into each room. */
  async fill(secrets: PointSecrets, count: number): Promise<void> {
    const { documents } = this.#hub.services.store;
    for (const [room, keys] of await this.#rooms(secrets))
      for (let i = 0; i < count; i++) {
        const sheet = { kind: 'card', id: `seeded-${i}`, value: i };
        const name = await documentName(keys, sheet.kind, sheet.id);
        const bytes = await sealDocument(keys, name, sheet);
        await documents.put(this.#point, name, bytes, 'none', room);
      }
  }

  /** How many of all the documents these keys open, in which rooms they stand. */
  async opened(secrets: PointSecrets): Promise<{ all: number; opened: number }> {
    const { db } = this.#hub.services.store.database;
    const rows = await db.selectFrom('documents').select(['name', 'room', 'body']).execute();
    const rooms = new Map<string, DocumentKeys>(await this.#rooms(secrets));
    let opened = 0;
    for (const { name, room, body } of rows) {
      const keys = rooms.get(room);
      if (keys && (await openDocument(keys, name, new Uint8Array(body)))) opened++;
    }
    return { all: rows.length, opened };
  }

  /** Kids that documents are sealed under. */
  async kids(): Promise<Set<string>> {
    const { db } = this.#hub.services.store.database;
    const rows = await db.selectFrom('documents').select('body').execute();
    return new Set(rows.map(({ body }) => toBase64Url(new Uint8Array(body.slice(4, 12)))));
  }

  async #rooms(secrets: PointSecrets): Promise<['desk' | 'network', DocumentKeys][]> {
    const { names, epochs } = await networkSecrets(secrets);
    return [
      ['desk', await documentKeys(this.#point, secrets)],
      ['network', await documentKeys(this.#point, { identity: names, epochs })],
    ];
  }
}

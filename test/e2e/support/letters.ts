import { fromBase64Url, toBase64Url } from '../../../src/core/bytes.ts';
import type { Content } from '../../../src/core/content.ts';
import type { Door } from '../../../src/core/doors.ts';
import { currentKey } from '../../../src/core/key-list.ts';
import { loopback } from '../../../demo/loopback.ts';
import { Visitor, type SealedSubmission } from '../../desk/support/visitor.ts';

/** Visitors who write to a hub without a widget: same bytes, same route, no screen. */
export class Letters {
  readonly #hub: string;
  readonly #content: Content;

  private constructor(hub: string, content: Content) {
    this.#hub = hub;
    this.#content = content;
  }

  static async to(hub: string, point: string): Promise<Letters> {
    const answer = await loopback(`${hub}/v1/points/${point}/content`);
    return new Letters(hub, JSON.parse(answer.body.toString()) as Content);
  }

  /** A visitor with a receipt of their own, who seals as somebody who comes in by `door`. */
  visitor(door: Door = 'parent'): Promise<Visitor> {
    const { keys } = this.#content.keyList;
    const today = Math.floor(Date.now() / 86_400_000);
    const key = currentKey(keys, today, door) ?? keys[0];
    const pk = fromBase64Url(key?.pk ?? '');
    if (!pk) throw new Error('the point has no key');
    return Visitor.come({ pk }, this.#content.point);
  }

  /** A new visitor, whose question the hub has. */
  async ask(...question: Parameters<Visitor['ask']>): Promise<Visitor> {
    const visitor = await this.visitor(question[2]?.door);
    await this.send(await visitor.ask(...question));
    return visitor;
  }

  /** Hands in an envelope. Throws unless the hub stored it. The hub must not ask for proof. */
  async send({ sid, bytes }: Pick<SealedSubmission, 'sid' | 'bytes'>): Promise<void> {
    const answer = await loopback(
      `${this.#hub}/v1/points/${this.#content.point}/submissions/${sid}`,
      { method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: bytes },
    );
    if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.body.toString()}`);
  }

  /** The visitor's mailbox as the hub gives it, messages as base64url. */
  async mailbox({ keys }: Visitor): Promise<{ submissions: number; messages: string[] }> {
    const answer = await loopback(`${this.#hub}/v1/mailboxes/${toBase64Url(keys.mailbox)}`, {
      headers: { authorization: `Bearer ${toBase64Url(keys.token)}` },
    });
    if (answer.status !== 200) throw new Error(String(answer.status));
    return JSON.parse(answer.body.toString()) as { submissions: number; messages: string[] };
  }
}

import { fromBase64Url } from '../../../src/core/bytes.ts';
import type { Form } from '../../../src/core/message.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { openReply } from '../../../src/seal/mailbox.ts';
import { isoDay } from '../../../desk/days.ts';
import type { Visitor } from '../../desk/support/visitor.ts';
import type { Letters } from './letters.ts';
import { until } from './until.ts';

/** Somebody with a thread that began with a form, who reads and answers in it. */
export class FormThread {
  readonly #letters: Letters;
  readonly #point: string;
  readonly visitor: Visitor;
  #said = 0;

  private constructor(letters: Letters, visitor: Visitor, point: string) {
    this.#letters = letters;
    this.visitor = visitor;
    this.#point = point;
  }

  static async begin(
    letters: Letters,
    point: string,
    form: Form,
    door: 'parent' | 'youth' = 'parent',
  ): Promise<FormThread> {
    const visitor = await letters.visitor();
    await letters.send(await visitor.ask('', 0, { form, door }));
    return new FormThread(letters, visitor, point);
  }

  /** Words of the desk so far, oldest first. */
  async replies(): Promise<Reply[]> {
    const { mailboxHash, replyKey } = this.visitor.keys;
    const { messages } = await this.#letters.mailbox(this.visitor);
    const opened = await Promise.all(
      messages.map((message) => {
        const bytes = fromBase64Url(message) ?? new Uint8Array();
        return openReply({ point: this.#point, mailboxHash, replyKey, bytes });
      }),
    );
    return opened.flatMap((one) => (one && one.reply.type !== 'read' ? [one.reply] : []));
  }

  /** The newest words, once they hold `part`. */
  async reads(part: string): Promise<Reply> {
    return until(`"${part}"`, async () => {
      const last = (await this.replies()).at(-1);
      return last?.text.includes(part) ? last : null;
    });
  }

  /** Presses yes or no under the last question. Throws where nothing was asked. */
  async answers(yes: boolean): Promise<void> {
    const ask = (await this.replies()).findLast((one) => one.ask !== undefined)?.ask;
    if (ask === undefined) throw new Error('nothing was asked');
    const choice = { choice: { ask, yes } };
    const n = ++this.#said;
    const writtenAt = `${isoDay(Math.floor(Date.now() / 86_400_000))}T10:00`;
    const day = 0;
    const more = { signed: choice, shown: { ...choice, writtenAt } };
    await this.#letters.send(await this.visitor.follow('', n, day, '', more));
  }
}

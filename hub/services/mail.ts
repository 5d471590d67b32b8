import { createTransport } from 'nodemailer';
import { isEmail } from '../../src/core/email.ts';
import type { MailConfig } from '../mail-config.ts';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/**
 * `refused`: the mail server will never take this one. `unreachable`: it did not now; trying again
 * may help.
 */
export type Mailed = 'sent' | 'refused' | 'unreachable';

/** Sends plain letters. Keeps nothing, logs nothing, and never says an address back. */
export class Mail {
  readonly #transport: ReturnType<typeof createTransport>;
  readonly #from: string;

  constructor({ from, auth, ...server }: MailConfig) {
    this.#from = from;
    this.#transport = createTransport({
      ...server,
      ...(auth && { auth }),
      connectionTimeout: 8_000,
      greetingTimeout: 8_000,
      socketTimeout: 15_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** To one plain address. Never rejects. */
  async send(address: string, { subject, text }: Letter): Promise<Mailed> {
    if (!isEmail(address)) return 'refused';
    try {
      await this.#transport.sendMail({
        envelope: { from: this.#from, to: [address] },
        from: { name: '', address: this.#from },
        to: { name: '', address },
        subject,
        text,
        xMailer: false,
        // A mail that comes back would bring its address to somebody's mailbox.
        dsn: { notify: 'never' },
        // No answer of a machine to this one.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
      return 'sent';
    } catch (error) {
      const { code, permanent } = error as { code?: string; permanent?: boolean };
      const ofThisLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
      return permanent && ofThisLetter ? 'refused' : 'unreachable';
    }
  }

  close(): void {
    this.#transport.close();
  }
}

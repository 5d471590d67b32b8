import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** One mail as the server took it. */
export interface Caught {
  /** Of the envelope: who gets it, whatever the headers say. */
  readonly to: readonly string[];
  readonly from: string;
  /** When the mail server is asked to write back. */
  readonly notify: readonly string[];
  /** Every byte between DATA and the dot. */
  readonly raw: string;
  /** Decoded, by lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  /** Decoded. */
  readonly text: string;
}

export interface MailSink {
  /** For `STEUNPUNT_SMTP`. */
  readonly url: string;
  readonly caught: Caught[];
  /** What the server answers to RCPT; null takes it. */
  refuse: (address: string) => { code: number; words: string } | null;
  /** Called before a mail is acknowledged: a mail server that takes its time. */
  hold: () => Promise<void>;
  close(): Promise<void>;
}

/** A real SMTP server in this process, that keeps what it gets. */
export async function openMailSink(): Promise<MailSink> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideDSN: false,
    onRcptTo: ({ address }, _session, done) => {
      const refusal = sink.refuse(address);
      done(refusal && Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString();
        const { mailFrom, rcptTo } = envelope;
        const to = rcptTo.map(({ address }) => address);
        const from = mailFrom ? mailFrom.address : '';
        const notify = rcptTo.flatMap(({ dsn }) => dsn?.notify ?? []);
        void sink.hold().then(() => {
          sink.caught.push({ to, from, notify, raw, ...readMail(raw) });
          done();
        });
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const sink: MailSink = {
    url: `smtp://127.0.0.1:${port}`,
    caught: [],
    refuse: () => null,
    hold: () => Promise.resolve(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return sink;
}

/** Headers and text of a mail of one part. */
function readMail(raw: string): Pick<Caught, 'headers' | 'text'> {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw.slice(0, end).replaceAll(/\r\n[ \t]/g, ' ');
  const headers = new Map(
    lines.split('\r\n').map((line): [string, string] => {
      const [name = '', ...value] = line.split(': ');
      return [name.toLowerCase(), words(value.join(': '))];
    }),
  );
  const body = raw.slice(end + 4);
  const text = decoded(body, headers.get('content-transfer-encoding') ?? '7bit');
  return { headers, text: text.replaceAll('\r\n', '\n') };
}

/** RFC 2047: `=?UTF-8?Q?…?=`. */
function words(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, part: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(part, 'base64').toString()
        : decoded(part.replaceAll('_', ' '), 'quoted-printable'),
    );
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

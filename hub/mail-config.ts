import { isEmail } from '../src/core/email.ts';

/** How the hub hands over its mail. */
export interface MailConfig {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS. */
  readonly secure: boolean;
  /** Nothing is sent without TLS. */
  readonly requireTLS: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
  /** Address of the sender. */
  readonly from: string;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * `STEUNPUNT_SMTP` and `STEUNPUNT_MAIL_FROM`; null when neither is set. Throws with a sentence for a
 * person, which never repeats the address: it may hold a password.
 */
export function mailConfig(env: Record<string, string | undefined>): MailConfig | null {
  const { STEUNPUNT_SMTP: smtp = '', STEUNPUNT_MAIL_FROM: from = '' } = env;
  if (smtp === '' && from === '') return null;
  const url = URL.parse(smtp);
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname || /[^/]/.test(url.pathname))
    throw new Error('STEUNPUNT_SMTP must be an address like smtp://name:word@mail.example.nl:587');
  if (!isEmail(from)) throw new Error('STEUNPUNT_MAIL_FROM must be one plain e-mail address');
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && mustHaveTls(url),
    auth: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : null,
    from,
  };
}

/** `?tls=no` is for a mail server on the same private network, and has to be said. */
function mustHaveTls(url: URL): boolean {
  if (url.search !== '' && url.search !== '?tls=no')
    throw new Error('STEUNPUNT_SMTP knows nothing after the ? but tls=no');
  return url.search === '' && !LOOPBACK.test(url.hostname);
}

import { fromBase64Url, type Bytes } from '../core/bytes.ts';

const TIMEOUT = 15_000;

export type MailboxAnswer =
  | {
      readonly kind: 'messages';
      /** As the hub gave them, in order of n; an entry that is not base64url is empty. */
      readonly messages: readonly Bytes[];
      /** Submissions of this thread that the hub holds. */
      readonly submissions: number;
    }
  /** The hub knows nothing (yet) under this id and token. */
  | { readonly kind: 'nothing' }
  /** No answer of the hub's came back. */
  | { readonly kind: 'offline' };

/**
 * The messages of a mailbox. `base` is the hub's origin ('' for the page's own), id and token are
 * base64url; the token travels in a header, never in a URL. Never rejects.
 */
export async function readMailbox(
  base: string,
  mailboxId: string,
  token: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<MailboxAnswer> {
  const answer = await ask('GET', base, mailboxId, token, fetch);
  if (answer?.status === 404) return { kind: 'nothing' };
  const { messages, submissions } = answer?.body ?? {};
  if (answer?.status !== 200 || !Array.isArray(messages) || typeof submissions !== 'number')
    return { kind: 'offline' };
  return {
    kind: 'messages',
    messages: messages.map((text) =>
      typeof text === 'string' ? (fromBase64Url(text) ?? new Uint8Array()) : new Uint8Array(),
    ),
    submissions,
  };
}

/** Erases a mailbox with all its messages and submissions at the hub. Never rejects. */
export async function eraseMailbox(
  base: string,
  mailboxId: string,
  token: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<'erased' | 'nothing' | 'offline'> {
  const answer = await ask('DELETE', base, mailboxId, token, fetch);
  if (answer?.status === 404) return 'nothing';
  return answer?.status === 200 && answer.body['state'] === 'gone' ? 'erased' : 'offline';
}

/** Status and body of an answer that is the hub's own; null for anything else. */
async function ask(
  method: 'GET' | 'DELETE',
  base: string,
  mailboxId: string,
  token: string,
  fetch: typeof globalThis.fetch,
): Promise<{ status: number; body: Record<string, unknown> } | null> {
  try {
    const response = await fetch(`${base}/v1/mailboxes/${encodeURIComponent(mailboxId)}`, {
      method,
      headers: { Authorization: `Bearer ${token}` },
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const type = response.headers.get('Content-Type') ?? '';
    if (!/^application\/json\s*(;|$)/i.test(type)) return null;
    const body: unknown = await response.json();
    if (typeof body !== 'object' || body === null || !('v' in body) || body.v !== 1) return null;
    return { status: response.status, body };
  } catch {
    return null;
  }
}

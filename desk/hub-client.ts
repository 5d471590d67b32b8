import * as v from 'valibot';
import { fromBase64Url, type Bytes } from '../src/core/bytes.ts';
import { Content } from '../src/core/content.ts';
import { RecoveryRecord, Roster, StaffRecord } from '../src/core/staff.ts';
import { inParts } from './in-parts.ts';
import { troubleOf, type Answer } from './answer.ts';

const DeskState = v.object({
  setup: v.boolean(),
  point: v.nullable(v.string()),
  name: v.nullish(v.string(), ''),
  /** Origin of the public host, for the snippet of a site. */
  hub: v.optional(v.string()),
});
const Embed = v.object({ key: v.string(), origins: v.array(v.string()), state: v.string() });
const SignedIn = v.object({
  staff: StaffRecord,
  roster: Roster,
  content: Content,
  embeds: v.array(Embed),
  /** The staff key under a passkey, where one signed in. */
  wrappedKey: v.exactOptional(v.string()),
});
const octets = v.pipe(
  v.string(),
  v.transform((text): Bytes => fromBase64Url(text) ?? new Uint8Array()),
);
const Names = v.object({
  documents: v.array(v.object({ name: v.string(), etag: v.string() })),
});
const Sheets = v.object({
  documents: v.array(
    v.object({ name: v.string(), etag: v.string(), bytes: v.exactOptional(octets) }),
  ),
  left: v.optional(v.array(v.string()), []),
});
const Written = v.object({ etag: v.string() });
const Salt = v.object({ salt: v.string() });
const Recovery = v.object({ recovery: RecoveryRecord });
const Anything = v.unknown();

export type DeskState = v.InferOutput<typeof DeskState>;
export type SignedIn = v.InferOutput<typeof SignedIn>;

/** Longer than this no answer is worth waiting for. */
const PATIENCE_MS = 30_000;

interface Asked {
  readonly body?: object | undefined;
  readonly headers?: Record<string, string>;
  /** Ends the request and the reading of its answer; else it has {@link PATIENCE_MS}. */
  readonly signal?: AbortSignal;
}

/** Where documents stand: the colleagues' own, or those the network group has too. */
type Shelf = 'documents' | 'network/documents';

/** The desk routes of docs/protocol.md as functions. None throws or rejects. */
export class HubClient {
  readonly #base: string;
  readonly #fetch: typeof fetch;
  #renew: (() => Promise<Answer<unknown>>) | null = null;
  #renewing: Promise<Answer<unknown>> | null = null;
  /** Counts who sits here, one after another. */
  #seat = 0;

  /** `base` is the desk's own origin, '' in the app itself; `send` is for where no browser is. */
  constructor(base = '', send: typeof fetch = (...asked) => fetch(...asked)) {
    this.#base = base;
    this.#fetch = send;
  }

  /**
   * What to do once when the hub no longer knows the session, before trying again. After null nothing
   * that was asked before is tried again: another may sit here by then.
   */
  renewWith(renew: (() => Promise<Answer<unknown>>) | null): void {
    if (!renew) {
      this.#seat++;
      this.#renewing = null;
    }
    this.#renew = renew;
  }

  async state(): Promise<Answer<DeskState>> {
    return this.ask(DeskState, 'GET', 'state');
  }

  /** `body` as made by `src/seal/set-up.ts`, with the one-time token. */
  async setUp(body: object): Promise<Answer<unknown>> {
    return this.ask(Anything, 'POST', 'setup', body);
  }

  async loginParams(name: string): Promise<Answer<{ salt: string }>> {
    return this.ask(Salt, 'POST', 'login-params', { name });
  }

  async login(name: string, auth: string): Promise<Answer<SignedIn>> {
    return this.ask(SignedIn, 'POST', 'login', { name, auth });
  }

  async loginPasskey(credential: string, auth: string): Promise<Answer<SignedIn>> {
    return this.ask(SignedIn, 'POST', 'login-passkey', { credential, auth });
  }

  async logout(): Promise<Answer<unknown>> {
    return this.ask(Anything, 'POST', 'logout');
  }

  async recovery(): Promise<Answer<{ recovery: RecoveryRecord }>> {
    return this.ask(Recovery, 'GET', 'recovery');
  }

  /** `auth` comes from the recovery code. */
  async recover(name: string, auth: string): Promise<Answer<SignedIn>> {
    return this.ask(SignedIn, 'POST', 'recover', { name, auth });
  }

  /** A new passphrase for oneself; `proof` is the auth that still holds. */
  async putStaff(body: {
    readonly proof: string;
    readonly staff: StaffRecord;
    readonly auth: string;
    readonly roster: Roster;
  }): Promise<Answer<unknown>> {
    return this.ask(Anything, 'PUT', 'staff', body);
  }

  /** `ok` too when the hub had these very bytes already, so the same bytes can be sent again. */
  async putMessage(mailbox: string, n: number, bytes: Bytes): Promise<Answer<unknown>> {
    return this.ask(Anything, 'PUT', `threads/${mailbox}/messages/${n}`, bytes);
  }

  async setArchived(mailbox: string, archived: boolean): Promise<Answer<unknown>> {
    return this.ask(Anything, 'PUT', `threads/${mailbox}/archived`, { archived });
  }

  /** The hub by itself erases it on `day` at the earliest. */
  async keepUntil(mailbox: string, day: number): Promise<Answer<unknown>> {
    return this.ask(Anything, 'PUT', `threads/${mailbox}/kept`, { day });
  }

  async erase(mailbox: string): Promise<Answer<unknown>> {
    return this.ask(Anything, 'DELETE', `threads/${mailbox}`);
  }

  async documentNames(shelf: Shelf = 'documents'): Promise<Answer<v.InferOutput<typeof Names>>> {
    return this.ask(Names, 'GET', shelf);
  }

  /** Sealed documents by name; without `bytes` where `etag` still holds, absent where not there. */
  async readDocuments(
    names: readonly { readonly name: string; readonly etag: string | null }[],
    shelf: Shelf = 'documents',
  ): Promise<Answer<Pick<v.InferOutput<typeof Sheets>, 'documents'>>> {
    return inParts(names, (part) => this.ask(Sheets, 'POST', `${shelf}/read`, { names: part }));
  }

  /** `etag` as it was read; null for a document that is not there yet. */
  async putDocument(
    name: string,
    bytes: Bytes,
    etag: string | null,
    shelf: Shelf = 'documents',
  ): Promise<Answer<{ etag: string }>> {
    const expected = etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag };
    return this.ask(Written, 'PUT', `${shelf}/${name}`, bytes, expected);
  }

  async removeDocument(
    name: string,
    etag: string,
    shelf: Shelf = 'documents',
  ): Promise<Answer<unknown>> {
    return this.ask(Anything, 'DELETE', `${shelf}/${name}`, undefined, { 'If-Match': etag });
  }

  /** The same for the documents that the network group reads and writes too. */
  network(): Pick<HubClient, 'documentNames' | 'readDocuments' | 'putDocument' | 'removeDocument'> {
    const shelf = 'network/documents';
    return {
      documentNames: () => this.documentNames(shelf),
      readDocuments: (names) => this.readDocuments(names, shelf),
      putDocument: (name, bytes, etag) => this.putDocument(name, bytes, etag, shelf),
      removeDocument: (name, etag) => this.removeDocument(name, etag, shelf),
    };
  }

  /** Any desk route by its path behind `/v1/desk/`: a part of the desk may bring its own. */
  async ask<S extends v.GenericSchema>(
    schema: S,
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<v.InferOutput<S>>> {
    const answer = await this.request(method, path, { body, headers });
    if (answer.kind !== 'ok') return answer;
    const json: unknown = await answer.value.json().catch(() => undefined);
    const parsed = v.safeParse(schema, json);
    return parsed.success ? { kind: 'ok', value: parsed.output } : { kind: 'offline' };
  }

  /** The same for what is no JSON: the response, once its head is there. */
  async request(method: string, path: string, asked: Asked = {}): Promise<Answer<Response>> {
    const seat = this.#seat;
    const answer = await this.#requestOnce(method, path, asked);
    const renew = seat === this.#seat ? this.#renew : null;
    // What asks for a session cannot be told to have one first.
    if (answer.kind !== 'signed-out' || !renew || path === 'login') return answer;
    // Several may be told at once that the session is over: one renewal does for all.
    const renewing = (this.#renewing ??= renew());
    const renewed = await renewing.finally(() => {
      if (this.#renewing === renewing) this.#renewing = null;
    });
    if (seat !== this.#seat) return answer;
    if (renewed.kind === 'refused' && this.#renew === renew) this.#renew = null;
    return renewed.kind === 'ok' ? this.#requestOnce(method, path, asked) : answer;
  }

  async #requestOnce(
    method: string,
    path: string,
    { body, headers = {}, signal = AbortSignal.timeout(PATIENCE_MS) }: Asked,
  ): Promise<Answer<Response>> {
    try {
      const response = await this.#fetch(`${this.#base}/v1/desk/${path}`, {
        method,
        ...payload(body, headers),
        redirect: 'error',
        cache: 'no-store',
        signal,
      });
      return response.ok ? { kind: 'ok', value: response } : await troubleOf(response);
    } catch {
      return { kind: 'offline' };
    }
  }
}

function payload(body: object | undefined, headers: Record<string, string>): RequestInit {
  if (body === undefined) return { headers };
  if (body instanceof Uint8Array)
    return {
      body: body as Bytes,
      headers: { ...headers, 'Content-Type': 'application/octet-stream' },
    };
  return {
    body: JSON.stringify(body),
    headers: { ...headers, 'Content-Type': 'application/json' },
  };
}

import { Documents } from '../../../desk/documents.ts';
import { HubClient, type Answer } from '../../../desk/hub-client.ts';
import { networkDocumentKeys, openKeys } from '../../../desk/opened-keys.ts';
import { loopback } from '../../../demo/loopback.ts';
import { argon2 } from '../../../src/seal/argon2.ts';
import { documentKeys } from '../../../src/seal/document.ts';
import { passphraseKeys } from '../../../src/seal/staff.ts';
import { STAFF, type DeskHub } from './desk-hub.ts';

/** The desk's client over loopback, with the cookie that a browser would keep. */
class LoopbackClient extends HubClient {
  readonly #desk: string;
  #cookie = '';

  constructor(desk: string) {
    super();
    this.#desk = desk;
  }

  override async request(
    method: string,
    path: string,
    { body, headers = {} }: Parameters<HubClient['request']>[2] = {},
  ): Promise<Answer<Response>> {
    const octets = body instanceof Uint8Array;
    const answer = await loopback(`${this.#desk}/v1/desk/${path}`, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: this.#cookie,
        ...(body && { 'content-type': octets ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
      ...(body && { body: octets ? body : JSON.stringify(body) }),
    });
    const [cookie] = answer.headers['set-cookie'] ?? [];
    if (cookie) this.#cookie = cookie.split(';')[0] ?? '';
    if (answer.status === 412) return { kind: 'conflict' };
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status}`);
    return { kind: 'ok', value: new Response(new Uint8Array(answer.body)) };
  }
}

/** What the desk of `hub` keeps for itself, and what it shares, without a browser. */
export async function documentsOf(
  hub: DeskHub,
): Promise<{ readonly documents: Documents; readonly shared: Documents }> {
  const client = new LoopbackClient(hub.urls.desk);
  const params = await client.loginParams(STAFF.name);
  if (params.kind !== 'ok') throw new Error(params.kind);
  const { auth, kek } = await passphraseKeys(STAFF.passphrase, params.value.salt, argon2);
  const signedIn = await client.login(STAFF.name, auth);
  const opened = signedIn.kind === 'ok' ? await openKeys(signedIn.value, kek) : null;
  if (signedIn.kind !== 'ok' || !opened?.unlocked) throw new Error('no keys');
  const { point } = signedIn.value.content;
  const own = await documentKeys(point, opened.unlocked.secrets);
  const others = await networkDocumentKeys(point, opened.network);
  return {
    documents: new Documents(client, own),
    shared: new Documents(client.network(), others),
  };
}

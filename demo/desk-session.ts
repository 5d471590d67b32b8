import { argon2 } from '../src/seal/argon2.ts';
import { passphraseKeys } from '../src/seal/staff.ts';
import { loopback, type LoopbackAnswer } from './loopback.ts';

/** The demo colleague at her desk, without a browser. */
export class DeskSession {
  readonly #desk: string;
  readonly #staff: { readonly name: string; readonly passphrase: string };
  #cookie = '';

  /** `desk` is the desk's origin. */
  constructor(desk: string, staff: { readonly name: string; readonly passphrase: string }) {
    this.#desk = desk;
    this.#staff = staff;
  }

  /** Logs in when that was not done yet, or is over. Throws when the hub says no. */
  async ask(
    path: string,
    method: string,
    body?: object | Uint8Array,
    headers: Record<string, string> = {},
  ): Promise<LoopbackAnswer> {
    const url = this.#desk + path;
    const send = (): Promise<LoopbackAnswer> =>
      askDesk(url, method, body, { ...headers, cookie: this.#cookie });
    if (this.#cookie === '') await this.#logIn();
    let answer = await send();
    if (answer.status === 401) {
      await this.#logIn();
      answer = await send();
    }
    return accepted(url, method, answer);
  }

  async #logIn(): Promise<void> {
    const { name, passphrase } = this.#staff;
    const post = async (path: string, body: object): Promise<LoopbackAnswer> =>
      accepted(path, 'POST', await askDesk(this.#desk + path, 'POST', body));
    const params = await post('/v1/desk/login-params', { name });
    const { salt } = JSON.parse(params.body.toString()) as { salt: string };
    const { auth } = await passphraseKeys(passphrase, salt, argon2);
    const { headers } = await post('/v1/desk/login', { name, auth });
    this.#cookie = String(headers['set-cookie']).split(';')[0] ?? '';
  }
}

/** A request as the desk's own page makes it. */
export function askDesk(
  url: string,
  method: string,
  body?: object | Uint8Array,
  headers: Record<string, string> = {},
): Promise<LoopbackAnswer> {
  return loopback(url, {
    method,
    headers: {
      'content-type': `application/${body instanceof Uint8Array ? 'octet-stream' : 'json'}`,
      origin: new URL(url).origin,
      ...headers,
    },
    ...(body && { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
  });
}

/** Throws when the hub said no. */
export function accepted(url: string, method: string, answer: LoopbackAnswer): LoopbackAnswer {
  if (answer.status >= 300)
    throw new Error(`the hub refused the demo's ${method} ${url}: ${answer.body.toString()}`);
  return answer;
}

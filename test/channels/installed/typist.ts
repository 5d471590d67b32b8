import { ask, cookieIn, type Bridge } from './bridge.ts';

interface Message {
  readonly text: string;
  readonly quick_replies?: readonly { readonly title: string; readonly payload: string }[];
}

/** As a person reads it: the bridge writes signs that could be markup as numbers. */
const asRead = (text: string): string =>
  text.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

/** Somebody who types to a bridge as Botkit's client does without a socket. */
export class Typist {
  readonly #bridge: Pick<Bridge, 'port'>;
  readonly #from: string;
  #cookie = '';
  #quick: NonNullable<Message['quick_replies']> = [];

  /** `from` is an address, for a bridge that believes whoever is in front of it. */
  constructor(bridge: Pick<Bridge, 'port'>, from = '') {
    this.#bridge = bridge;
    this.#from = from;
  }

  /** What is said to it, one message below the other. Rejects when there is no answer. */
  async type(text: string): Promise<string> {
    const message = { type: 'message', text, user: 'iemand', channel: 'webhook' };
    const headers = {
      'content-type': 'application/json',
      ...(this.#cookie && { cookie: this.#cookie }),
      ...(this.#from && { 'x-forwarded-for': this.#from }),
    };
    const body = JSON.stringify(message);
    const reply = await ask(this.#bridge, 'POST', '/api/messages', headers, body);
    if (reply.status !== 200) throw new Error(`${reply.status}: ${reply.body}`);
    this.#cookie = cookieIn(reply) || this.#cookie;
    const said = JSON.parse(reply.body) as Message[];
    this.#quick = said.findLast((one) => one.quick_replies)?.quick_replies ?? [];
    return said.map((one) => asRead(one.text)).join('\n---\n');
  }

  /** Taps the way that begins so. */
  choose(title: string): Promise<string> {
    const found = this.#quick.find((one) => asRead(one.title).startsWith(title));
    if (!found) throw new Error(`${title} in ${this.#quick.map((one) => one.title).join(' | ')}`);
    return this.type(found.payload);
  }
}

/** From the first word to what was written, shown before it goes; each step in turn. */
export const STEPS = [
  (who: Typist) => who.type('menu'),
  (who: Typist) => who.choose('Ouder of verzorger'),
  (who: Typist) => who.choose('Stel uw vraag'),
  (who: Typist, text: string) => who.type(text),
] as const;

/** The last step: it goes. */
export const send = (who: Typist): Promise<string> => who.choose('Verstuur');

export const isKept = (said: string): boolean => /Bewaard|Wij hebben uw vraag/.test(said);

/** The receipt in `said`; '' for none. */
export const codeIn = (said: string): string => /(\d{4} ){4}\d{4}/.exec(said)?.[0] ?? '';

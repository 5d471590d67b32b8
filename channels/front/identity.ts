import type { IncomingHttpHeaders } from 'node:http';
import type { Tokens } from '../conversations/tokens.ts';
import { cookie, cookieOf } from './cookies.ts';

export interface Identity {
  readonly id: string;
  /** It was known before this request. */
  readonly known: boolean;
  /** What its browser has to keep; null: it has that. */
  readonly cookie: string | null;
}

export interface Identities {
  /** Who a browser of Botkit's client is: by its cookie, never by what it says. Somebody new gets one. */
  stock(headers: IncomingHttpHeaders): Identity;
  /** Who is at our page; null: nobody yet. */
  visitor(headers: IncomingHttpHeaders): Identity | null;
  /** Somebody new at our page. */
  newVisitor(): Identity;
  /** Takes the page's cookie away. */
  readonly forgetVisitor: string;
}

/** As Botkit's client calls its own user id, which it then leaves alone: no script reads ours. */
const STOCK = 'botkit_guid';

/** Identities in cookies of a bridge that is reached at `url`. */
export function openIdentities(tokens: Tokens, url: string): Identities {
  const secure = url.startsWith('https:');
  // Over https no other name of this domain can put its own there.
  const prefix = secure ? '__Host-' : '';
  const visitorName = `${prefix}gesprek`;
  const stockName = prefix + STOCK;
  return {
    stock: ({ cookie: header, origin }) => {
      const id = tokens.read('web', cookieOf(header, stockName) ?? '');
      if (id !== null) return { id, known: true, cookie: null };
      const made = tokens.issue('web');
      const elsewhere = origin !== undefined && origin !== url;
      return {
        id: made.id,
        known: false,
        cookie: cookie(stockName, made.token, { secure, elsewhere }),
      };
    },
    visitor: ({ cookie: header }) => {
      const id = tokens.read('page', cookieOf(header, visitorName) ?? '');
      return id === null ? null : { id, known: true, cookie: null };
    },
    newVisitor: () => {
      const { id, token } = tokens.issue('page');
      return { id, known: false, cookie: cookie(visitorName, token, { secure }) };
    },
    forgetVisitor: cookie(visitorName, '', { secure }),
  };
}

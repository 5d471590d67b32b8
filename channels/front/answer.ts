import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

export const JSON_TYPE = 'application/json; charset=utf-8';
export const HTML_TYPE = 'text/html; charset=utf-8';

export interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Called once the last byte left. */
  readonly sent?: () => void;
}

/** An answer that says no, in a few words of ours. */
export function refusal(status: number, error: string, headers: OutgoingHttpHeaders = {}): Answer {
  return { status, type: JSON_TYPE, body: JSON.stringify({ error }), headers };
}

export function send(outgoing: ServerResponse, answer: Answer, bodiless: boolean): void {
  const { status, type, body = '', headers = {}, sent } = answer;
  if (sent) outgoing.once('finish', sent);
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) outgoing.setHeader(name, value);
  if (type !== undefined) outgoing.setHeader('Content-Type', type);
  outgoing.setHeader('Content-Length', Buffer.byteLength(body));
  outgoing.statusCode = status;
  outgoing.end(bodiless ? '' : body);
}

import { webOrigin } from './origin.ts';

export interface Hello {
  readonly theme: { readonly colorScheme: string };
  readonly lang: string;
  readonly door: string | undefined;
  readonly start: string | undefined;
  readonly pin: string | undefined;
  readonly mode: string;
}

export type FrameMessage =
  | { readonly type: 'welcome' }
  | { readonly type: 'close' }
  | { readonly type: 'exit'; readonly url: string }
  | { readonly type: 'state'; readonly state: 'queued' | 'sent' | 'error' };

/**
 * Hands `frame` one end of a channel, if its document is from `origin`, and keeps the other. From
 * then on only the port counts, so nothing a page posts to the window can pass for the frame. The
 * frame's first word is welcome, said once. See "Frame and loader" in docs/protocol.md.
 */
export function greet(
  frame: Window | null | undefined,
  origin: string,
  hello: Hello,
  receive: (message: FrameMessage) => void,
): MessagePort {
  const { port1, port2 } = new MessageChannel();
  let welcome = false;
  port1.onmessage = ({ data }: MessageEvent<unknown>): void => {
    const message = parseFrameMessage(data);
    if (!message || (message.type === 'welcome') === welcome) return;
    welcome = true;
    receive(message);
  };
  frame?.postMessage({ steunpunt: 'hello', versions: [1], ...hello }, origin, [port2]);
  return port1;
}

/** A message of the frame; undefined for anything with another shape, version or address scheme. */
export function parseFrameMessage(data: unknown): FrameMessage | undefined {
  const { type, version, url, state } = Object(data) as Record<string, unknown>;
  if (type === 'close') return { type };
  if (type === 'welcome' && version === 1) return { type };
  if (type === 'exit' && typeof url === 'string' && webOrigin(url)) return { type, url };
  if (type === 'state' && (state === 'queued' || state === 'sent' || state === 'error'))
    return { type, state };
  return undefined;
}

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

/** Milliseconds after opening without a welcome before we say so; it may still come afterwards. */
export const patience = 5000;

/**
 * Hands `frame` one end of a channel, if its document is from `origin`, and returns the other. From
 * then on only the port counts, so nothing a page posts to the window can pass for the frame. See
 * "Frame and loader" in docs/protocol.md.
 */
export function greet(
  frame: Window,
  origin: string,
  hello: Hello,
  receive: (message: FrameMessage) => void,
): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<unknown>): void => {
    if (isFrameMessage(data)) receive(data);
  };
  frame.postMessage({ steunpunt: 'hello', versions: [1], ...hello }, origin, [port2]);
  return port1;
}

/** False for anything with another shape, version or address scheme. */
export function isFrameMessage(data: unknown): data is FrameMessage {
  const { type, version, url, state } = Object(data) as Record<string, unknown>;
  return (
    type === 'close' ||
    (type === 'welcome' && version === 1) ||
    (type === 'exit' && typeof url === 'string' && !!webOrigin(url)) ||
    (type === 'state' && (state === 'queued' || state === 'sent' || state === 'error'))
  );
}

import type { IncomingHttpHeaders } from 'node:http';

/** A request that a provider makes, as the front hands it on: bounded, and of the right type. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** As it came: a provider's signature counts every byte. */
  readonly body: Buffer;
}

export interface Answered {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A door for one provider. */
export interface Webhook {
  /** `/api/sms` */
  readonly path: string;
  /** Media types of its bodies. */
  readonly types: readonly string[];
  /** Bytes of a body; 16 kB unless it says so. */
  readonly limit?: number;
  /** Proves who asks, and answers. What it throws ends this request and nothing else. */
  take(asked: Asked): Promise<Answered>;
}

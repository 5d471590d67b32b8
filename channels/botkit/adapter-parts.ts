import type { Conversations } from '../conversations/conversations.ts';
import type { Tokens } from '../conversations/tokens.ts';
import type { ChannelKind } from '../talk/types.ts';

/** What each adapter is given. */
export interface AdapterParts {
  readonly conversations: Pick<Conversations, 'hear' | 'attach'>;
  readonly tokens: Pick<Tokens, 'named'>;
  /** Origin of the bridge, as providers call it. */
  readonly url: string;
  /** The private page, `${hub}/w/KEY`. */
  readonly link: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Takes one line of JSON. */
  readonly log: (line: string) => void;
}

/** Why a request was no message. */
export type Refusal = 'shape' | 'signature' | 'old' | 'replay';

/** A line for the log: what was refused and why, nothing of whom. */
export function refused(log: AdapterParts['log'], channel: ChannelKind, why: Refusal): void {
  log(JSON.stringify({ event: 'refused', channel, why }));
}

/** A line for the log: a message of ours that the other side will never take. */
export function neverTaken(log: AdapterParts['log'], channel: ChannelKind, status: number): void {
  log(JSON.stringify({ event: 'never taken', channel, status }));
}

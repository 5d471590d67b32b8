import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAdapters } from '../../../channels/botkit/adapters.ts';
import type { AdapterConfig } from '../../../channels/botkit-config.ts';
import {
  openConversations,
  type ConversationParts,
  type Conversations,
} from '../../../channels/conversations/conversations.ts';
import { tokensUnder } from '../../../channels/conversations/tokens.ts';
import { openFront } from '../../../channels/front/front.ts';
import { EchoTalk } from '../support/echo-talk.ts';

export const BRIDGE = 'https://kanaal.example.nl';
export const LINK = 'https://hub.example.nl/w/AbCd1234EfGh5678';

/** A recorded request or answer of a provider, as its documentation has it. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function contract<Shape>(name: string): Shape {
  const file = join(import.meta.dirname, '../contracts', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Shape;
}

export interface AdapterStage {
  readonly conversations: Conversations;
  readonly lines: string[];
  readonly talks: EchoTalk[];
  /** In ms since 1970; move it to let time pass. */
  readonly clock: { now: number };
  /** Posts to the front, as a provider does. */
  post(path: string, headers: Record<string, string>, body: string): Promise<Response>;
  /** How many lines of the log say this. */
  logged(part: string): number;
  close(): Promise<void>;
}

/** The bridge as far as adapters go: the real front, real conversations, and a talk that says back. */
export async function openAdapterStage(
  config: Partial<AdapterConfig>,
  begin?: ConversationParts['begin'],
): Promise<AdapterStage> {
  const lines: string[] = [];
  const talks: EchoTalk[] = [];
  const clock = { now: Date.now() };
  const log = (line: string): void => void lines.push(line);
  const now = (): number => clock.now;
  const echo: ConversationParts['begin'] = ({ tell }) => {
    const talk = new EchoTalk(tell);
    talks.push(talk);
    return talk;
  };
  const tokens = tokensUnder(Buffer.alloc(32, 7));
  const conversations = openConversations({ begin: begin ?? echo, now, log });
  const webhooks = await openAdapters(
    { sms: null, slack: null, teams: null, ...config },
    { conversations, tokens, url: BRIDGE, link: LINK, now, log },
  );
  const front = await openFront({
    config: { port: 0, bind: '127.0.0.1', url: BRIDGE, origins: [], proxies: [] },
    ...{ conversations, tokens, web: null, webhooks, log, now },
    page: () => {
      throw new Error('no page here');
    },
  });
  return {
    ...{ conversations, lines, talks, clock },
    post: (path, headers, body) =>
      fetch(`http://127.0.0.1:${front.port}${path}`, { method: 'POST', headers, body }),
    logged: (part) => lines.filter((line) => line.includes(part)).length,
    close: async () => {
      await front.close();
      await conversations.close();
    },
  };
}

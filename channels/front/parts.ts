import type { WebDoor } from '../botkit/web.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Tokens } from '../conversations/tokens.ts';
import type { Budget } from './budget.ts';
import type { Identities } from './identity.ts';
import type { PageInfo } from './page/render.ts';

/** What the doors behind the front work with. */
export interface Doors {
  readonly conversations: Conversations;
  readonly tokens: Tokens;
  readonly identities: Identities;
  /** Botkit's web client; null where the adapter is off. */
  readonly web: WebDoor | null;
  /** Whose page it is, as it is now. */
  readonly page: () => PageInfo;
  /** Address of the bridge; no slash at the end. */
  readonly url: string;
  /** Words of one conversation. */
  readonly words: Budget;
  /** Words over the WebSockets of one address. */
  readonly wordsEach: Budget;
  /** Conversations that one address begins. */
  readonly beginnings: Budget;
}

/** Whether `id` may have a conversation: it has one, or its address may begin another. */
export function mayTalk({ conversations, beginnings }: Doors, id: string, source: string): boolean {
  return conversations.look(id) !== null || beginnings.spend(source);
}

import { ActivityTypes, TurnContext } from 'botbuilder';
import { WebAdapter } from 'botbuilder-adapter-web';
import type { BotkitMessage } from 'botkit';
import type { Conversations, HeardOrNot, Wish } from '../conversations/conversations.ts';
import type { Said } from '../talk/types.ts';
import { openController } from './controller.ts';
import { inertHtml, inertMarkdown, isInert } from './inert.ts';

/** Botkit's web client, for whom the front has proven an identity. */
export interface WebDoor {
  /** What it said. Never rejects. */
  take(id: string, text: string, wish: Wish): Promise<HeardOrNot | 'broken'>;
  /** A message in the shape that the client reads. */
  message(said: Said): Promise<StockAnswer | null>;
}

export interface StockAnswer {
  readonly type: 'message';
  readonly text: string;
  readonly quick_replies?: readonly {
    readonly content_type: 'text';
    readonly title: string;
    readonly payload: string;
  }[];
}

interface Turn {
  readonly wish: Wish;
  outcome: HeardOrNot | 'broken';
}

/** The adapter without a server of its own: it would trust every socket, and never stop its clock. */
class FrontedWebAdapter extends WebAdapter {
  override init(): void {
    // The front listens.
  }
}

export interface WebParts {
  readonly conversations: Pick<Conversations, 'hear'>;
  /** The private page, which can be pressed. */
  readonly link: string;
  readonly log: (line: string) => void;
}

export function openWeb({ conversations, link, log }: WebParts): WebDoor {
  const adapter = new FrontedWebAdapter({ noServer: true });
  const { turn } = openController({
    adapter,
    channel: 'web',
    events: ['message'],
    log,
    take: async (message: BotkitMessage) => {
      const asked = message['asked'] as Turn;
      const { user, text = '' } = message;
      asked.outcome = await conversations.hear(user, 'web', text, undefined, asked.wish);
    },
  });
  return {
    take: async (id, text, wish) => {
      const asked: Turn = { wish, outcome: 'broken' };
      const body = { type: 'message', text, user: id, asked };
      try {
        await adapter.processActivity({ body }, NOBODY, turn);
      } catch {
        log(JSON.stringify({ event: 'turn broke', channel: 'web' }));
      }
      return asked.outcome;
    },
    message: async ({ text, quick = [] }) => {
      const replies = quick
        .filter(({ payload }) => isInert(payload))
        .map(({ title, payload }) => ({
          content_type: 'text' as const,
          title: inertHtml(title),
          payload,
        }));
      // Its own way to say something to its client, without the client.
      const context = new TurnContext(adapter, {
        type: ActivityTypes.Message,
        channelId: 'webhook',
      });
      await adapter.sendActivities(context, [
        {
          type: ActivityTypes.Message,
          text: inertMarkdown(text, link),
          ...(replies.length > 0 && { channelData: { quick_replies: replies } }),
        },
      ]);
      const shaped = context.turnState.get<StockAnswer[] | undefined>('httpBody');
      return shaped?.[0] ?? null;
    },
  };
}

/** The adapter answers here: what is said goes to the client by the conversation. */
const NOBODY = {
  status: (): void => undefined,
  json: (): void => undefined,
  end: (): void => undefined,
};

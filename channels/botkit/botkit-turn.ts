import { AsyncLocalStorage } from 'node:async_hooks';
import type { BotAdapter, TurnContext } from 'botbuilder';
import type { BotkitMessage } from 'botkit';
import type { ChannelKind } from '../talk/types.ts';
import { openController } from './controller.ts';

/** What an adapter of Botkit is told of a request: an Express one, as far as any of them looks. */
export interface AdapterRequest {
  readonly body: unknown;
  readonly rawBody: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  header(name: string): string | undefined;
}

interface AdapterResponse {
  status(code: number): AdapterResponse;
  header(): AdapterResponse;
  send(body: unknown): AdapterResponse;
  end(): AdapterResponse;
}

interface ListeningAdapter extends BotAdapter {
  processActivity(
    request: AdapterRequest,
    response: AdapterResponse,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void>;
}

/** What came of a request: the adapter's answer, and what a person said if one did. */
export interface Turned {
  readonly status: number;
  readonly message: BotkitMessage | null;
}

export interface TurnParts {
  readonly adapter: ListeningAdapter;
  readonly channel: ChannelKind;
  /** Event types that the adapter calls a message of a person. */
  readonly events: readonly string[];
  readonly log: (line: string) => void;
}

/**
 * Lets an adapter of Botkit prove a request and read it. Nothing happens in there: what a person
 * said comes back as a value. Never rejects.
 */
export function openTurns({
  adapter,
  channel,
  events,
  log,
}: TurnParts): (request: AdapterRequest) => Promise<Turned> {
  const now = new AsyncLocalStorage<{ message: BotkitMessage | null }>();
  const { turn } = openController({
    ...{ adapter, channel, events, log },
    take: (message) => {
      const store = now.getStore();
      if (store) store.message = message;
      return Promise.resolve();
    },
  });
  return async (request) => {
    const store = { message: null as BotkitMessage | null };
    let status = 0;
    const response: AdapterResponse = {
      status: (code) => {
        status = code;
        return response;
      },
      header: () => response,
      send: () => response,
      end: () => response,
    };
    try {
      await now.run(store, () => adapter.processActivity(request, response, turn));
    } catch {
      // Its words may hold what was said.
      if (status < 400) status = 500;
    }
    return { status: status || 400, message: status < 400 ? store.message : null };
  };
}

import type { BotAdapter, Storage, TurnContext } from 'botbuilder';
import { Botkit, type BotkitMessage } from 'botkit';
import type { ChannelKind } from '../talk/types.ts';

/** Botkit keeps where a dialogue is, and reads it back as it likes. Ours is in conversations/. */
const NOTHING_KEPT: Storage = {
  read: () => Promise.resolve({}),
  write: () => Promise.resolve(),
  delete: () => Promise.resolve(),
};

export interface ControllerParts {
  readonly adapter: BotAdapter;
  readonly channel: ChannelKind;
  /** Event types that the adapter calls a message of a person. */
  readonly events: readonly string[];
  /** May throw: that ends this turn and nothing else. */
  readonly take: (message: BotkitMessage) => Promise<void>;
  /** Takes one line of JSON. */
  readonly log: (line: string) => void;
}

export interface Controller {
  /** Give it to the adapter's `processActivity`. */
  readonly turn: (context: TurnContext) => Promise<void>;
}

/**
 * Botkit for one adapter: it turns what came into a message of one shape, and nothing more. Its
 * server, its state and its words on the console are off.
 */
export function openController({
  adapter,
  channel,
  events,
  take,
  log,
}: ControllerParts): Controller {
  const controller = new Botkit({
    adapter,
    disable_webserver: true,
    disable_console: true,
    storage: NOTHING_KEPT,
  });
  controller.on([...events], async (_bot, message) => {
    // Botkit does not wait for what runs it: what is thrown here would end the process.
    try {
      await take(message);
    } catch {
      log(JSON.stringify({ event: 'turn broke', channel }));
    }
  });
  return { turn: (context) => controller.handleTurn(context) };
}
